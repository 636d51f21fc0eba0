package org.tactus.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;

/** Results as a table: a row a finding, or a slip; one row for a claim that has neither. */
final class CsvResults implements ClaimFileResults.ResultWriter {

    private static final List<String> HEADER = List.of(
            "position",
            "place",
            "controlNumber",
            "status",
            "outcome",
            "claim",
            "code",
            "severity",
            "element",
            "line",
            "message",
            "remedy",
            "group",
            "carc",
            "rarc");

    private final CsvWriter csv;

    CsvResults(OutputStream out) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(HEADER);
    }

    @Override
    public void write(ClaimResult result, Optional<String> decision) {
        var findings = decision.map(
                        json -> StrictJson.read(json, DecisionBody.class).findings())
                .orElse(List.of());
        findings.forEach(finding -> write(result, cellsOf(finding)));
        result.slips().forEach(slip -> write(result, List.of("", "error", slip.element(), "", slip.message())));
        if (findings.isEmpty() && result.slips().isEmpty()) {
            write(result, List.of());
        }
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private void write(ClaimResult result, List<String> more) {
        var cells = new ArrayList<>(List.of(
                Long.toString(result.position()),
                result.place(),
                result.controlNumber(),
                Words.of(result.status()),
                result.outcome().orElse(""),
                result.claimId().map(UUID::toString).orElse("")));
        cells.addAll(more);
        while (cells.size() < HEADER.size()) {
            cells.add("");
        }
        csv.writeRecord(cells.stream().map(CsvResults::harmless).toList());
    }

    private static List<String> cellsOf(FindingBody finding) {
        return List.of(
                finding.code(),
                finding.severity(),
                finding.element(),
                finding.line() == null ? "" : finding.line().toString(),
                finding.message(),
                finding.remedy(),
                finding.group(),
                finding.carc(),
                orEmpty(finding.rarc()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A spreadsheet would take it for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
