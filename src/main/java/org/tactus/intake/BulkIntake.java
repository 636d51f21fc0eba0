package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.casefile.Filing;

/** Files many claims in their order: as many together as don't bear on each other. */
@ApplicationScoped
public class BulkIntake {

    private final ClaimIntake intake;

    BulkIntake(ClaimIntake intake) {
        this.intake = intake;
    }

    /** In the order of the filings; each group of them is on disk before the next one begins. */
    public List<Filed> file(List<Filing> filings) {
        var filed = new ArrayList<Filed>();
        var group = new FilingGroup<Filing>();
        for (var filing : filings) {
            if (!group.admits(filing, filing)) {
                filed.addAll(file(group));
                group = new FilingGroup<>();
                group.admits(filing, filing);
            }
        }
        filed.addAll(file(group));
        return filed;
    }

    private List<Filed> file(FilingGroup<Filing> group) {
        var filings = group.members();
        var answers = intake.fileFree(filings);
        var filed = new ArrayList<Filed>();
        for (int i = 0; i < filings.size(); i++) {
            Optional<Filed> answer = answers.get(i);
            var filing = filings.get(i);
            filed.add(answer.orElseGet(() -> intake.fileWhenFree(filing)));
        }
        return filed;
    }
}
