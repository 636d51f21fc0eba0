package org.tactus.inquiry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Role;
import org.tactus.claim.Words;
import org.tactus.inquiry.RuleBookBody.RuleBody;
import org.tactus.rule.FindingCode;
import org.tactus.rule.RuleBook;
import org.tactus.web.Form;

/** The rule book to read: each rule with where it comes from, its reasons, and what to do about each. */
@Path("/rules")
@RolesAllowed({Role.BILLING, Role.REGISTRAR, Role.AUDITOR, Role.PLAN, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
class RuleBookPages {

    private final RuleBookResource rules;

    RuleBookPages(RuleBookResource rules) {
        this.rules = rules;
    }

    @CheckedTemplate(basePath = "inquiry")
    static class Templates {
        static native TemplateInstance rules(Form form, Optional<Edition> edition, List<Edition> editions);
    }

    /** An edition of the book. */
    @TemplateData
    record Edition(String version, LocalDate inForceFrom, List<Rule> rules) {

        private static Edition of(RuleBookBody book) {
            return new Edition(
                    book.version(),
                    book.inForceFrom(),
                    book.rules().stream().map(Rule::of).toList());
        }
    }

    /** A rule, with the reasons that it gives. */
    @TemplateData
    record Rule(String name, String statement, String source, List<String> switches, List<FindingCode> codes) {

        private static Rule of(RuleBody rule) {
            return new Rule(
                    rule.name(),
                    rule.statement(),
                    rule.source(),
                    rule.switches(),
                    rule.codes().stream()
                            .flatMap(code -> Words.constant(FindingCode.class, code.code()).stream())
                            .toList());
        }
    }

    @GET
    public Response show(@QueryParam("on") @Nullable String on, @Context UriInfo uri) {
        var form = Form.of(uri.getQueryParameters());
        return form.attempt(
                () -> Response.ok(Templates.rules(form, Optional.of(Edition.of(rules.inForce(on))), editions()))
                        .build(),
                again -> Templates.rules(again, Optional.empty(), editions()));
    }

    private static List<Edition> editions() {
        return RuleBook.editions().stream()
                .map(book -> new Edition(book.version(), book.inForceFrom(), List.of()))
                .toList();
    }
}
