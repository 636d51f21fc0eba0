package org.tactus.casefile;

import java.time.Clock;
import org.tactus.claim.MassageClaim;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.ledger.ClaimRecord;

/** Makes of what was stored of a claim what it was when it was filed. */
public final class FiledClaims {

    private FiledClaims() {}

    public static MassageClaim claim(ClaimRecord record) {
        // what was filed was read then: there is nothing to violate any more, and no clock that it is measured by
        return StrictJson.read(record.submission(), ClaimSubmission.class).toClaim(Clock.systemUTC(), new Violations());
    }

    public static Filing filing(ClaimRecord record) {
        return new Filing(claim(record), record.key().billingNpi(), record.filedBy());
    }

    public static Evidence evidence(ClaimRecord record) {
        return StrictJson.read(record.evidence(), Evidence.class);
    }
}
