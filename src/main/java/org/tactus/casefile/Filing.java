package org.tactus.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.MassageClaim;
import org.tactus.ledger.ClaimKey;

/**
 * A claim that somebody files.
 *
 * @param owner the billing NPI whose claim it is
 * @param filedBy the user's name
 * @param arrivedAt where it came with a file that arrived before it is filed; empty: now
 * @param received where it came by itself; empty where it came with a file, which is kept
 */
public record Filing(
        MassageClaim claim, String owner, String filedBy, Optional<Instant> arrivedAt, Optional<Received> received) {

    /** One that is on file already, or might be. */
    public Filing(MassageClaim claim, String owner, String filedBy) {
        this(claim, owner, filedBy, Optional.empty(), Optional.empty());
    }

    /** One of a file. */
    public static Filing ofFile(MassageClaim claim, String owner, String filedBy, Instant arrivedAt) {
        return new Filing(claim, owner, filedBy, Optional.of(arrivedAt), Optional.empty());
    }

    /** One that arrives by itself, as it is filed. */
    public static Filing ofItself(MassageClaim claim, String owner, String filedBy, Received received) {
        return new Filing(claim, owner, filedBy, Optional.empty(), Optional.of(received));
    }

    public ClaimKey key() {
        return new ClaimKey(owner, claim.controlNumber());
    }

    /** The claim that it corrects. */
    public Optional<ClaimKey> originalKey() {
        return claim.replaces().map(controlNumber -> new ClaimKey(owner, controlNumber));
    }

    /** What nobody else may touch while it is filed: the member's limits, its control number, its original's. */
    public List<String> lockNames() {
        var names = new ArrayList<String>();
        names.add("member/" + claim.memberKey());
        names.add(lockName(key()));
        originalKey().map(Filing::lockName).ifPresent(names::add);
        return names;
    }

    private static String lockName(ClaimKey key) {
        return "claim/" + key.billingNpi() + "/" + key.controlNumber();
    }
}
