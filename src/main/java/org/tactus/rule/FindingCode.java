package org.tactus.rule;

import static org.tactus.rule.Group.CO;
import static org.tactus.rule.Group.OA;
import static org.tactus.rule.Group.PR;
import static org.tactus.rule.Severity.ERROR;
import static org.tactus.rule.Severity.HOLD;
import static org.tactus.rule.Severity.INFORMATION;
import static org.tactus.rule.Severity.WARNING;

import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;

/**
 * Every reason that tactus gives, with the codes that plans use for the same: claim adjustment reason (CARC) and remittance
 * remark (RARC) as in an 835, claim status category, status and entity as in a 277CA.
 *
 * <p>Codes may be added, never reused; {@code docs/rejections.md} lists them, grouped as here, and a test holds the list to this
 * enum. The numbers are X12's, and how sure they are stands in docs/clarifications.md#codes-of-835-and-277ca; the sentences are
 * ours.
 */
public enum FindingCode {
    // spotless:off: a table
    // order
    ORDER_MISSING(
            ERROR, CO, "173", "N455", "A6:403:DK",
            "There is no order: none given, none on file under the number given, or it was revoked.",
            "Attach the order of a physician or other medical professional, or have it put on file."),
    ORDER_INCOMPLETE(
            ERROR, CO, "175", "N456", "A7:403:DK",
            "The order lacks its diagnosis, service, date or number of visits.",
            "Ask the ordering provider to complete the order."),
    ORDER_UNSIGNED(
            ERROR, CO, "175", "N456", "A6:466:DK",
            "The order isn't signed, or a verbal order was signed more than 14 days after it was given.",
            "Get the ordering provider's dated signature, within 14 days of a verbal order."),
    ORDER_AFTER_SERVICE(
            ERROR, CO, "174", "N331", "A8:614",
            "The visit was before the order.",
            "Bill visits from the date of the order on; an order doesn't reach back."),
    ORDER_EXPIRED(
            ERROR, CO, "176", "N456", "A8:614",
            "The visit was after the order had ended.",
            "Ask the ordering provider for a new order dated on or before the visit."),
    ORDER_VISITS_EXHAUSTED(
            ERROR, CO, "198", "N640", "A3:259",
            "More visits than the order allows.",
            "Ask the ordering provider for an order of further visits."),
    ORDER_OTHER_SERVICE(
            ERROR, CO, "16", "N707", "A8:403:DK",
            "The order is for another service.",
            "Bill the service that was ordered, or ask the ordering provider for an order of this one."),
    ORDER_OTHER_MEMBER(
            ERROR, CO, "16", "N707", "A8:403:DK",
            "The order is for another person.",
            "Check the member id on claim and order; attach the order for this member."),
    ORDER_DECLARED_MISSING(
            ERROR, CO, "173", "N455", "A7:453",
            "The line itself declares, by modifier EY, that there is no order.",
            "Take modifier EY off if there is an order; without one the visit can't be paid."),
    ORDER_DIAGNOSIS_MISMATCH(
            HOLD, CO, "16", "M76", "A8:255",
            "None of the diagnoses that were ordered for is on the line.",
            "Point the line to the diagnosis that the order names, or release the claim with a reason."),
    ORDERER_NPI_MISSING(
            ERROR, CO, "206", "N265", "A6:562:DK",
            "The order doesn't say who ordered by NPI.",
            "Add the ordering provider's NPI."),
    ORDERER_NPI_INVALID(
            ERROR, CO, "207", "N265", "A7:562:DK",
            "The ordering provider's NPI is not one, or is an organization's.",
            "Check the ordering provider's individual NPI digit by digit."),
    ORDERER_NOT_ELIGIBLE(
            ERROR, CO, "184", "N574", "A7:145:DK",
            "Who ordered may not order massage for this plan.",
            "Get the order of a physician, nurse practitioner, physician assistant or clinical nurse specialist."),
    ORDERER_IS_THERAPIST(
            ERROR, CO, "184", "N574", "A8:562:DK",
            "The therapist ordered the massage.",
            "Get the order of somebody other than the therapist."),

    // license
    LICENSE_MISSING(
            ERROR, CO, "16", "N570", "A6:143:82",
            "The therapist's license is neither given nor on file.",
            "Add the therapist's license of the state where the massage took place."),
    LICENSE_NOT_ON_FILE(
            ERROR, CO, "B7", "N570", "A7:143:82",
            "Licenses of that state are on file, and this one isn't, or it is someone else's.",
            "Check the number against the board's register; have a new license put on file."),
    LICENSE_UNVERIFIED(
            WARNING, CO, "B7", "N570", "A7:143:82",
            "No license of that state is on file to check this one against.",
            "Have the license put on file."),
    LICENSE_NOT_IN_FORCE(
            ERROR, CO, "B7", "N665", "A8:143:82",
            "The license had expired or had not begun on the day of service.",
            "Bill under a license in force on that day, or have the renewal put on file."),
    LICENSE_SUSPENDED(
            ERROR, CO, "B7", "N665", "A3:91:82",
            "The license was suspended, revoked, inactive or lapsed on the day of service.",
            "The visit can't be billed; if the board's record is wrong, have it corrected on file."),
    LICENSE_WRONG_STATE(
            ERROR, CO, "B7", "N665", "A7:143:82",
            "The license isn't of the state where the massage took place.",
            "Give the therapist's license of that state; at home, it is the state where the member lives."),
    LICENSE_STATE_UNREGULATED(
            ERROR, CO, "185", "N665", "A3:91:82",
            "The state where the massage took place licenses no massage therapists.",
            "CMS asks for a state-licensed therapist: a visit in this state can't be billed."),
    LICENSE_CREDENTIAL_NOT_ACCEPTED(
            ERROR, CO, "185", "N95", "A7:147:82",
            "A certificate or registration, where the plan asks for a license.",
            "Ask the plan whether it takes this credential; it has to say so in its benefit."),
    SERVICE_STATE_UNKNOWN(
            ERROR, CO, "16", "MA114", "A6:126:77",
            "No address says in which state the massage took place.",
            "Give the two-letter state of the facility, or of the member's home for place of service 12."),
    THERAPIST_NPI_INVALID(
            ERROR, CO, "16", "N290", "A7:562:82",
            "The therapist's NPI is missing, not one, or an organization's.",
            "Check the therapist's individual NPI digit by digit."),
    THERAPIST_TAXONOMY_MISMATCH(
            ERROR, CO, "8", "N288", "A7:145:82",
            "The therapist isn't stated to be a massage therapist.",
            "The benefit pays a massage therapist, taxonomy 225700000X; other professions bill other benefits."),
    PROVIDER_EXCLUDED(
            ERROR, CO, "B7", "N761", "A3:91:82",
            "A provider of the claim was on an exclusion or preclusion list on the day of service.",
            "No plan may pay for this; ask your compliance officer before you bill anything of this provider."),
    BILLING_PROVIDER_NPI_INVALID(
            ERROR, CO, "16", "N257", "A7:562:85",
            "The billing provider's NPI is missing or not one.",
            "Check the billing NPI digit by digit."),

    // condition
    DIAGNOSIS_MISSING(
            ERROR, CO, "16", "M76", "A6:254", "There is no diagnosis.", "Add the diagnosis that the massage treats."),
    DIAGNOSIS_TOO_MANY(
            ERROR, CO, "16", "M76", "A7:255",
            "More than 12 diagnoses, or one of them twice.",
            "Keep each diagnosis once, 12 at most."),
    DIAGNOSIS_NOT_QUALIFYING(
            ERROR, CO, "167", "N569", "A3:488",
            "No diagnosis shows pain, stiffness or loss of range of motion.",
            "If the member was treated for such a condition, code it as the record documents it."),
    DIAGNOSIS_NOT_LINKED(
            ERROR, CO, "11", "M76", "A8:477",
            "A qualifying diagnosis is on the claim, and the line doesn't point to it.",
            "Point the line to the qualifying diagnosis, if that is what was treated."),
    DIAGNOSIS_CAUSE_ONLY(
            WARNING, CO, "167", "N569", "A3:488",
            "Only an injury or illness that may cause pain, stiffness or loss of motion, and none of these.",
            "Add the symptom that was treated, as the record documents it."),
    DIAGNOSIS_UNSPECIFIC_PAIN(
            HOLD, CO, "167", "N569", "A3:488",
            "Pain without a place is all that is coded.",
            "Code the pain by its site, as the record documents it, or release the claim with a reason."),
    DIAGNOSIS_INVALID_ON_DATE(
            ERROR, CO, "146", "M76", "A7:255",
            "There is no such diagnosis code on the day of service.",
            "Look the code up in the ICD-10-CM release of that day."),
    DIAGNOSIS_NOT_BILLABLE(
            ERROR, CO, "146", "M81", "A7:255",
            "A header: the code needs more characters.",
            "Code to the last character that ICD-10-CM offers."),
    DIAGNOSIS_SEVENTH_CHARACTER(
            ERROR, CO, "146", "M76", "A7:255",
            "The seventh character, for the episode of care, is missing or wrong.",
            "Add A for active treatment, D for a later encounter or S for a sequela, after X where the code is short."),
    DIAGNOSIS_RELEASE_NOT_LOADED(
            HOLD, CO, "146", "M76", "A7:255",
            "The ICD-10-CM release of the day of service isn't loaded, so that nobody can tell.",
            "Have the release loaded, or release the claim with a reason."),
    DIAGNOSIS_CONFLICT(
            HOLD, CO, "16", "M64", "A8:255",
            "ICD-10-CM says by an Excludes1 note that two of the diagnoses are not coded together.",
            "Keep the one that applies; if the two are unrelated, release the claim with that reason."),
    DIAGNOSIS_SIDE_UNSPECIFIED(
            INFORMATION, CO, "16", "N769", "A7:255",
            "The diagnosis leaves open which side is meant.",
            "Code right or left if the record says which."),
    DIAGNOSIS_POINTER_INVALID(
            ERROR, CO, "16", "M76", "A7:477",
            "The line points to no diagnosis, to one that isn't there, or to more than four.",
            "Give each line one to four numbers of diagnoses on the claim."),
    COMFORT_ONLY(
            ERROR, CO, "202", "N130", "A3:287",
            "The only diagnoses are of comfort or relaxation.",
            "Massage for comfort isn't covered; if a condition was treated, code it as the record documents it."),
    COMFORT_LANGUAGE(
            HOLD, CO, "202", "N130", "A3:287",
            "The note speaks of comfort or relaxation.",
            "Check that the visit treated a condition; then release the claim with a reason, or withdraw it."),

    // service
    SERVICE_INVALID(
            ERROR, CO, "181", "N56", "A7:454",
            "There is no such procedure code.",
            "Check the five characters of the code."),
    SERVICE_NOT_IN_BENEFIT(
            ERROR, PR, "204", "N130", "A7:454",
            "The service isn't one of this benefit.",
            "Bill what the plan's massage benefit pays; the service may belong to another benefit."),
    BENEFIT_CATEGORY_MISMATCH(
            ERROR, CO, "272", "N180", "A8:732",
            "Massage is filed under another benefit category, or under one of another year.",
            "File massage under the plan's own category: 13d, 13e or 13f for 2019, 14c18 from 2020 on."),
    BUNDLED_SERVICE(
            ERROR, CO, "236", "M80", "A8:454",
            "A correct coding edit doesn't pay the service beside another of the same day.",
            "Bill one of the two; where the edit allows, modifier 59 or XE, XP, XS, XU says that they were distinct."),
    UNITS_INVALID(
            ERROR, CO, "16", "M53", "A7:476", "The units aren't a whole number from 1 to 999.", "Bill whole units."),
    UNITS_BELOW_MINIMUM(
            ERROR, CO, "152", "N430", "A7:263",
            "Under 8 minutes there is no unit to bill.",
            "Bill a timed service from 8 minutes on."),
    UNITS_EXCEED_MINUTES(
            ERROR, CO, "16", "M53", "A7:476",
            "More units than the minutes bear.",
            "Bill the units that the minutes bear, or correct the minutes."),
    UNITS_OVER_DAILY_MAXIMUM(
            ERROR, CO, "151", "N362", "A3:476",
            "More units of the service on one day than a medically unlikely edit lets pass.",
            "Check the units; what goes beyond the edit isn't paid."),
    UNITS_UNDER_BILLED(
            INFORMATION, CO, "16", "M53", "A7:476",
            "Fewer units than the minutes bear.",
            "Bill more if the minutes are right."),
    MINUTES_MISSING(
            INFORMATION, CO, "16", "M53", "A6:476",
            "A timed service without its minutes: the units can't be checked.",
            "Give the hands-on minutes of each timed service."),
    PLACE_OF_SERVICE_INVALID(
            ERROR, CO, "5", "M77", "A7:249",
            "No place of service code, or one of a place where this benefit isn't furnished.",
            "Give the code of the place where the massage took place, 11 for an office; 99 needs a note."),
    MODIFIER_INVALID(
            ERROR, CO, "4", "N519", "A7:453",
            "A modifier is malformed, doubled, one of more than four, against another, or for telehealth.",
            "Keep up to four modifiers that apply to hands-on work and agree with each other."),
    MODIFIER_MISSING(
            ERROR, CO, "4", "N822", "A6:453",
            "A modifier that the plan asks for is missing.",
            "Add the modifier to the line."),
    CHARGE_INVALID(
            ERROR, CO, "16", "M79", "A7:402",
            "The charge is missing, zero, negative, too large, or has more than two decimals.",
            "Give the charge of the line in dollars and cents."),
    SERVICE_IN_FUTURE(
            ERROR, CO, "16", "M52", "A7:510",
            "The visit lies in the future.",
            "File the claim after the visit, or correct its date."),
    FILED_LATE(
            ERROR, CO, "29", null, "A3:718",
            "The claim arrived after the plan's limit for filing.",
            "File within the limit; if the claim arrived earlier, say on which day it was received."),
    DUPLICATE_SERVICE(
            ERROR, OA, "18", null, "A3:54",
            "The same service of the same therapist to the same member on the same day is on file.",
            "Don't file it again; to correct the claim on file, replace it."),
    LINES_TOO_MANY(
            ERROR, CO, "16", "M79", "A7:400",
            "More than 50 lines.",
            "Split the claim into claims of 50 lines at most."),
    LINES_MISSING(ERROR, CO, "16", "M79", "A7:400", "There is no line.", "Add a line for each service."),

    // plan and member
    PLAN_UNKNOWN(
            ERROR, CO, "16", "N382", "A7:164:PR",
            "No such plan is on file for the year of service.",
            "Check contract, plan and segment on the member's card; ask for the plan to be put on file."),
    PLAN_HAS_NO_BENEFIT(
            ERROR, PR, "204", "N130", "A3:585",
            "The plan files no massage benefit for the year of service.",
            "Massage isn't covered by this plan that year."),
    MEMBER_ID_INVALID(
            ERROR, CO, "16", "N382", "A7:164:IL",
            "The member id is missing, or has 11 characters and isn't a Medicare Beneficiary Identifier.",
            "Copy the id from the member's card."),
    MEMBER_NOT_ENROLLED(
            ERROR, CO, "31", "N382", "A3:33:IL",
            "The plan's roster is on file, and the member isn't on it.",
            "Check plan and member id on the member's card."),
    COVERAGE_NOT_STARTED(
            ERROR, CO, "26", null, "A3:88:QC",
            "The member wasn't covered yet on the day of service.",
            "Bill the plan that covered the member on that day."),
    COVERAGE_ENDED(
            ERROR, CO, "27", null, "A3:88:QC",
            "The member wasn't covered any more on the day of service.",
            "Bill the plan that covered the member on that day."),
    COVERAGE_UNVERIFIED(
            INFORMATION, CO, "31", "N382", "A3:33:IL",
            "No roster of the plan is on file to check the member against.",
            "Verify with the plan that the member was covered."),
    SERVICE_OUTSIDE_COVERAGE_YEAR(
            ERROR, CO, "239", null, "A3:88",
            "The lines of the claim lie in two plan years.",
            "File one claim for each calendar year."),

    // limits
    VISIT_LIMIT_REACHED(
            ERROR, PR, "119", "N640", "A3:259",
            "The benefit's visits for the period are used.",
            "The benefit starts anew with the next period."),
    AMOUNT_LIMIT_REACHED(
            ERROR, PR, "119", null, "A3:483",
            "The benefit's dollars for the period are used.",
            "The benefit starts anew with the next period."),
    AUTHORIZATION_MISSING(
            ERROR, CO, "197", "M62", "A6:252",
            "The plan asks for prior authorization, and the claim names none.",
            "Add the number of the authorization."),
    AUTHORIZATION_EXCEEDED(
            ERROR, CO, "198", null, "A3:674",
            "More visits than were authorized.",
            "Ask the plan to authorize further visits."),
    AUTHORIZATION_EXPIRED(
            ERROR, CO, "302", null, "A3:252",
            "The authorization had ended on the day of service.",
            "Ask the plan for an authorization that covers the day."),
    AUTHORIZATION_MISMATCH(
            ERROR, CO, "284", "N54", "A8:252",
            "The authorization isn't for this member, service, therapist or day.",
            "Check the number; ask the plan for an authorization of what was furnished."),
    REFERRAL_MISSING(
            ERROR, CO, "288", "N489", "A6:94",
            "The plan asks for a referral, and none in force on the day of service is named.",
            "Add the number of the referral."),

    // corrections
    ORIGINAL_MISSING(
            ERROR, CO, "16", "N152", "A6:464",
            "A replacement or void that names no claim on file.",
            "Give the control number of the claim to be replaced or voided, as it was filed."),
    ORIGINAL_NOT_ACCEPTED(
            ERROR, CO, "16", "N779", "A3:535",
            "The claim to be replaced or voided was never accepted, or isn't in force any more.",
            "Replace the claim that is in force; file a new one where none ever was.");
    // spotless:on

    private final Severity severity;
    private final Group group;
    private final String carc;
    private final @Nullable String rarc;
    private final String[] status;
    private final String meaning;
    private final String remedy;
    private final String wire = Words.of(this);

    FindingCode(
            Severity severity,
            Group group,
            String carc,
            @Nullable String rarc,
            String claimStatus,
            String meaning,
            String remedy) {
        this.severity = severity;
        this.group = group;
        this.carc = carc;
        this.rarc = rarc;
        this.status = claimStatus.split(":");
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** As it stands in answers and queries: {@code order-missing}. */
    public String wire() {
        return wire;
    }

    /** What it does to a claim, unless the plan says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Who bears it, unless the plan says otherwise. */
    public Group group() {
        return group;
    }

    /** Claim adjustment reason code of an 835. */
    public String carc() {
        return carc;
    }

    /** Remittance advice remark code of an 835, where the reason has one. */
    public @Nullable String rarc() {
        return rarc;
    }

    /** Claim status category of a 277CA. */
    public String statusCategory() {
        return status[0];
    }

    /** Claim status code of a 277CA. */
    public String status() {
        return status[1];
    }

    /** Whom the status is about, as in a 277CA; null where it is about the claim. */
    public @Nullable String entity() {
        return status.length > 2 ? status[2] : null;
    }

    /** One sentence for people: what is wrong. */
    public String meaning() {
        return meaning;
    }

    /** One sentence for people: what to do. */
    public String remedy() {
        return remedy;
    }
}
