package org.tactus.claimfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that a reader gives. */
public final class AllClaims {

    private AllClaims() {}

    public static List<StatedClaim> of(ClaimReader reader) throws IOException {
        var claims = new ArrayList<StatedClaim>();
        for (var claim = reader.next(); claim.isPresent(); claim = reader.next()) {
            claims.add(claim.get());
        }
        return claims;
    }
}
