package org.tactus.response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.tactus.access.Recorded;
import org.tactus.access.Role;

/** What the plan answered to a claim, for people. */
@Path("/claims/{id}/answers")
@RolesAllowed({Role.BILLING, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class AnswerPages {

    private final ClaimAnswersResource answers;

    AnswerPages(ClaimAnswersResource answers) {
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "response")
    static class Templates {
        static native TemplateInstance answers(UUID id, List<AnswerBody> answers);
    }

    @GET
    @Recorded(type = "Claim", id = "id")
    public TemplateInstance answers(@PathParam("id") UUID id) {
        return Templates.answers(id, answers.list(id).items());
    }
}
