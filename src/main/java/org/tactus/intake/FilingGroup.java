package org.tactus.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tactus.casefile.Filing;

/**
 * Filings that can share a transaction: no two of them have a lock name in common, so that none bears on another's facts.
 *
 * @param <T> what carries a filing
 */
final class FilingGroup<T> {

    /** More would make each wait for too many others. */
    static final int MOST = 64;

    private final List<T> members = new ArrayList<>();
    private final Set<String> lockNames = new HashSet<>();

    /** Takes it in, unless it bears on one that is in already, or the group is full. */
    boolean admits(T carrier, Filing filing) {
        var names = filing.lockNames();
        if (members.size() == MOST || names.stream().anyMatch(lockNames::contains)) {
            return false;
        }
        lockNames.addAll(names);
        members.add(carrier);
        return true;
    }

    List<T> members() {
        return members;
    }
}
