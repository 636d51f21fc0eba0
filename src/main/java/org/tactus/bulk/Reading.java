package org.tactus.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.Filing;
import org.tactus.claim.MassageClaim;
import org.tactus.claimfile.Normalization;
import org.tactus.claimfile.Slip;
import org.tactus.claimfile.StatedClaim;
import org.tactus.intake.Submissions;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/**
 * A claim of a file, as far as it can be told without looking at what is on file.
 *
 * @param filing empty where it can't be filed
 * @param isRefused whether it can be read, and isn't theirs to file who sent it
 * @param normalizations what was read otherwise than it stands there, the format's and ours
 * @param slips why it can't be filed
 */
record Reading(
        StatedClaim stated,
        Optional<Filing> filing,
        boolean isRefused,
        List<Normalization> normalizations,
        List<Slip> slips) {

    static Reading of(StatedClaim stated, ClaimFile file, Clock clock) {
        var violations = new Violations();
        var submission = file.format() == FileFormat.NDJSON
                ? stated.submission()
                : stated.submission().flatMap(body -> reread(body, violations));
        var claim = submission.map(body -> body.toClaim(clock, violations));
        var slips = new ArrayList<>(stated.slips());
        violations.all().stream()
                .map(violation -> new Slip(stated.place(), violation.field(), violation.message()))
                .filter(slip ->
                        slips.stream().noneMatch(known -> known.element().equals(slip.element())))
                .forEach(slips::add);
        if (!slips.isEmpty() || claim.isEmpty()) {
            return new Reading(stated, Optional.empty(), false, stated.normalizations(), slips);
        }
        var normalizations = new ArrayList<>(stated.normalizations());
        normalizations.addAll(Differences.between(submission.orElseThrow(), ClaimSubmission.of(claim.get())));
        return owned(stated, claim.get(), file, normalizations);
    }

    /** What other formats hold may be text that no body may hold: read as JSON, it is told like that. */
    private static Optional<ClaimSubmission> reread(ClaimSubmission submission, Violations violations) {
        return StrictJson.read(
                StrictJson.write(submission).getBytes(StandardCharsets.UTF_8), ClaimSubmission.class, violations);
    }

    private static Reading owned(
            StatedClaim stated, MassageClaim claim, ClaimFile file, List<Normalization> normalizations) {
        var owner = Submissions.owner(claim, file.billingNpis());
        if (owner.isEmpty()) {
            var slip = new Slip(
                    stated.place(), "billingProvider.npi", "You may file for other billing NPIs than the claim's.");
            return new Reading(stated, Optional.empty(), true, normalizations, List.of(slip));
        }
        var filing = Filing.ofFile(claim, owner.get(), file.sentBy(), file.arrivedAt());
        return new Reading(stated, Optional.of(filing), false, normalizations, List.of());
    }
}
