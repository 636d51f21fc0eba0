package org.tactus.outgoing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tactus.claim.Address;
import org.tactus.claim.Frequency;
import org.tactus.claim.Gender;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.Orderer;
import org.tactus.claim.PersonName;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ServiceFacility;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Words;

/**
 * An accepted claim by the numbers of the boxes of the CMS-1500 (02/12), in words of our own: the form itself is copyrighted.
 *
 * <p>What neither the claim nor what is on file says is told as such: nothing is filled in for the biller.
 *
 * @param before the boxes before the lines
 * @param lines box 24
 * @param after the boxes after the lines
 */
record Cms1500(String title, String decided, List<List<Box>> before, List<Line> lines, List<List<Box>> after) {

    private static final String NOT_STATED = "not stated";
    private static final String LETTERS = "ABCDEFGHIJKL";

    /** What is longer is cut, and says so: a page to read isn't the place for it. */
    private static final int LONGEST_NOTE = 2_000;

    /**
     * A box.
     *
     * @param number as on the form; empty where the form has no place for it
     * @param width of 12 columns
     */
    record Box(String number, String label, String value, int width) {}

    /**
     * Box 24, one line of it.
     *
     * @param supplemental the shaded half: minutes, license, taxonomy
     * @param pointers letters of box 21
     */
    record Line(
            int number,
            String date,
            String placeOfService,
            String code,
            String modifiers,
            String pointers,
            String charge,
            String units,
            String therapistNpi,
            String supplemental) {}

    static Cms1500 of(AcceptedClaim accepted) {
        var claim = accepted.claim();
        return new Cms1500(
                "Claim " + claim.controlNumber(),
                "Accepted " + accepted.acceptedAt() + " by rule book " + accepted.ruleBook() + "; id " + accepted.id(),
                List.of(
                        payer(accepted),
                        patient(claim),
                        insured(claim, accepted),
                        circumstances(),
                        signatures(),
                        orderer(accepted.order()),
                        order(accepted.order()),
                        List.of(new Box(
                                "19", "Note", claim.note().map(Cms1500::cut).orElse("none"), 12)),
                        diagnoses(claim),
                        references(claim)),
                IntStream.range(0, claim.lines().size())
                        .mapToObj(i -> line(i + 1, claim.lines().get(i), accepted))
                        .toList(),
                List.of(accounts(claim), parties(claim)));
    }

    private static List<Box> payer(AcceptedClaim accepted) {
        var plan = accepted.plan();
        return List.of(
                new Box("1", "Coverage", "Medicare Advantage", 3),
                new Box(
                        "",
                        "Payer",
                        plan.payer().name() + ", payer id " + plan.payer().payerId(),
                        5),
                new Box("1a", "Member id", stated(accepted.claim().member().id().value()), 4));
    }

    private static List<Box> patient(MassageClaim claim) {
        var member = claim.member();
        return List.of(
                new Box("2", "Patient", name(member.name()), 3),
                new Box("3", "Birth date, sex", member.birthDate() + ", " + sex(member.gender()), 3),
                new Box("5", "Patient's address", address(member.address()), 6));
    }

    private static String sex(Gender gender) {
        return gender == Gender.UNKNOWN ? NOT_STATED : Words.of(gender);
    }

    private static List<Box> insured(MassageClaim claim, AcceptedClaim accepted) {
        return List.of(
                new Box("4", "Insured", "the patient", 2),
                new Box("6", "Relationship", "self", 2),
                new Box("7", "Insured's address", "the patient's", 2),
                new Box("9", "Other insured", "none stated", 2),
                new Box("11", "Plan", claim.plan() + " " + accepted.plan().name(), 4));
    }

    private static List<Box> circumstances() {
        return List.of(
                new Box("10a", "By employment", NOT_STATED, 3),
                new Box("10b", "By auto accident", NOT_STATED, 3),
                new Box("10c", "By other accident", NOT_STATED, 3),
                new Box("14", "Onset", NOT_STATED, 3));
    }

    /** What every 837P of ours says too; see docs/api/outgoing.md. */
    private static List<Box> signatures() {
        return List.of(
                new Box("12", "Patient's signature, release of information", "on file", 6),
                new Box("13", "Insured's signature, payment to the billing provider", "on file", 6));
    }

    private static List<Box> orderer(Optional<PhysicianOrder> order) {
        var orderer = order.flatMap(PhysicianOrder::orderedBy);
        return List.of(
                new Box(
                        "17",
                        "Ordering provider (DK)",
                        orderer.map(Cms1500::signed).orElse(NOT_STATED),
                        8),
                new Box("17b", "Ordering provider's NPI", npi(orderer.flatMap(Orderer::npi)), 4));
    }

    private static String signed(Orderer orderer) {
        return joined(" ", orderer.name().given(), orderer.name().family(), orderer.credential());
    }

    private static List<Box> order(Optional<PhysicianOrder> order) {
        return List.of(new Box("", "Order", order.map(Cms1500::told).orElse(NOT_STATED), 12));
    }

    private static String told(PhysicianOrder order) {
        return joined(
                "; ",
                order.number(),
                order.authoredOn().map(day -> "of " + day).orElse(""),
                order.signedOn().map(day -> "signed " + day).orElse(""),
                order.validThrough().map(day -> "valid through " + day).orElse(""),
                order.visits().map(visits -> visits + " visits").orElse(""),
                order.namedServices().stream().map(service -> service.value()).collect(Collectors.joining(", ")),
                order.namedDiagnoses().stream()
                        .map(diagnosis -> diagnosis.dotted())
                        .collect(Collectors.joining(", ")));
    }

    private static List<Box> diagnoses(MassageClaim claim) {
        var listed = IntStream.range(0, claim.diagnoses().size())
                .mapToObj(i -> letter(i + 1) + " " + claim.diagnoses().get(i).dotted())
                .collect(Collectors.joining("   "));
        return List.of(new Box("21", "Diagnoses (ICD indicator 0)", listed, 12));
    }

    private static List<Box> references(MassageClaim claim) {
        var frequency = claim.frequency() == Frequency.ORIGINAL
                ? "1, an original"
                : claim.frequency().x12() + ", " + Words.of(claim.frequency()) + " of "
                        + claim.replaces().orElse("");
        return List.of(
                new Box("22", "Resubmission code, original claim", frequency, 6),
                new Box("23", "Prior authorization", claim.priorAuthorization().orElse("none"), 3),
                new Box("", "Referral", claim.referral().orElse("none"), 3));
    }

    private static Line line(int number, ServiceLine line, AcceptedClaim accepted) {
        var therapist = accepted.claim().therapist();
        return new Line(
                number,
                line.serviceDate().toString(),
                line.placeOfService(),
                line.code().value(),
                String.join(" ", line.modifiers()),
                line.diagnosisPointers().stream().map(Cms1500::letter).collect(Collectors.joining()),
                line.charge().map(Cms1500::dollars).orElse(""),
                line.units().map(BigDecimal::toPlainString).orElse(""),
                npi(therapist.npi()),
                joined(
                        "; ",
                        line.minutes()
                                .map(minutes -> minutes.toPlainString() + " minutes")
                                .orElse("minutes not stated"),
                        accepted.license().map(Cms1500::licensed).orElse(""),
                        therapist.taxonomy().isEmpty() ? "" : "PXC " + therapist.taxonomy()));
    }

    private static String licensed(LicenseNumber license) {
        return joined(" ", "0B", license.state(), license.number());
    }

    private static List<Box> accounts(MassageClaim claim) {
        return List.of(
                new Box("25", "Tax id", stated(claim.billingProvider().taxId()), 3),
                new Box("26", "Control number", claim.controlNumber(), 3),
                new Box("27", "Accepts assignment", "yes", 2),
                new Box("28", "Total", dollars(claim.total()), 2),
                new Box("29", "Paid", NOT_STATED, 2));
    }

    private static List<Box> parties(MassageClaim claim) {
        var billing = claim.billingProvider();
        return List.of(
                new Box("31", "Therapist", name(claim.therapist().name()), 3),
                new Box("32", "Where", where(claim), 4),
                new Box(
                        "33",
                        "Billing provider",
                        joined("; ", billing.name(), address(billing.address()), "NPI " + npi(billing.npi())),
                        5));
    }

    private static String where(MassageClaim claim) {
        return claim.serviceFacility().map(Cms1500::told).orElse("as box 33, or at home by place of service");
    }

    private static String told(ServiceFacility facility) {
        return joined("; ", facility.name(), address(facility.address()));
    }

    private static String address(Optional<Address> address) {
        return address.map(known ->
                        joined(", ", known.line(), known.city(), joined(" ", known.state(), known.postalCode())))
                .orElse(NOT_STATED);
    }

    private static String name(PersonName name) {
        return joined(", ", name.family(), name.given());
    }

    private static String npi(Optional<Npi> npi) {
        return npi.map(Npi::value).orElse(NOT_STATED);
    }

    private static String stated(String text) {
        return text.isEmpty() ? NOT_STATED : text;
    }

    /** A void may point where no diagnosis is, or list more than twelve. */
    private static String letter(int pointer) {
        return pointer < 1 || pointer > LETTERS.length()
                ? "(" + pointer + ")"
                : LETTERS.substring(pointer - 1, pointer);
    }

    private static String dollars(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static String cut(String note) {
        return note.length() <= LONGEST_NOTE
                ? note
                : note.substring(0, LONGEST_NOTE) + " … (" + note.length() + " characters in all)";
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
