package org.tactus.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.CaseFiles;
import org.tactus.casefile.DecisionBody;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimRecord;

/** Explains many decisions at a time, by what they were decided by. */
@ApplicationScoped
public class Explanations {

    private final CaseFiles cases;

    Explanations(CaseFiles cases) {
        this.cases = cases;
    }

    /** JSON, as a claim's explanation is answered; in the order of the records. */
    public List<String> of(List<ClaimRecord> records) {
        var reopened = cases.reopen(records);
        return IntStream.range(0, records.size())
                .mapToObj(i -> StrictJson.write(of(records.get(i), reopened.get(i))))
                .toList();
    }

    private static ExplanationBody of(ClaimRecord record, CaseFile reopened) {
        return ExplanationBody.of(
                DecisionBody.read(record),
                reopened.evidence(),
                Replays.bookOf(record).explain(reopened.claim(), reopened.facts()));
    }
}
