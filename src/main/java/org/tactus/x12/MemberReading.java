package org.tactus.x12;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission.SubmittedMember;

/**
 * Reads who was treated, and by which plan they are covered: loops 2000B, 2010BA and 2010BB; where there is a patient's loop 2010CA,
 * name, birth date, gender and address are the patient's.
 */
final class MemberReading {

    private final Loops loops;
    private final Reading reading;

    MemberReading(Loops loops, Reading reading) {
        this.loops = loops;
        this.reading = reading;
    }

    /** {@code SBR03}; else the payer's identifier. */
    @Nullable
    String plan() {
        var group = loops.first(Loop.SUBSCRIBER_LEVEL, "SBR").map(subscriber -> Reading.text(subscriber, 3));
        if (group.isPresent()) {
            return group.get();
        }
        var payer = loops.first(Loop.PAYER, "NM1").map(name -> Reading.text(name, 9));
        payer.ifPresent(id -> reading.normalize("plan", null, id));
        return payer.orElse(null);
    }

    @Nullable
    SubmittedMember member() {
        var subscriber = read(Loop.SUBSCRIBER);
        if (!loops.has(Loop.PATIENT)) {
            return subscriber.orElse(null);
        }
        var patient = read(Loop.PATIENT).orElse(null);
        if (patient == null) {
            return subscriber.orElse(null);
        }
        var insured = subscriber.orElse(new SubmittedMember(null, null, null, null, null, null));
        noteDifferences(insured, patient);
        return new SubmittedMember(
                insured.id(),
                patient.familyName(),
                patient.givenName(),
                patient.birthDate(),
                patient.gender(),
                patient.address());
    }

    private Optional<SubmittedMember> read(Loop loop) {
        return loops.first(loop, "NM1")
                .map(name -> new SubmittedMember(
                        loop == Loop.SUBSCRIBER ? id(name) : null,
                        Reading.text(name, 3),
                        Reading.text(name, 4),
                        birthDate(loop),
                        gender(loop),
                        PartyReading.address(loops.of(loop), "member.address", reading)));
    }

    private @Nullable String id(Segment name) {
        if (!name.text(9).isBlank() && !name.text(8).equals("MI")) {
            reading.slip(name, 8, "member.id", "The identifier isn't a member's, MI.");
            return null;
        }
        return Reading.text(name, 9);
    }

    private @Nullable LocalDate birthDate(Loop loop) {
        return loops.first(loop, "DMG")
                .map(demographics -> reading.day(demographics, 1, "member.birthDate"))
                .orElse(null);
    }

    private @Nullable String gender(Loop loop) {
        var demographics = loops.first(loop, "DMG").orElse(null);
        if (demographics == null) {
            return null;
        }
        return switch (demographics.text(3)) {
            case "F" -> "female";
            case "M" -> "male";
            case "U" -> "unknown";
            case "" -> null;
            default -> {
                reading.slip(demographics, 3, "member.gender", "The gender isn't F, M or U.");
                yield null;
            }
        };
    }

    private void noteDifferences(SubmittedMember insured, SubmittedMember patient) {
        note("familyName", insured.familyName(), patient.familyName());
        note("givenName", insured.givenName(), patient.givenName());
        note("birthDate", insured.birthDate(), patient.birthDate());
        note("gender", insured.gender(), patient.gender());
        if (!Objects.equals(insured.address(), patient.address())) {
            reading.normalize("member.address", insured.address() == null ? null : "the subscriber's", "the patient's");
        }
    }

    private void note(String name, @Nullable Object ofInsured, @Nullable Object ofPatient) {
        if (!Objects.equals(ofInsured, ofPatient)) {
            reading.normalize(
                    "member." + name,
                    ofInsured == null ? null : ofInsured.toString(),
                    ofPatient == null ? "" : ofPatient.toString());
        }
    }
}
