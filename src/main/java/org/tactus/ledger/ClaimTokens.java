package org.tactus.ledger;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.Words;
import org.tactus.rule.Decision;
import org.tactus.rule.Outcome;
import org.tactus.store.Row;

/**
 * The lists that a claim stands in: one for each thing that can be said of it, by its outcome.
 *
 * <p>A token is the first 64 bits of the SHA-256 of {@code rejected plan=H1234-001-000}, or of {@code rejected} alone; no two of them
 * meet in practice. See docs/decisions/013-lists-of-tokens.md.
 */
public final class ClaimTokens {

    private static final int FAMILY_LENGTH = 3;

    private final Set<String> said = new LinkedHashSet<>();

    private ClaimTokens() {}

    /** What is asked: claims of the outcome of which that is said. */
    public static long of(Outcome outcome, ClaimTrait trait, String value) {
        return number(outcome, " " + trait.word() + "=" + value);
    }

    /** What is asked: all claims of the outcome. */
    public static long of(Outcome outcome) {
        return number(outcome, "");
    }

    /** Of a claim that is about to be filed. */
    static ClaimTokens of(NewClaim filed) {
        var tokens = new ClaimTokens();
        tokens.sayOf(Columns.of(filed));
        tokens.sayOf(filed.decision().claim());
        found(filed.decision()).forEach(tokens::sayOf);
        return tokens;
    }

    /** Of a claim on file, under the findings of one of its decisions. */
    static ClaimTokens of(Columns columns, MassageClaim claim, List<Found> findings) {
        var tokens = new ClaimTokens();
        tokens.sayOf(columns);
        tokens.sayOf(claim);
        findings.forEach(tokens::sayOf);
        return tokens;
    }

    /** The same of a claim that this user has released. */
    ClaimTokens releasedBy(String user) {
        say(ClaimTrait.RELEASED_BY, user);
        say(ClaimTrait.RELEASED_BY, ClaimTrait.ANYBODY);
        return this;
    }

    /** As numbers, under an outcome; each once. */
    Set<Long> numbers(Outcome outcome) {
        return Stream.concat(Stream.of(""), said.stream())
                .map(text -> number(outcome, text))
                .collect(Collectors.toSet());
    }

    private static long number(Outcome outcome, String text) {
        return Digest.of(Words.of(outcome) + text).number();
    }

    /** What of a claim stands in columns, and stays as it was when it was filed. */
    record Columns(
            String plan,
            String billingNpi,
            String therapistNpi,
            String ordererNpi,
            String member,
            String state,
            String licenseState,
            String ruleBook,
            String frequency) {

        static final String NAMES =
                "plan, billing_npi, therapist_npi, orderer_npi, member_id, state, license_state, rule_book, frequency";

        static Columns of(NewClaim filed) {
            var claim = filed.decision().claim();
            var facts = filed.decision().facts();
            return new Columns(
                    claim.plan().value(),
                    filed.key().billingNpi(),
                    text(claim.therapist().npi()),
                    text(facts.order().order().flatMap(PhysicianOrder::ordererNpi)),
                    claim.member().id().value(),
                    claim.lines().stream()
                            .findFirst()
                            .map(claim::stateOfService)
                            .orElse(""),
                    facts.license().number().map(LicenseNumber::state).orElse(""),
                    filed.decision().ruleBook().version(),
                    Words.of(claim.frequency()));
        }

        /** @param row of {@link #NAMES} */
        static Columns of(Row row) throws SQLException {
            return new Columns(
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    row.text(8),
                    row.text(9));
        }

        private static String text(Optional<Npi> npi) {
            return npi.map(Npi::value).orElse("");
        }
    }

    /** What of a finding is looked for. */
    record Found(String code, String severity, String carc) {}

    static List<Found> found(Decision decision) {
        return decision.findings().stream()
                .map(finding -> new Found(
                        finding.code().wire(),
                        Words.of(finding.severity()),
                        finding.code().carc()))
                .toList();
    }

    private void sayOf(Columns claim) {
        say(ClaimTrait.PLAN, claim.plan());
        say(ClaimTrait.BILLING, claim.billingNpi());
        say(ClaimTrait.THERAPIST, claim.therapistNpi());
        say(ClaimTrait.ORDERER, claim.ordererNpi());
        Stream.of(claim.billingNpi(), claim.therapistNpi(), claim.ordererNpi())
                .forEach(npi -> say(ClaimTrait.NPI, npi));
        say(ClaimTrait.MEMBER, claim.member());
        say(ClaimTrait.STATE, claim.state());
        say(ClaimTrait.LICENSE_STATE, claim.licenseState());
        say(ClaimTrait.RULE_BOOK, claim.ruleBook());
        say(ClaimTrait.FREQUENCY, claim.frequency());
    }

    private void sayOf(MassageClaim claim) {
        for (var diagnosis : claim.diagnoses()) {
            say(ClaimTrait.DIAGNOSIS, diagnosis.code());
            say(ClaimTrait.DIAGNOSIS, family(diagnosis));
        }
        claim.lines().forEach(line -> say(ClaimTrait.PROCEDURE, line.code().value()));
    }

    private static String family(Icd10Cm diagnosis) {
        return diagnosis
                .code()
                .substring(0, Math.min(FAMILY_LENGTH, diagnosis.code().length()));
    }

    private void sayOf(Found finding) {
        say(ClaimTrait.CODE, finding.code());
        say(ClaimTrait.SEVERITY, finding.severity());
        say(ClaimTrait.CARC, finding.carc());
    }

    private void say(ClaimTrait trait, String value) {
        if (!value.isEmpty()) {
            said.add(" " + trait.word() + "=" + value);
        }
    }
}
