package org.tactus.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Tells a person what a program is told as a problem; who isn't signed in is led to where they can, and from there back. */
class ProblemPages {

    /** After whoever may still put another answer in this one's place. */
    private static final int LAST = 100;

    private static final String ASKED_BY_HTMX = "HX-Request";
    private static final String GO_THERE = "HX-Redirect";

    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final CurrentIdentityAssociation identities;

    ProblemPages(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance problem(Problem problem);

        static native TemplateInstance problemPart(Problem problem);
    }

    @ServerResponseFilter(priority = LAST)
    Uni<Void> tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Problem problem)) {
            return Uni.createFrom().voidItem();
        }
        var isPart = request.getHeaderString(ASKED_BY_HTMX) != null;
        if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
            lead(request, answer, isPart);
            return Uni.createFrom().voidItem();
        }
        var page = isPart ? Templates.problemPart(problem) : Templates.problem(problem);
        return identities
                .getDeferredIdentity()
                .onFailure()
                .recoverWithItem(NOBODY)
                .invoke(identity -> {
                    // the page asks who it is for, by a thread that mustn't wait to find it out
                    identities.setIdentity(identity);
                    html(answer, page);
                })
                .replaceWithVoid();
    }

    private static void lead(ContainerRequestContext request, ContainerResponseContext answer, boolean isPart) {
        var to = SafePath.ofRequest(request);
        var login = "/login" + (to.equals("/") ? "" : "?to=" + SafePath.encoded(to));
        answer.getHeaders().clear();
        if (isPart) {
            answer.getHeaders().putSingle(GO_THERE, login);
        } else {
            answer.setStatus(Response.Status.SEE_OTHER.getStatusCode());
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, login);
        }
        answer.setEntity(null);
    }

    private static void html(ContainerResponseContext answer, TemplateInstance page) {
        answer.setEntity(
                page.render(), new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()));
    }
}
