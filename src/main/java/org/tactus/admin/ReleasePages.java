package org.tactus.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tactus.access.Role;
import org.tactus.release.ListedRelease;
import org.tactus.release.Releases;

/** Releases of code sets: which decide, and for which days of service. */
@Path("/releases")
@RolesAllowed({Role.ADMIN, Role.REGISTRAR, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class ReleasePages {

    private final Releases releases;

    ReleasePages(Releases releases) {
        this.releases = releases;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance releases(List<ListedRelease> releases);
    }

    @GET
    public TemplateInstance list() {
        return Templates.releases(releases.list());
    }
}
