package org.tactus.casefile;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.BillingProvider;
import org.tactus.claim.Frequency;
import org.tactus.claim.Gender;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Member;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.OpioidContext;
import org.tactus.claim.OrderReference;
import org.tactus.claim.PersonName;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceFacility;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Therapist;
import org.tactus.claim.Words;
import org.tactus.json.Violations;
import org.tactus.registry.AddressBody;
import org.tactus.registry.OrderBody;
import org.tactus.registry.Texts;

/**
 * A claim as it is submitted.
 *
 * <p>What can't be read at all is a violation; what can be read and is wrong becomes part of the claim, for a rule to name.
 */
@Schema(name = "ClaimSubmission")
public record ClaimSubmission(
        @Schema(
                        description = "the biller's own, unique for a billing NPI",
                        required = true,
                        maxLength = LONGEST_CONTROL_NUMBER)
                @Nullable
                String controlNumber,
        @Schema(description = "original (left out), replacement or void") @Nullable String frequency,
        @Schema(description = "control number of the claim replaced or voided") @Nullable String replaces,
        @Schema(description = "contract-PBP, segment optional") @Nullable String plan,
        @Schema(description = "PBP category; left out, the plan's own for massage") @Nullable String benefitCategory,
        @Schema(description = "for claims that arrived earlier; left out, today") @Nullable LocalDate receivedOn,
        @Schema(required = true) @Nullable SubmittedMember member,
        @Schema(required = true) @Nullable SubmittedBillingProvider billingProvider,
        @Schema(required = true) @Nullable SubmittedTherapist therapist,
        @Nullable SubmittedFacility serviceFacility,
        @Schema(description = "in full, or a number alone for the order on file") @Nullable OrderBody order,
        @Nullable List<@Nullable String> diagnoses,
        @Nullable String priorAuthorization,
        @Nullable String referral,
        @Schema(description = "naive, avoiding, tapering, use-disorder-treatment or unknown (left out)") @Nullable
                String opioidContext,
        @Nullable String note,
        @Nullable List<@Nullable SubmittedLine> lines) {

    private static final int LONGEST_CONTROL_NUMBER = 20;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_CODE = 20;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_DIAGNOSES = 100;

    /** Who was treated, as submitted. */
    @Schema(name = "SubmittedMember")
    public record SubmittedMember(
            @Schema(description = "MBI, or the plan's own id") @Nullable String id,
            @Schema(required = true) @Nullable String familyName,
            @Nullable String givenName,
            @Schema(required = true) @Nullable LocalDate birthDate,
            @Schema(description = "female, male, other or unknown (left out)") @Nullable String gender,
            @Nullable AddressBody address) {

        Member toMember(Violations violations) {
            return new Member(
                    new MemberId(violations.atMost(LONGEST_ID, "member.id", Texts.orEmpty(id))),
                    new PersonName(violations.requiredText("member.familyName", familyName), Texts.orEmpty(givenName)),
                    violations.required("member.birthDate", birthDate, LocalDate.EPOCH),
                    violations.word("member.gender", gender, Gender.class).orElse(Gender.UNKNOWN),
                    AddressBody.toAddress(address));
        }

        static SubmittedMember of(Member member) {
            return new SubmittedMember(
                    member.id().value(),
                    member.name().family(),
                    member.name().given(),
                    member.birthDate(),
                    Words.of(member.gender()),
                    AddressBody.of(member.address()));
        }
    }

    /** Who bills, as submitted. */
    @Schema(name = "SubmittedBillingProvider")
    public record SubmittedBillingProvider(
            @Nullable String npi,
            @Schema(description = "EIN") @Nullable String taxId,
            @Schema(required = true) @Nullable String name,
            @Nullable AddressBody address) {

        BillingProvider toBillingProvider(Violations violations) {
            return new BillingProvider(
                    toNpi("billingProvider.npi", npi, violations),
                    violations.atMost(LONGEST_ID, "billingProvider.taxId", Texts.orEmpty(taxId)),
                    violations.requiredText("billingProvider.name", name),
                    AddressBody.toAddress(address));
        }

        static SubmittedBillingProvider of(BillingProvider provider) {
            return new SubmittedBillingProvider(
                    provider.npi().map(Npi::value).orElse(null),
                    provider.taxId(),
                    provider.name(),
                    AddressBody.of(provider.address()));
        }
    }

    /** Who treated, as submitted. */
    @Schema(name = "SubmittedTherapist")
    public record SubmittedTherapist(
            @Nullable String npi,
            @Schema(required = true) @Nullable String familyName,
            @Nullable String givenName,
            @Schema(description = "NUCC: a massage therapist's is 225700000X") @Nullable String taxonomy,
            @Schema(description = "left out where it is on file") @Nullable SubmittedLicense license) {

        Therapist toTherapist(Violations violations) {
            return new Therapist(
                    toNpi("therapist.npi", npi, violations),
                    new PersonName(
                            violations.requiredText("therapist.familyName", familyName), Texts.orEmpty(givenName)),
                    violations.atMost(LONGEST_CODE, "therapist.taxonomy", Texts.orEmpty(taxonomy)),
                    Optional.ofNullable(license).flatMap(submitted -> submitted.toLicense(violations)));
        }

        static SubmittedTherapist of(Therapist therapist) {
            return new SubmittedTherapist(
                    therapist.npi().map(Npi::value).orElse(null),
                    therapist.name().family(),
                    therapist.name().given(),
                    therapist.taxonomy(),
                    therapist
                            .license()
                            .map(license -> new SubmittedLicense(license.state(), license.number()))
                            .orElse(null));
        }
    }

    /** A license, as submitted. */
    @Schema(name = "SubmittedLicense")
    public record SubmittedLicense(@Nullable String state, @Nullable String number) {

        /** Without a number it is none. */
        Optional<LicenseNumber> toLicense(Violations violations) {
            return Texts.stated(number)
                    .map(stated -> new LicenseNumber(
                            violations.atMost(LONGEST_CODE, "therapist.license.state", Texts.orEmpty(state)),
                            violations.atMost(LONGEST_ID, "therapist.license.number", stated)));
        }
    }

    /** Where the massage took place, as submitted. */
    @Schema(name = "SubmittedFacility")
    public record SubmittedFacility(@Nullable String name, @Nullable AddressBody address) {

        ServiceFacility toFacility() {
            return new ServiceFacility(Texts.orEmpty(name), AddressBody.toAddress(address));
        }
    }

    /** A billed service, as submitted. */
    @Schema(name = "SubmittedLine")
    public record SubmittedLine(
            @Schema(required = true) @Nullable LocalDate serviceDate,
            @Schema(description = "CMS place of service code: 11 office, 12 home") @Nullable String placeOfService,
            @Schema(description = "CPT or HCPCS") @Nullable String code,
            @Nullable List<@Nullable String> modifiers,
            @Schema(description = "hands-on minutes") @Nullable BigDecimal minutes,
            @Nullable BigDecimal units,
            @Schema(description = "US dollars, as a decimal text or number", type = SchemaType.STRING)
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Nullable
                    BigDecimal charge,
            @Schema(description = "1-based, into diagnoses", implementation = Integer[].class) @Nullable
                    List<@Nullable BigDecimal> diagnosisPointers) {

        private static final int NO_DIAGNOSIS = 0;

        ServiceLine toLine(String at, Violations violations) {
            return new ServiceLine(
                    violations.required(at + ".serviceDate", serviceDate, LocalDate.EPOCH),
                    violations.atMost(LONGEST_CODE, at + ".placeOfService", Texts.orEmpty(placeOfService)),
                    new ProcedureCode(violations.atMost(LONGEST_CODE, at + ".code", Texts.orEmpty(code))),
                    Texts.allStated(modifiers)
                            .map(modifier -> violations
                                    .atMost(LONGEST_CODE, at + ".modifiers", modifier)
                                    .toUpperCase(Locale.ROOT))
                            .toList(),
                    Optional.ofNullable(minutes).map(SubmittedLine::plain),
                    Optional.ofNullable(units).map(SubmittedLine::plain),
                    Optional.ofNullable(charge).map(SubmittedLine::plain),
                    diagnosisPointers == null
                            ? List.of()
                            : diagnosisPointers.stream()
                                    .map(SubmittedLine::pointer)
                                    .toList());
        }

        /** What points nowhere stays a pointer, for a rule to name. */
        private static int pointer(@Nullable BigDecimal number) {
            return number == null
                            || number.stripTrailingZeros().scale() > 0
                            || number.signum() < 0
                            || number.compareTo(BigDecimal.valueOf(MOST_DIAGNOSES)) > 0
                    ? NO_DIAGNOSIS
                    : number.intValue();
        }

        static SubmittedLine of(ServiceLine line) {
            return new SubmittedLine(
                    line.serviceDate(),
                    line.placeOfService(),
                    line.code().value(),
                    List.copyOf(line.modifiers()),
                    line.minutes().orElse(null),
                    line.units().orElse(null),
                    line.charge().orElse(null),
                    line.diagnosisPointers().stream().map(BigDecimal::valueOf).toList());
        }

        /**
         * The same number in the same digits: {@code 120.0} and {@code 120.00} are one charge, and a finding shows it alike whenever
         * the claim is decided.
         */
        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** The claim that it states. */
    public MassageClaim toClaim(Clock clock, Violations violations) {
        var claim = new MassageClaim(
                violations.atMost(
                        LONGEST_CONTROL_NUMBER,
                        "controlNumber",
                        violations.requiredText("controlNumber", controlNumber)),
                violations.word("frequency", frequency, Frequency.class).orElse(Frequency.ORIGINAL),
                Texts.stated(replaces).map(text -> violations.atMost(LONGEST_ID, "replaces", text)),
                new PlanId(violations.atMost(LONGEST_ID, "plan", Texts.orEmpty(plan))),
                Texts.stated(benefitCategory).map(text -> violations.atMost(LONGEST_CODE, "benefitCategory", text)),
                Optional.ofNullable(receivedOn),
                violations
                        .required("member", member, new SubmittedMember(null, "", null, LocalDate.EPOCH, null, null))
                        .toMember(violations),
                violations
                        .required(
                                "billingProvider", billingProvider, new SubmittedBillingProvider(null, null, "", null))
                        .toBillingProvider(violations),
                violations
                        .required("therapist", therapist, new SubmittedTherapist(null, "", null, null, null))
                        .toTherapist(violations),
                Optional.ofNullable(serviceFacility).map(SubmittedFacility::toFacility),
                Optional.ofNullable(order).map(submitted -> submitted.toReference("order", violations)),
                diagnoses(violations),
                Texts.stated(priorAuthorization).map(text -> violations.atMost(LONGEST_ID, "priorAuthorization", text)),
                Texts.stated(referral).map(text -> violations.atMost(LONGEST_ID, "referral", text)),
                violations
                        .word("opioidContext", opioidContext, OpioidContext.class)
                        .orElse(OpioidContext.UNKNOWN),
                Texts.stated(note),
                lines(violations));
        checkAgainstEachOther(claim, clock, violations);
        return claim;
    }

    /** The submission that says what the claim says, always in the same words: two that are equal say the same. */
    public static ClaimSubmission of(MassageClaim claim) {
        return new ClaimSubmission(
                claim.controlNumber(),
                Words.of(claim.frequency()),
                claim.replaces().orElse(null),
                claim.plan().value(),
                claim.benefitCategory().orElse(null),
                claim.receivedOn().orElse(null),
                SubmittedMember.of(claim.member()),
                SubmittedBillingProvider.of(claim.billingProvider()),
                SubmittedTherapist.of(claim.therapist()),
                claim.serviceFacility()
                        .map(facility -> new SubmittedFacility(facility.name(), AddressBody.of(facility.address())))
                        .orElse(null),
                claim.order().map(ClaimSubmission::orderBody).orElse(null),
                claim.diagnoses().stream().map(Icd10Cm::dotted).toList(),
                claim.priorAuthorization().orElse(null),
                claim.referral().orElse(null),
                Words.of(claim.opioidContext()),
                claim.note().orElse(null),
                claim.lines().stream().map(SubmittedLine::of).toList());
    }

    private static OrderBody orderBody(OrderReference reference) {
        if (reference instanceof OrderReference.Stated stated) {
            return OrderBody.of(stated.order());
        }
        return OrderBody.ofNumber(reference.number());
    }

    private List<Icd10Cm> diagnoses(Violations violations) {
        if (diagnoses != null && diagnoses.size() > MOST_DIAGNOSES) {
            violations.add("diagnoses", "are more than " + MOST_DIAGNOSES);
        }
        return Texts.allStated(diagnoses)
                .map(code -> new Icd10Cm(violations.atMost(LONGEST_CODE, "diagnoses", code)))
                .toList();
    }

    private List<ServiceLine> lines(Violations violations) {
        if (lines != null && lines.size() > MOST_LINES) {
            violations.add("lines", "are more than " + MOST_LINES);
            return List.of();
        }
        return violations.each("lines", lines, (line, place) -> line.toLine(place, violations));
    }

    private static void checkAgainstEachOther(MassageClaim claim, Clock clock, Violations violations) {
        if (claim.frequency() == Frequency.ORIGINAL && claim.replaces().isPresent()) {
            violations.add("replaces", "goes with frequency replacement or void");
        }
        if (claim.receivedOn()
                .filter(day -> day.isAfter(ReceiptDay.today(claim, clock)))
                .isPresent()) {
            violations.add("receivedOn", "is in the future");
        }
    }

    private static Optional<Npi> toNpi(String field, @Nullable String value, Violations violations) {
        return Texts.stated(value).map(text -> new Npi(violations.atMost(LONGEST_ID, field, text)));
    }
}
