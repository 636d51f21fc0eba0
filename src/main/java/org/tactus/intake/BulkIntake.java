package org.tactus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tactus.casefile.Filing;
import org.tactus.ledger.Locks;

/** Files many claims in their order, some hundred at a time. */
@ApplicationScoped
public class BulkIntake {

    /** More would keep others waiting who file for the same members. */
    public static final int MOST_TOGETHER = 512;

    private final ClaimIntake intake;
    private final Locks locks;

    BulkIntake(ClaimIntake intake, Locks locks) {
        this.intake = intake;
        this.locks = locks;
    }

    /**
     * Files them beside others that are being filed: none of them bears on one of those, and the transaction is to end behind theirs.
     *
     * @param ended waits until that one has ended
     */
    public List<Filed> fileBehind(Runnable ended, List<Filing> filings) {
        return locks.behind(ended, () -> file(filings));
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
