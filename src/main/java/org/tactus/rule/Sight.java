package org.tactus.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Benefit;
import org.tactus.fact.Enrollment;
import org.tactus.fact.Facts;
import org.tactus.fact.ServiceOnFile;
import org.tactus.fact.StateLicense;

/** A claim and its facts, for a rule to say what it saw of them and where that stands: {@link CoverageRule#saw}. */
record Sight(MassageClaim claim, Facts facts) {

    /** What a rule goes by where no benefit says otherwise. */
    static final String USUAL = "built in: usual value";

    static final String STATES = "built in: states and territories";
    static final String CONDITIONS = "built in: what diagnoses show";
    static final String EDITS = "code set: NCCI";
    static final String PLACES = "built in: CMS places of service";

    // the claim

    /** Of each line, in their order. */
    Seen lines(String label, String element, Function<ServiceLine, ?> value) {
        return Seen.of(label, claim.lines().stream().map(value).toList(), "lines." + element);
    }

    /** The days of service, each once. */
    Seen visits() {
        return Seen.of("visits on", days(), "lines.serviceDate");
    }

    List<LocalDate> days() {
        return claim.lines().stream().map(ServiceLine::serviceDate).distinct().toList();
    }

    Seen services() {
        return lines("services billed", "code", ServiceLine::code);
    }

    Seen modifiers() {
        return lines("modifiers", "modifiers", ServiceLine::modifiers);
    }

    Seen minutes() {
        return lines("minutes", "minutes", ServiceLine::minutes);
    }

    Seen units() {
        return lines("units billed", "units", ServiceLine::units);
    }

    Seen charges() {
        return lines("charges", "charge", ServiceLine::charge);
    }

    Seen diagnoses() {
        return Seen.of("diagnoses", claim.diagnoses(), "diagnoses");
    }

    Seen pointers() {
        return lines("diagnoses pointed to", "diagnosisPointers", ServiceLine::diagnosisPointers);
    }

    Seen memberId() {
        return Seen.of("member id", claim.member().id(), "member.id");
    }

    Seen plan() {
        return Seen.of("plan", claim.plan(), "plan");
    }

    Seen therapistNpi() {
        return Seen.of("therapist's NPI", claim.therapist().npi(), "therapist.npi");
    }

    Seen billingNpi() {
        return Seen.of("billing NPI", claim.billingProvider().npi(), "billingProvider.npi");
    }

    /** In which states the lines were furnished, each once. */
    Seen statesOfService() {
        var states =
                claim.lines().stream().map(claim::stateOfService).distinct().toList();
        var elements = claim.lines().stream()
                .map(line -> ServiceStateIsKnown.elementOf(claim, line))
                .distinct()
                .toList();
        return Seen.of("state of service", states, elements.isEmpty() ? "lines" : elements.get(0));
    }

    Seen receivedOn() {
        return Seen.of(
                "claim received on",
                facts.receivedOn(),
                claim.receivedOn().isPresent() ? "receivedOn" : "on file: day of receipt");
    }

    // the order

    /** Of the order that counts, whether or not it stands. */
    Seen order(String label, String element, Function<PhysicianOrder, ?> value) {
        return Seen.of(label, facts.order().order().map(value), orderPlace(element));
    }

    Seen orderWrittenOn() {
        return order("order written on", "authoredOn", PhysicianOrder::authoredOn);
    }

    Seen ordererNpi() {
        return order("orderer's NPI", "orderedBy.npi", PhysicianOrder::ordererNpi);
    }

    private String orderPlace(String element) {
        return claim.statedOrder().isPresent() || claim.order().isEmpty()
                ? "order." + element
                : "on file: order " + claim.order().get().number();
    }

    // what is on file

    /** Of the plan's massage benefit. */
    Seen benefit(String label, Function<Benefit, ?> value) {
        return Seen.of(label, facts.benefit().map(value), planPlace());
    }

    /** The same where rules go by the usual value if no benefit is on file. */
    Seen benefit(String label, Function<Benefit, ?> value, Object usual) {
        return facts.benefit().isPresent() ? benefit(label, value) : Seen.of(label, usual, USUAL);
    }

    String planPlace() {
        return "on file: plan " + claim.plan()
                + claim.firstServiceDate().map(day -> " of " + day.getYear()).orElse("");
    }

    String rosterPlace() {
        return "on file: roster of plan " + claim.plan();
    }

    /** Of the member's entry on the roster. */
    Seen roster(String label, Function<Enrollment, ?> value) {
        return Seen.of(label, facts.roster().enrollment().map(value), rosterPlace());
    }

    /** As the claim states it, or as it was taken from the file. */
    Seen license() {
        return Seen.of(
                "license",
                facts.license().number(),
                claim.therapist().license().isPresent()
                        ? "therapist.license"
                        : practitionerPlace(claim.therapist().npi()));
    }

    /** Of the license on file. */
    Seen licenseOnFile(String label, Function<StateLicense, ?> value) {
        return Seen.of(label, facts.license().onFile().map(value), licensePlace());
    }

    private String licensePlace() {
        return facts.license()
                .number()
                .map(LicenseNumber::state)
                .filter(state -> !state.isEmpty())
                .map(state -> "on file: licenses of " + state)
                .orElse("on file: licenses");
    }

    static String practitionerPlace(Optional<Npi> npi) {
        return "on file: practitioner" + npi.map(known -> " " + known).orElse("");
    }

    /** Lines of the member's other claims. */
    Seen otherClaims(String label, Object value) {
        return Seen.of(label, value, "on file: other claims of the member");
    }

    /** Their services, in force and held, on the days of service. */
    List<ServiceOnFile> onFileOnThoseDays(Predicate<ServiceOnFile> which) {
        var days = days();
        return facts.servicesOnFile().stream()
                .filter(service -> days.contains(service.serviceDate()) && which.test(service))
                .toList();
    }

    // code sets

    /** Which releases are gone by. */
    Seen diagnosisCodes(String label) {
        return Seen.of(label, facts.codes().diagnoses().versions(), "code set: ICD-10-CM");
    }

    Seen edits(String label) {
        return Seen.of(label, facts.codes().ncci().versions(), EDITS);
    }

    /** Each service that is billed, once, with what a table says of it. */
    Seen servicesBy(String label, String table, Function<ProcedureCode, ?> value) {
        var rows = new ArrayList<List<Object>>();
        claim.lines().stream()
                .map(ServiceLine::code)
                .distinct()
                .forEach(code -> rows.add(List.of(code, value.apply(code))));
        return Seen.of(label, rows, table);
    }
}
