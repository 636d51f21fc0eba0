package org.tactus.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.rule.FindingCode;

/**
 * What a claim was decided by, in few words: with it and what is kept on file for good, the same facts are put together again.
 *
 * @param receivedOn the day on which it arrived
 * @param onFile versions of the entries that were looked at: {@code plan:H1234-001-000/2026@3}
 * @param licenseHolders NPIs of those whom the stated license was on file for
 * @param licenseStateOnFile whether any license of its state was
 * @param rosterOnFile whether the plan's roster was
 * @param codes the code sets' versions
 * @param services which of the member's claims were in force: {@link Sequences}
 * @param held which of them were held
 * @param original the claim that it corrects, where it stood then
 * @param released codes of holds that a person released; left out where nobody did
 */
public record Evidence(
        LocalDate receivedOn,
        List<String> onFile,
        List<String> licenseHolders,
        boolean licenseStateOnFile,
        boolean rosterOnFile,
        List<String> codes,
        String services,
        String held,
        @Nullable OriginalThen original,
        @Nullable List<String> released) {

    /** A claim to be corrected, and where it stood. */
    public record OriginalThen(UUID id, String standing) {}

    /** The holds that a person released; none where nobody did. */
    public Set<FindingCode> releasedCodes() {
        return released == null
                ? Set.of()
                : released.stream()
                        .map(code -> Words.constant(FindingCode.class, code).orElseThrow())
                        .collect(Collectors.toSet());
    }

    public Evidence withReleased(List<String> codes) {
        return new Evidence(
                receivedOn,
                onFile,
                licenseHolders,
                licenseStateOnFile,
                rosterOnFile,
                this.codes,
                services,
                held,
                original,
                codes);
    }
}
