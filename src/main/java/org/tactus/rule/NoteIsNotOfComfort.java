package org.tactus.rule;

import static org.tactus.rule.FindingCode.COMFORT_LANGUAGE;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;

/** The note doesn't speak of comfort or relaxation. */
public record NoteIsNotOfComfort() implements CoverageRule {

    private static final Verdict NO_NOTE = Verdict.notJudged("There is no note.");

    private static final Pattern COMFORT = Pattern.compile(
            "\\b(relax(ing|ation|ed)?|spa|wellness|pamper(ing|ed)?|luxur(y|ious)|de-?stress(ing)?|stress relief|self[- ]care"
                    + "|for comfort)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        if (claim.note().isEmpty()) {
            return NO_NOTE;
        }
        var words = COMFORT.matcher(claim.note().get());
        return words.find()
                ? Verdict.unmet(COMFORT_LANGUAGE, "note", "The note says \"" + words.group() + "\".")
                : Verdict.MET;
    }

    @Override
    public String statement() {
        return "The note doesn't speak of comfort or relaxation.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        return List.of(Seen.of("there is a note", claim.note().isPresent(), "note"));
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(COMFORT_LANGUAGE);
    }

    @Override
    public String source() {
        return "CMS, CY 2020 letter to MA plans: \"not primarily for the comfort or relaxation\"; the words are ours"
                + " (docs/clarifications.md#comfort)";
    }
}
