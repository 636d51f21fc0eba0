package org.tactus.outgoing;

import java.util.List;
import java.util.UUID;
import org.tactus.x12.Envelope;

/**
 * A day's accepted claims of a plan, as one 837P.
 *
 * @param claims in the order in which they stand in it
 */
record OutgoingFile(Envelope envelope, List<UUID> claims) {

    OutgoingFile {
        claims = List.copyOf(claims);
    }
}
