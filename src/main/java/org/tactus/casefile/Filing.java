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
 */
public record Filing(MassageClaim claim, String owner, String filedBy, Optional<Instant> arrivedAt) {

    /** One that arrives as it is filed. */
    public Filing(MassageClaim claim, String owner, String filedBy) {
        this(claim, owner, filedBy, Optional.empty());
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
