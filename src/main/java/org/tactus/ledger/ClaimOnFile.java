package org.tactus.ledger;

import java.util.UUID;

/**
 * A claim that was filed before.
 *
 * @param contentHash of its canonical submission
 * @param decision JSON, as it was answered
 */
public record ClaimOnFile(UUID id, ClaimKey key, String contentHash, Standing standing, String decision) {}
