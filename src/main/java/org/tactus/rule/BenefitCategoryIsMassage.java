package org.tactus.rule;

import static org.tactus.rule.FindingCode.BENEFIT_CATEGORY_MISMATCH;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Benefit;
import org.tactus.fact.Facts;

/**
 * Massage is filed under the category that the plan filed it under, and that CMS had for it in that year.
 *
 * <p>CMS's fifth condition: massage may not be singled out under some other coverage, such as chiropractic (7b). A claim that
 * names no category takes the plan's, and is judged by that.
 */
public record BenefitCategoryIsMassage() implements CoverageRule {

    private static final Verdict NO_CATEGORY =
            Verdict.notJudged("Neither claim nor plan says a category, or there is no day of service.");

    private static final int FIRST_YEAR = 2019;
    private static final Set<String> IN_FIRST_YEAR = Set.of("13d", "13e", "13f");
    private static final Set<String> SINCE = Set.of("14c18");

    @Override
    public Verdict check(MassageClaim claim, Facts facts) {
        var filed = facts.benefit().map(Benefit::category);
        var stated = claim.benefitCategory().map(text -> text.strip().toLowerCase(Locale.ROOT));
        var category = stated.or(() -> filed);
        if (category.isEmpty() || claim.firstServiceDate().isEmpty()) {
            return NO_CATEGORY;
        }
        var year = claim.firstServiceDate().get().getYear();
        if (!ofYear(year).contains(category.get())) {
            return unmet("Benefit category " + category.get() + " isn't where massage was filed in " + year + ".");
        }
        return filed.isEmpty() || filed.equals(category)
                ? Verdict.MET
                : unmet("The plan files massage under " + filed.get() + ", the claim is filed under " + category.get()
                        + ".");
    }

    private static Set<String> ofYear(int year) {
        if (year < FIRST_YEAR) {
            return Set.of();
        }
        return year == FIRST_YEAR ? IN_FIRST_YEAR : SINCE;
    }

    private static Verdict unmet(String message) {
        return Verdict.unmet(BENEFIT_CATEGORY_MISMATCH, "benefitCategory", message);
    }

    @Override
    public List<Correction> corrections(MassageClaim claim, Facts facts) {
        return facts
                .benefit()
                .map(Benefit::category)
                .map(category -> new Correction(
                        codes(),
                        "benefitCategory",
                        0,
                        category,
                        "The plan files massage there.",
                        changed -> changed.withBenefitCategory(category)))
                .stream()
                .toList();
    }

    @Override
    public String statement() {
        return "Massage is filed under the category where CMS and the plan have it.";
    }

    @Override
    public List<Seen> saw(MassageClaim claim, Facts facts) {
        var sight = new Sight(claim, facts);
        return List.of(
                Seen.of("benefit category", claim.benefitCategory(), "benefitCategory"),
                sight.benefit("category that the plan files", Benefit::category),
                sight.visits());
    }

    @Override
    public Set<String> switches() {
        return Set.of("category");
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(BENEFIT_CATEGORY_MISMATCH);
    }

    @Override
    public String source() {
        return "CMS, HPMS memo of 2018-04-27 (PBP 13d, 13e, 13f) and CY 2020 letter to MA plans (PBP 14c)"
                + " (docs/clarifications.md#benefit-category)";
    }
}
