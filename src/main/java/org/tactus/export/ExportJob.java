package org.tactus.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An export that somebody asked for.
 *
 * @param progress from 0 to 1, while it is prepared
 * @param manifest once it is prepared
 * @param expiresAt when it is gone
 */
record ExportJob(
        UUID id,
        ExportOrder order,
        State state,
        double progress,
        Optional<ExportManifest> manifest,
        Instant expiresAt) {

    enum State {
        PREPARING,
        COMPLETE,
        FAILED
    }
}
