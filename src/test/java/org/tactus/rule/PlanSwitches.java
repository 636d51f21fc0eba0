package org.tactus.rule;

import static java.util.Map.entry;
import static org.tactus.rule.FindingCode.AMOUNT_LIMIT_REACHED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_EXCEEDED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_EXPIRED;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISMATCH;
import static org.tactus.rule.FindingCode.AUTHORIZATION_MISSING;
import static org.tactus.rule.FindingCode.BENEFIT_CATEGORY_MISMATCH;
import static org.tactus.rule.FindingCode.BUNDLED_SERVICE;
import static org.tactus.rule.FindingCode.DIAGNOSIS_CAUSE_ONLY;
import static org.tactus.rule.FindingCode.FILED_LATE;
import static org.tactus.rule.FindingCode.LICENSE_CREDENTIAL_NOT_ACCEPTED;
import static org.tactus.rule.FindingCode.MODIFIER_MISSING;
import static org.tactus.rule.FindingCode.ORDERER_NOT_ELIGIBLE;
import static org.tactus.rule.FindingCode.ORDER_EXPIRED;
import static org.tactus.rule.FindingCode.REFERRAL_MISSING;
import static org.tactus.rule.FindingCode.SERVICE_NOT_IN_BENEFIT;
import static org.tactus.rule.FindingCode.UNITS_BELOW_MINIMUM;
import static org.tactus.rule.FindingCode.UNITS_EXCEED_MINUTES;
import static org.tactus.rule.FindingCode.UNITS_OVER_DAILY_MAXIMUM;
import static org.tactus.rule.FindingCode.UNITS_UNDER_BILLED;
import static org.tactus.rule.FindingCode.VISIT_LIMIT_REACHED;

import java.util.Map;
import java.util.Optional;

/** What a plan's benefit decides about a code, in a sentence that names its switches as the wire does. */
final class PlanSwitches {

    private static final String BORNE_BY = " `limitGroup` says who bears it: `PR` (usual) or `CO`.";
    private static final String PERIOD = " in `limitPeriod`, usually a calendar year.";
    private static final String UNIT_RULE = "`unitRule`: `cms-8-minute` (usual) or `ama-midpoint`.";
    private static final String EDITS = "`ncciEdits`: with `false` this finding isn't given.";
    private static final String AUTHORIZATION =
            "`priorAuthorization`: only with `true`, which isn't usual, is this finding given.";

    private static final Map<FindingCode, String> SENTENCES = Map.ofEntries(
            entry(ORDER_EXPIRED, "`orderValidityDays`: how many days after its date an order holds, usually 90."),
            entry(ORDERER_NOT_ELIGIBLE, "`eligibleOrderers`: who may order, usually MD, DO, NP, PA and CNS."),
            entry(
                    LICENSE_CREDENTIAL_NOT_ACCEPTED,
                    "`credentials`: what it takes, usually `license` alone; also `registration`, `certificate`."),
            entry(
                    DIAGNOSIS_CAUSE_ONLY,
                    "`causeOnly`: the severity, `warning` (usual), `hold` or `error`; the claim is accepted, held or"
                            + " rejected accordingly."),
            entry(SERVICE_NOT_IN_BENEFIT, "`services`: what it pays, usually 97124 alone." + BORNE_BY),
            entry(BENEFIT_CATEGORY_MISMATCH, "`category`: where it filed massage, usually 14c18."),
            entry(BUNDLED_SERVICE, EDITS),
            entry(UNITS_OVER_DAILY_MAXIMUM, EDITS),
            entry(UNITS_BELOW_MINIMUM, UNIT_RULE),
            entry(UNITS_EXCEED_MINUTES, UNIT_RULE),
            entry(UNITS_UNDER_BILLED, UNIT_RULE),
            entry(MODIFIER_MISSING, "`requiredModifiers`: what each line has to carry, usually nothing."),
            entry(
                    FILED_LATE,
                    "`filingLimitDays`: days from visit to receipt; usually none, which is one calendar year."),
            entry(VISIT_LIMIT_REACHED, "`visitLimit`: visits, usually 12, `null` for no limit," + PERIOD + BORNE_BY),
            entry(AMOUNT_LIMIT_REACHED, "`amountLimit`: US dollars, usually no limit," + PERIOD + BORNE_BY),
            entry(AUTHORIZATION_MISSING, AUTHORIZATION),
            entry(AUTHORIZATION_EXCEEDED, AUTHORIZATION),
            entry(AUTHORIZATION_EXPIRED, AUTHORIZATION),
            entry(AUTHORIZATION_MISMATCH, AUTHORIZATION),
            entry(REFERRAL_MISSING, "`referral`: only with `true`, which isn't usual, is this finding given."));

    private PlanSwitches() {}

    /** Empty where no switch bears on the code. */
    static Optional<String> of(FindingCode code) {
        return Optional.ofNullable(SENTENCES.get(code));
    }
}
