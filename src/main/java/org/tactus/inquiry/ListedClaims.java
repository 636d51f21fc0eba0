package org.tactus.inquiry;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Frequency;
import org.tactus.claim.Words;
import org.tactus.ledger.Standing;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;
import org.tactus.rule.Severity;
import org.tactus.web.Form;
import org.tactus.web.Option;

/**
 * A list of claims, as a page shows it.
 *
 * @param path of the page
 * @param usual the outcome that is meant where none is chosen, in a word
 * @param form what they were narrowed by
 * @param next where the next page is; null with the last one
 * @param count how many there are; empty where nobody asked
 */
@TemplateData
record ListedClaims(
        String path,
        String usual,
        Form form,
        List<ClaimList.Item> items,
        @Nullable String next,
        Optional<Long> count,
        String query) {

    private static final Set<String> NO_FILTERS = Set.of("before", "count", "counted");
    private static final Set<String> FIRST = Set.of("q", "member", "outcome", "code", "plan", "from", "to", "sought");

    /** Nothing, where what was typed can't be read. */
    static ListedClaims none(String path, String usual, Form form) {
        return new ListedClaims(path, usual, form, List.of(), null, Optional.empty(), "");
    }

    static ListedClaims of(String path, String usual, Form form, ClaimList list, Optional<Long> count, UriInfo uri) {
        return new ListedClaims(path, usual, form, list.items(), list.next(), count, query(uri));
    }

    /** The same question without its page. */
    private static String query(UriInfo uri) {
        var raw = uri.getRequestUri().getRawQuery();
        return raw == null
                ? ""
                : String.join(
                        "&",
                        Arrays.stream(raw.split("&"))
                                .filter(parameter ->
                                        !NO_FILTERS.contains(parameter.split("=", 2)[0]))
                                .toList());
    }

    public boolean isNarrowed() {
        return !query.isEmpty();
    }

    /** Whether any of the rarer filters is in use. */
    public boolean isNarrowedFurther() {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .anyMatch(name -> !name.isEmpty() && !FIRST.contains(name));
    }

    public String with(String parameter) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + parameter;
    }

    /** @param as {@code csv} or {@code ndjson} */
    public String file(String as) {
        return "/rejections/file?" + (query.isEmpty() ? "" : query + "&") + "as=" + as
                + (usual.equals("any") && form.text("outcome").isEmpty() ? "&outcome=accepted,held,rejected" : "");
    }

    public List<Option> outcomes() {
        return options("outcome", Words.of(Outcome.class));
    }

    public List<Option> standings() {
        return options("standing", Words.of(Standing.class));
    }

    public List<Option> severities() {
        return options("severity", Words.of(Severity.class));
    }

    public List<Option> frequencies() {
        return options("frequency", Words.of(Frequency.class));
    }

    public List<FindingCode> codes() {
        return List.of(FindingCode.values());
    }

    /** A link may ask for several, which people then see and can leave. */
    private List<Option> options(String field, List<String> words) {
        var typed = form.text(field);
        var all = new ArrayList<>(words);
        if (!typed.isEmpty() && !all.contains(typed)) {
            all.add(typed);
        }
        return Option.of(all);
    }
}
