package org.tactus.fhir;

import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.fact.FactsBuilder.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tactus.claim.ClaimBuilder;
import org.tactus.fact.Credential;
import org.tactus.fact.Original;

/** Accepted claims that between them use every part of the mapping, by a name for each. */
final class Samples {

    private Samples() {}

    static Map<String, Emitted> all() {
        var samples = new LinkedHashMap<String, Emitted>();
        samples.put("usual", usual(aClaim()));
        samples.put("at-home", usual(aClaim().homeIn("OH").line(line -> line.placeOfService("12"))));
        samples.put("own-member-id", usual(aClaim().memberId("A12345").order(order -> order.memberId("A12345"))));
        samples.put("several-lines", severalLines());
        samples.put("twelve-diagnoses", twelveDiagnoses());
        samples.put("replacement", replacement());
        samples.put("with-findings", withFindings());
        samples.put("authorized-and-referred", authorizedAndReferred());
        samples.put("registered-in-vermont", registeredInVermont());
        return samples;
    }

    private static Emitted usual(ClaimBuilder builder) {
        var claim = builder.build();
        return Emitted.of(claim, facts().of(claim));
    }

    /** Two days, two services, modifiers, a charge that doesn't divide by its units. */
    private static Emitted severalLines() {
        var claim = aClaim().order(order -> order.services("97124", "97110"))
                .line(line -> line.minutes(45).units("3").charge("100.00").modifiers("GP", "76"))
                .anotherLine(line -> line.code("97110").minutes(15).units("1").charge("35.50"))
                .anotherLine(line -> line.on("2026-11-12").withoutMinutes())
                .build();
        return Emitted.of(
                claim,
                facts().benefit(benefit -> benefit.services("97124", "97110")).of(claim));
    }

    private static Emitted twelveDiagnoses() {
        return usual(aClaim().diagnosed(
                        "M54.50", "M54.2", "M25.511", "M25.512", "M25.521", "M25.522", "M79.7", "M25.531", "M25.532",
                        "M25.551", "M25.552", "M25.561")
                .line(line -> line.pointers(1, 3, 12, 4)));
    }

    private static Emitted replacement() {
        var claim = aClaim().controlNumber("TEST-2").replacing("EARLIER").build();
        return Emitted.of(claim, facts().original(Original.State.IN_FORCE).of(claim));
    }

    /** Warnings and information, which stop nothing and stand in the Provenance. */
    private static Emitted withFindings() {
        var claim = aClaim().diagnosed("M17.11")
                .note("Right knee, after the fall in September")
                .line(line -> line.units("3"))
                .build();
        return Emitted.of(claim, facts().noLicenseOfTheStateOnFile().of(claim));
    }

    private static Emitted authorizedAndReferred() {
        return usual(aClaim().priorAuthorization("PA-5001").referral("REF-77"));
    }

    private static Emitted registeredInVermont() {
        var claim = aClaim().servedIn("VT").license("VT", "137.0000412").build();
        return Emitted.of(
                claim,
                facts().benefit(benefit -> benefit.credentials(Credential.LICENSE, Credential.REGISTRATION))
                        .licenseKind(Credential.REGISTRATION)
                        .of(claim));
    }
}
