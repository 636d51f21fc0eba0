package org.tactus.record;

import java.util.List;
import java.util.Optional;

/**
 * What came out when the record was verified.
 *
 * @param rows that are on record and were looked at
 * @param seals in the chain
 * @param waiting entries that no seal holds yet
 * @param head where the chain ends; empty where there is none
 * @param slipCount how many slips there are
 * @param slips the first of them
 */
public record Verdict(long rows, long seals, long waiting, Optional<Head> head, long slipCount, List<Slip> slips) {

    public Verdict {
        slips = List.copyOf(slips);
    }

    /** Nothing was changed, removed, inserted or moved. */
    public boolean isWhole() {
        return slipCount == 0;
    }

    /** What is wrong with a place of the record. */
    public enum Kind {
        /** It says something else than was put on record. */
        CHANGED,
        /** It was put on record, and isn't there. */
        REMOVED,
        /** It is there, and tactus hasn't put it on record. */
        INSERTED,
        /** It was put on record under another number. */
        MOVED,
        /** It doesn't follow from what is on record. */
        CONTRADICTS,
        /** The chain itself: a seal that doesn't hold what it should. */
        BROKEN_SEAL,
        /** The chain ends before a place that is known from elsewhere, or says something else there. */
        CUT_SHORT
    }

    /**
     * A place where the record isn't whole.
     *
     * @param table where a row is meant
     * @param number the row's number, or the seal's
     * @param key by which a row is found, as in {@code claim_id=…, position=1}; empty where there is none any more
     * @param explanation in words
     */
    public record Slip(Kind kind, Optional<String> table, long number, Optional<String> key, String explanation) {}
}
