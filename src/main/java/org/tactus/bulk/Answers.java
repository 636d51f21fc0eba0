package org.tactus.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.tactus.batch.Batch.Counts;
import org.tactus.bulk.ClaimResult.Status;
import org.tactus.claim.Words;
import org.tactus.claimfile.Slip;
import org.tactus.intake.Filed;
import org.tactus.rule.Outcome;

/** Makes of what was done with claims what is answered for them. */
final class Answers {

    private Answers() {}

    /** Of one that could be filed. */
    static ClaimResult of(long position, Reading reading, Filed filed) {
        if (filed instanceof Filed.New claim) {
            return answer(position, reading, Status.FILED, claim.id(), claim.outcome());
        }
        if (filed instanceof Filed.Again claim) {
            return answer(position, reading, Status.ON_FILE, claim.id(), claim.outcome());
        }
        return taken(position, reading, (Filed.Taken) filed);
    }

    private static ClaimResult answer(long position, Reading reading, Status status, UUID claim, Outcome outcome) {
        return new ClaimResult(
                position,
                reading.stated().place(),
                reading.stated().controlNumber(),
                status,
                Optional.of(claim),
                Optional.of(Words.of(outcome)),
                reading.normalizations(),
                List.of());
    }

    private static ClaimResult taken(long position, Reading reading, Filed.Taken taken) {
        var slip = new Slip(
                reading.stated().place(),
                "controlNumber",
                "Another claim is on file under this control number: /api/claims/" + taken.id()
                        + ". Use another number; where that claim was accepted, a replacement corrects it.");
        return new ClaimResult(
                position,
                reading.stated().place(),
                reading.stated().controlNumber(),
                Status.REFUSED,
                Optional.of(taken.id()),
                Optional.empty(),
                reading.normalizations(),
                List.of(slip));
    }

    /** Of one that couldn't. */
    static ClaimResult ofUnfiled(long position, Reading reading) {
        return new ClaimResult(
                position,
                reading.stated().place(),
                reading.stated().controlNumber(),
                reading.isRefused() ? Status.REFUSED : Status.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                reading.normalizations(),
                reading.slips());
    }

    /** Of one at which tactus failed again and again. */
    static ClaimResult ofFault(long position, Reading reading) {
        var slip = new Slip(
                reading.stated().place(),
                "",
                "tactus failed to file it, which is a fault of tactus; please report it. The other claims aren't affected.");
        return new ClaimResult(
                position,
                reading.stated().place(),
                reading.stated().controlNumber(),
                Status.REFUSED,
                Optional.empty(),
                Optional.empty(),
                reading.normalizations(),
                List.of(slip));
    }

    static Counts count(List<ClaimResult> results) {
        return new Counts(
                0,
                results.size(),
                count(results, isOf(Outcome.ACCEPTED)),
                count(results, isOf(Outcome.HELD)),
                count(results, isOf(Outcome.REJECTED)),
                count(results, result -> result.status() == Status.REFUSED),
                count(results, result -> result.status() == Status.UNREADABLE));
    }

    private static Predicate<ClaimResult> isOf(Outcome outcome) {
        return result -> result.outcome().filter(Words.of(outcome)::equals).isPresent();
    }

    private static long count(List<ClaimResult> results, Predicate<ClaimResult> counted) {
        return results.stream().filter(counted).count();
    }
}
