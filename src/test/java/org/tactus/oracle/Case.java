package org.tactus.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A claim, and what the rules ask about it: each worked out anew from the values. */
final class Case {

    private static final int MOST_LINES = 50;

    final Claim claim;
    final OnFile onFile;

    /** All of the member's claims that were filed before, apart from the one that this claim corrects. */
    final List<Filed> others;

    final LocalDate receivedOn;

    final List<Said> said = new ArrayList<>();

    Case(Claim claim, OnFile onFile, List<Filed> others, LocalDate receivedOn) {
        this.claim = claim;
        this.onFile = onFile;
        this.others = others;
        this.receivedOn = receivedOn;
    }

    void say(String code) {
        say(code, 0);
    }

    void say(String code, int line) {
        said.add(Said.of(code, line));
    }

    void say(String code, int line, String element) {
        said.add(Said.of(code, line, element));
    }

    /** What lies outside of the benefit is borne by whom the plan says: clarifications, Codes of 835 and 277CA. */
    void sayByLimitGroup(String code, int line) {
        said.add(Said.of(code, line).withGroup(benefit().limitGroup));
    }

    List<Claim.Line> lines() {
        return claim.lines;
    }

    /** Too many lines are judged one by one, and not added up. */
    boolean hasTooManyLines() {
        return claim.lines.size() > MOST_LINES;
    }

    /** The numbers of the lines, from 1. */
    List<Integer> numbers() {
        return IntStream.rangeClosed(1, lines().size()).boxed().toList();
    }

    Claim.Line line(int number) {
        return lines().get(number - 1);
    }

    LocalDate firstDay() {
        return claim.lines.stream()
                .map(line -> line.serviceDate)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The plan in the year of the first day of service, null where there is none on file: clarifications, Plan year. */
    OnFile.Plan plan() {
        var plan = Spelling.plan(claim.plan);
        return plan == null || firstDay() == null
                ? null
                : onFile.plans.get(plan + "/" + firstDay().getYear());
    }

    /** Null where the plan isn't on file, or files none. */
    Benefit benefit() {
        return plan() == null ? null : plan().benefit();
    }

    /** What goes where the plan says nothing: docs/rejections.md, order-expired, orderer-not-eligible, filed-late. */
    Benefit benefitOrUsual() {
        return benefit() == null ? new Benefit() : benefit();
    }

    boolean hasMemberId() {
        return Spelling.isMemberId(claim.member.id);
    }

    /** The member's entry on the plan's roster, null where there is none. */
    OnFile.RosterMember rosterMember() {
        return hasMemberId() && Spelling.plan(claim.plan) != null
                ? onFile.roster.get(Spelling.plan(claim.plan) + "/" + Spelling.memberId(claim.member.id))
                : null;
    }

    boolean isOfSamePlanAndMember(Filed other) {
        return hasMemberId()
                && Spelling.plan(claim.plan) != null
                && Spelling.plan(claim.plan).equals(Spelling.plan(other.claim.plan))
                && Spelling.memberId(claim.member.id).equals(Spelling.memberId(other.claim.member.id));
    }

    /** By MBI across plans, by the plan's own id within the plan: clarifications, Duplicates. */
    boolean isOfSameMember(Filed other) {
        return isOfSamePlanAndMember(other)
                || hasMemberId()
                        && Spelling.isMbi(claim.member.id)
                        && Spelling.memberId(claim.member.id).equals(Spelling.memberId(other.claim.member.id));
    }

    /** Whether who treated is known by a person's NPI: where not, rules that go by it stay silent. */
    boolean isTherapistKnown() {
        return Spelling.isNpi(claim.therapist.npi)
                && !Licenses.isOrganization(this, claim.therapist.npi, claim.therapist.familyName);
    }

    boolean isOfSameTherapist(Filed other) {
        return isTherapistKnown()
                && other.claim.therapist.npi != null
                && claim.therapist.npi.strip().equals(other.claim.therapist.npi.strip());
    }

    /** Whether the line's pointers can be followed: docs/rejections.md, diagnosis-pointer-invalid. */
    boolean hasPointers(Claim.Line line) {
        return !line.diagnosisPointers.isEmpty()
                && line.diagnosisPointers.size() <= 4
                && line.diagnosisPointers.stream()
                        .allMatch(pointer -> pointer >= 1 && pointer <= claim.diagnoses.size());
    }

    /** The codes that the line points to. */
    List<String> pointed(Claim.Line line) {
        return line.diagnosisPointers.stream()
                .map(pointer -> Spelling.diagnosis(claim.diagnoses.get(pointer - 1)))
                .toList();
    }

    List<String> diagnoses() {
        return claim.diagnoses.stream().map(Spelling::diagnosis).toList();
    }

    /** Null where it isn't known: clarifications, State of service. */
    String stateOf(Claim.Line line) {
        if (isAtHome(line)) {
            return stateIn(claim.member.address);
        }
        return claim.serviceFacility == null
                ? stateIn(claim.billingProvider.address)
                : stateIn(claim.serviceFacility.address);
    }

    /** The element of {@link #stateOf}. */
    String whereStateIs(Claim.Line line) {
        if (isAtHome(line)) {
            return "member.address.state";
        }
        return claim.serviceFacility == null ? "billingProvider.address.state" : "serviceFacility.address.state";
    }

    private static boolean isAtHome(Claim.Line line) {
        return line.placeOfService != null && line.placeOfService.strip().equals("12");
    }

    private static String stateIn(Claim.Address address) {
        return address == null ? null : Spelling.state(address.state);
    }

    /** A timed or untimed service that the line names; null where it names none: docs/rejections.md, service-invalid. */
    String service(Claim.Line line) {
        return Services.isProcedureCode(line.code) ? Spelling.code(line.code) : null;
    }
}
