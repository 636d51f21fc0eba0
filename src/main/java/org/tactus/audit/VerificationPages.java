package org.tactus.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tactus.access.Role;
import org.tactus.record.RecordKey;
import org.tactus.web.Form;

/** Whether the record is whole, for people. */
@Path("/verification")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class VerificationPages {

    private final VerificationResource verification;
    private final RecordKey key;

    VerificationPages(VerificationResource verification, RecordKey key) {
        this.verification = verification;
        this.key = key;
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        /** @param verdict empty before it was asked for */
        static native TemplateInstance verification(Form form, Optional<VerdictBody> verdict, VerdictBody.KeyBody key);
    }

    @GET
    public TemplateInstance begin() {
        return page(Form.empty(), Optional.empty());
    }

    /** Verifies, and tells at once what came out. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        return form.attempt(
                () -> Response.ok(page(form, Optional.of(verification.verify(form.text("head")))))
                        .build(),
                again -> page(again, Optional.empty()));
    }

    private TemplateInstance page(Form form, Optional<VerdictBody> verdict) {
        var sealing = key.publicKey();
        return Templates.verification(form, verdict, new VerdictBody.KeyBody(sealing.id(), sealing.pem()));
    }
}
