package org.tactus.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tactus.access.Role;

/** Whether everything works. */
@Path("/health")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.TEXT_HTML)
class HealthPages {

    private final State state;

    HealthPages(State state) {
        this.state = state;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance health(State.Reading reading);
    }

    @GET
    public TemplateInstance show() {
        return Templates.health(state.read());
    }
}
