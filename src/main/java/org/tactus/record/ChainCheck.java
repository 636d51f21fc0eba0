package org.tactus.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tactus.record.Verdict.Kind;
import org.tactus.record.Verdict.Slip;
import org.tactus.store.Store;

/** Follows the chain from seal to seal: each follows the one before, is signed, and holds the entries that stand there. */
final class ChainCheck {

    private static final int SEALS_AT_A_TIME = 256;

    private static final String ENTRIES =
            """
            select sealed_in, first_no, sha256(leaves)
              from record_entry
             where sealed_in > ? and sealed_in <= ?""";

    /** In one statement: seals come meanwhile, and entries with them. */
    private static final String WITHOUT_SEAL =
            """
            select e.sealed_in, e.first_no
              from record_entry e
             where e.sealed_in is not null and not exists (select from record_seal s where s.number = e.sealed_in)""";

    private final Store store;
    private final Seals seals;
    private final Map<String, SealKey> keys;
    private final List<Head> known;
    private final SlipList slips;
    private final Set<Long> strangers = new HashSet<>();

    private long count;
    private byte[] previous = Seal.NOTHING_BEFORE;
    private Optional<Head> head = Optional.empty();

    /** @param known places of the chain that are known from elsewhere */
    ChainCheck(Store store, Collection<SealKey> keys, Collection<Head> known, SlipList slips) {
        this.store = store;
        this.seals = new Seals(store);
        this.keys = new HashMap<>();
        keys.forEach(key -> this.keys.put(key.id(), key));
        this.known = new ArrayList<>(known);
        this.slips = slips;
    }

    private record SealedEntry(long seal, long firstNumber, byte[] digest) {}

    /** A page of seals at a time, however long the chain is. */
    void run() {
        long last = 0;
        for (var page = seals.after(last, SEALS_AT_A_TIME);
                !page.isEmpty();
                page = seals.after(last, SEALS_AT_A_TIME)) {
            long before = last;
            last = page.get(page.size() - 1).number();
            var entries = entries(before, last);
            page.forEach(seal -> {
                var held = entries.remove(seal.number());
                check(seal, held == null ? List.of() : held);
            });
        }
        store.query(WITHOUT_SEAL, row -> new SealedEntry(row.bigNumber(1), row.bigNumber(2), new byte[0]))
                .forEach(entry -> addStranger(entry.seal(), entry.firstNumber()));
        known.forEach(place -> slips.add(slip(
                Kind.CUT_SHORT,
                place.seal(),
                "The chain ends before seal " + place.seal() + ", which is known to have been there.")));
    }

    private Map<Long, List<SealedEntry>> entries(long after, long through) {
        var found = new HashMap<Long, List<SealedEntry>>();
        store.query(
                        ENTRIES,
                        row -> new SealedEntry(
                                row.bigNumber(1), row.bigNumber(2), Entry.digest(row.bigNumber(2), row.bytes(3))),
                        after,
                        through)
                .forEach(entry -> found.computeIfAbsent(entry.seal(), seal -> new ArrayList<>())
                        .add(entry));
        return found;
    }

    private void check(Seal seal, List<SealedEntry> entries) {
        count++;
        checkItself(seal);
        checkEntries(seal, entries);
        var place = Head.of(seal);
        known.stream()
                .filter(other -> other.seal() == place.seal() && !other.equals(place))
                .forEach(other -> slips.add(slip(
                        Kind.CUT_SHORT,
                        seal.number(),
                        "Seal " + seal.number() + " is known to have been another: the chain was written anew.")));
        known.removeIf(other -> other.seal() == place.seal());
        previous = seal.hash();
        head = Optional.of(place);
    }

    private void checkItself(Seal seal) {
        if (seal.number() != count) {
            slips.add(slip(Kind.BROKEN_SEAL, count, "There is no seal " + count + "."));
            count = seal.number();
        }
        if (!seal.isAsHashed()) {
            slips.add(slip(Kind.BROKEN_SEAL, seal.number(), "Seal " + seal.number() + " isn't what its hash says."));
        }
        if (!Arrays.equals(seal.previous(), previous)) {
            slips.add(slip(
                    Kind.BROKEN_SEAL, seal.number(), "Seal " + seal.number() + " doesn't follow the one before it."));
        }
        var key = keys.get(seal.keyId());
        if (key == null) {
            slips.add(
                    slip(
                            Kind.BROKEN_SEAL,
                            seal.number(),
                            "Seal " + seal.number() + " was signed by the key " + seal.keyId()
                                    + ", which isn't known here: name its file in tactus.record.known-keys if it is one of yours."));
        } else if (!key.hasSigned(seal.hash(), seal.signature())) {
            slips.add(slip(Kind.BROKEN_SEAL, seal.number(), "The signature of seal " + seal.number() + " is wrong."));
        }
    }

    private void checkEntries(Seal seal, List<SealedEntry> entries) {
        var there = new HashMap<Long, byte[]>();
        entries.forEach(entry -> there.put(entry.firstNumber(), entry.digest()));
        for (int i = 0; i < seal.entryCount(); i++) {
            long first = seal.firstNumber(i);
            var digest = there.remove(first);
            if (digest == null) {
                slips.add(entrySlip(
                        Kind.REMOVED, first, "was put on record with seal " + seal.number() + ", and isn't there."));
            } else if (!Arrays.equals(digest, seal.entryDigest(i))) {
                strangers.add(first);
                slips.add(entrySlip(Kind.CHANGED, first, "isn't what seal " + seal.number() + " holds."));
            }
        }
        there.keySet().forEach(first -> addStranger(seal.number(), first));
    }

    private void addStranger(long seal, long first) {
        strangers.add(first);
        slips.add(entrySlip(Kind.INSERTED, first, "claims to be in seal " + seal + ", which doesn't hold it."));
    }

    private static Slip slip(Kind kind, long seal, String explanation) {
        return new Slip(kind, Optional.of("record_seal"), seal, Optional.of("number=" + seal), explanation);
    }

    private static Slip entrySlip(Kind kind, long first, String explanation) {
        return new Slip(
                kind,
                Optional.of("record_entry"),
                first,
                Optional.of("first_no=" + first),
                "The entry that begins with " + first + " " + explanation);
    }

    /** Entries, by their first number, that no seal vouches for though they say so. */
    Set<Long> strangers() {
        return strangers;
    }

    long count() {
        return count;
    }

    Optional<Head> head() {
        return head;
    }
}
