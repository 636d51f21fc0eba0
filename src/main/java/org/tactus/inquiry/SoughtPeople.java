package org.tactus.inquiry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Shown;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.ledger.SealedTexts;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.web.Form;

/**
 * Words and member ids that somebody looks for: they name people, so that a page's address carries them sealed. What was looked for is
 * on record in clear.
 */
@ApplicationScoped
class SoughtPeople {

    static final String PARAMETER = "sought";

    private static final String WORDS = "q";
    private static final String MEMBER = "member";
    private static final Set<String> IN_NO_ADDRESS = Set.of(WORDS, MEMBER, PARAMETER);

    private final SealedTexts texts;
    private final SecurityIdentity identity;
    private final Shown shown;

    SoughtPeople(SealedTexts texts, SecurityIdentity identity, Shown shown) {
        this.texts = texts;
        this.identity = identity;
        this.shown = shown;
    }

    /** What is sealed. */
    private record Sought(@Nullable String words, @Nullable String member) {}

    /** A page's address, with all that was typed into its form. */
    URI address(String path, MultivaluedMap<String, String> typed) {
        var form = Form.of(typed);
        var parameters = new ArrayList<String>();
        for (var name : typed.keySet()) {
            if (!IN_NO_ADDRESS.contains(name) && !form.text(name).isEmpty()) {
                parameters.add(parameter(name, form.text(name)));
            }
        }
        if (form.isTyped(WORDS) || form.isTyped(MEMBER)) {
            var sought = new Sought(form.text(WORDS), form.text(MEMBER));
            var sealed = texts.seal(StrictJson.write(sought).getBytes(StandardCharsets.UTF_8), caller());
            parameters.add(parameter(PARAMETER, sealed));
        }
        return URI.create(path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * The form as it was sent, and the filters narrowed to who is looked for.
     *
     * @throws org.tactus.problem.ProblemException malformed, where the seal isn't the caller's: all claims would look like those sought
     */
    Form opened(Form form, ClaimFilters filters) {
        var sealed = form.text(PARAMETER);
        if (sealed.isEmpty()) {
            return form;
        }
        var sought = texts.open(sealed, caller())
                .map(json -> StrictJson.read(json, Sought.class, SoughtPeople::meant))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.MALFORMED,
                                "Whom this address looks for is sealed for somebody else; search anew.")
                        .asException());
        var words = sought.words() == null ? "" : sought.words();
        var member = sought.member() == null ? "" : sought.member();
        filters.seek(words, member);
        tell(WORDS, words);
        tell(MEMBER, member);
        return form.with(WORDS, words).with(MEMBER, member);
    }

    private static Sought meant(Sought sought, Violations none) {
        return sought;
    }

    private void tell(String name, String value) {
        if (!value.isEmpty()) {
            shown.asked(name, value);
        }
    }

    private String caller() {
        return identity.getPrincipal().getName();
    }
}
