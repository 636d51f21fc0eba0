package org.tactus.registry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.Words;
import org.tactus.fact.Benefit;
import org.tactus.fact.Benefit.CauseOnly;
import org.tactus.fact.Benefit.LimitGroup;
import org.tactus.fact.Benefit.UnitRule;
import org.tactus.fact.Credential;
import org.tactus.fact.LimitPeriod;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/**
 * A massage benefit on the wire. What is left out takes the usual value; what is stored has every value, so that a later change of
 * the usual ones changes no benefit on file.
 *
 * @param visitLimit left out (a Java null) it is the usual number; a JSON null, an empty Optional here, is no limit
 */
@Schema(name = "Benefit")
public record BenefitBody(
        @Schema(description = "PBP category; usually 14c18") @Nullable String category,
        @Schema(description = "procedure codes; usually 97124") @Nullable List<@Nullable String> services,
        @Schema(description = "visits in a period, null for no limit; usually 12", implementation = Integer.class)
                @JsonInclude(JsonInclude.Include.ALWAYS)
                @Nullable
                Optional<BigDecimal> visitLimit,
        @Schema(description = "US dollars in a period; usually no limit", type = SchemaType.STRING)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Nullable
                BigDecimal amountLimit,
        @Schema(description = "calendar-year (usually), half-year, quarter or month") @Nullable String limitPeriod,
        @Schema(description = "US dollars a visit; usually 0.00", type = SchemaType.STRING)
                @JsonFormat(shape = JsonFormat.Shape.STRING)
                @Nullable
                BigDecimal copay,
        @Schema(description = "usually 0") @Nullable BigDecimal coinsurancePercent,
        @Schema(description = "whether it asks for prior authorization; usually false") @Nullable
                Boolean priorAuthorization,
        @Schema(description = "whether it asks for a referral; usually false") @Nullable Boolean referral,
        @Schema(description = "days that an order holds; usually 90", implementation = Integer.class) @Nullable
                BigDecimal orderValidityDays,
        @Schema(description = "credentials that may order; usually MD, DO, NP, PA, CNS") @Nullable
                List<@Nullable String> eligibleOrderers,
        @Schema(description = "of license (usually), registration, certificate") @Nullable
                List<@Nullable String> credentials,
        @Schema(description = "cms-8-minute (usually) or ama-midpoint") @Nullable String unitRule,
        @Schema(description = "warning (usually), hold or error") @Nullable String causeOnly,
        @Schema(description = "modifiers that each line has to carry; usually none") @Nullable
                List<@Nullable String> requiredModifiers,
        @Schema(description = "whether it goes by NCCI's edits; usually true") @Nullable Boolean ncciEdits,
        @Schema(
                        description = "days from service to receipt; left out, one calendar year",
                        implementation = Integer.class)
                @Nullable
                BigDecimal filingLimitDays,
        @Schema(description = "PR (usually) or CO") @Nullable String limitGroup) {

    private static final int USUAL_VISITS = 12;
    private static final int USUAL_VALIDITY_DAYS = 90;
    private static final int MOST_VALIDITY_DAYS = 365;
    private static final int MOST = 9_999;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal NO_COPAY = new BigDecimal("0.00");

    /** With every value as it is where nothing is said. */
    static final BenefitBody USUAL = of(StrictJson.read("{}", BenefitBody.class).toBenefit("", new Violations()));

    public Benefit toBenefit(String at, Violations violations) {
        return new Benefit(
                Texts.stated(category).orElse("14c18").toLowerCase(Locale.ROOT),
                services(at, violations),
                visitLimit == null
                        ? Optional.of(USUAL_VISITS)
                        : visitLimit.map(number -> whole(number, 0, MOST, at + "visitLimit", violations)),
                Optional.ofNullable(amountLimit).map(amount -> notNegative(amount, at + "amountLimit", violations)),
                violations
                        .word(at + "limitPeriod", limitPeriod, LimitPeriod.class)
                        .orElse(LimitPeriod.CALENDAR_YEAR),
                notNegative(copay == null ? NO_COPAY : copay, at + "copay", violations),
                percent(at, violations),
                Boolean.TRUE.equals(priorAuthorization),
                Boolean.TRUE.equals(referral),
                orderValidityDays == null
                        ? USUAL_VALIDITY_DAYS
                        : whole(orderValidityDays, 1, MOST_VALIDITY_DAYS, at + "orderValidityDays", violations),
                words(eligibleOrderers, List.of("MD", "DO", "NP", "PA", "CNS")),
                credentials(at, violations),
                violations.word(at + "unitRule", unitRule, UnitRule.class).orElse(UnitRule.CMS_8_MINUTE),
                violations.word(at + "causeOnly", causeOnly, CauseOnly.class).orElse(CauseOnly.WARNING),
                List.copyOf(words(requiredModifiers, List.of())),
                !Boolean.FALSE.equals(ncciEdits),
                Optional.ofNullable(filingLimitDays)
                        .map(days -> whole(days, 1, MOST, at + "filingLimitDays", violations)),
                limitGroup(at, violations));
    }

    static BenefitBody of(Benefit benefit) {
        return new BenefitBody(
                benefit.category(),
                benefit.services().stream().map(ProcedureCode::value).sorted().collect(Collectors.toList()),
                benefit.visitLimit().map(BigDecimal::valueOf),
                benefit.amountLimit().orElse(null),
                Words.of(benefit.limitPeriod()),
                benefit.copay(),
                benefit.coinsurancePercent(),
                benefit.priorAuthorization(),
                benefit.referral(),
                BigDecimal.valueOf(benefit.orderValidityDays()),
                List.copyOf(new TreeSet<>(benefit.eligibleOrderers())),
                benefit.credentials().stream().map(Words::of).sorted().collect(Collectors.toList()),
                Words.of(benefit.unitRule()),
                Words.of(benefit.causeOnly()),
                List.copyOf(benefit.requiredModifiers()),
                benefit.ncciEdits(),
                benefit.filingLimitDays().map(BigDecimal::valueOf).orElse(null),
                benefit.limitGroup().name());
    }

    private Set<ProcedureCode> services(String at, Violations violations) {
        var codes = words(services, List.of("97124")).stream()
                .map(ProcedureCode::new)
                .collect(Collectors.toSet());
        if (codes.isEmpty() || !codes.stream().allMatch(ProcedureCode::isWellFormed)) {
            violations.add(at + "services", "are CPT or HCPCS codes, one at least");
        }
        return codes;
    }

    private BigDecimal percent(String at, Violations violations) {
        var percent = coinsurancePercent == null ? BigDecimal.ZERO : coinsurancePercent;
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            violations.add(at + "coinsurancePercent", "isn't between 0 and 100");
        }
        return percent;
    }

    private Set<Credential> credentials(String at, Violations violations) {
        var accepted = new HashSet<Credential>();
        Texts.allStated(credentials == null ? List.of(Words.of(Credential.LICENSE)) : credentials)
                .forEach(word -> violations
                        .word(at + "credentials", word.toLowerCase(Locale.ROOT), Credential.class)
                        .ifPresent(accepted::add));
        return accepted;
    }

    private LimitGroup limitGroup(String at, Violations violations) {
        return Texts.stated(limitGroup)
                .map(group -> violations.word(at + "limitGroup", group.toLowerCase(Locale.ROOT), LimitGroup.class))
                .orElse(Optional.of(LimitGroup.PR))
                .orElse(LimitGroup.PR);
    }

    private static Set<String> words(@Nullable List<@Nullable String> stated, List<String> usual) {
        return Texts.allStated(stated == null ? usual : stated)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BigDecimal notNegative(BigDecimal amount, String field, Violations violations) {
        if (amount.signum() < 0) {
            violations.add(field, "is negative");
        }
        return amount;
    }

    private static int whole(BigDecimal number, int least, int most, String field, Violations violations) {
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            violations.add(field, "is no whole number from " + least + " to " + most);
            return least;
        }
        return number.intValue();
    }
}
