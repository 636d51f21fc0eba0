package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tactus.casefile.Filing;

/** Files many claims in their order, some hundred at a time. */
@ApplicationScoped
public class BulkIntake {

    /** More would keep others waiting who file for the same members. */
    public static final int MOST_TOGETHER = 512;

    private final ClaimIntake intake;

    BulkIntake(ClaimIntake intake) {
        this.intake = intake;
    }

    /** In the order of the filings; what has been filed is on disk before the next ones begin, unless a transaction is open already. */
    public List<Filed> file(List<Filing> filings) {
        var filed = new ArrayList<Filed>();
        for (int from = 0; from < filings.size(); from += MOST_TOGETHER) {
            filed.addAll(intake.fileInOrder(filings.subList(from, Math.min(from + MOST_TOGETHER, filings.size()))));
        }
        return filed;
    }
}
