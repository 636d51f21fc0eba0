package org.tactus.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tactus.batch.Batch.State;

/**
 * An export that somebody asked for.
 *
 * @param state of its preparation
 * @param manifest once it is prepared
 * @param expiresAt when it is gone
 */
record ExportJob(UUID id, ExportOrder order, State state, Optional<ExportManifest> manifest, Instant expiresAt) {}
