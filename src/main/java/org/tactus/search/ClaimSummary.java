package org.tactus.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.ledger.ClaimKey;

/** A claim in a list: no more of a person than is needed to tell one from another. */
public record ClaimSummary(
        UUID id,
        ClaimKey key,
        String frequency,
        String outcome,
        String standing,
        Instant decidedAt,
        LocalDate receivedOn,
        String plan,
        String therapistNpi,
        String ordererNpi,
        String state,
        Optional<LocalDate> firstServiceDate,
        Optional<LocalDate> lastServiceDate,
        BigDecimal total,
        List<FiledFinding> findings) {

    public ClaimSummary {
        findings = List.copyOf(findings);
    }

    ClaimSummary withFindings(List<FiledFinding> found) {
        return new ClaimSummary(
                id,
                key,
                frequency,
                outcome,
                standing,
                decidedAt,
                receivedOn,
                plan,
                therapistNpi,
                ordererNpi,
                state,
                firstServiceDate,
                lastServiceDate,
                total,
                found);
    }

    /** A finding as it was told. */
    public record FiledFinding(
            String code, String severity, String carc, String element, Optional<Integer> line, String message) {}
}
