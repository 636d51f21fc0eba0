package org.tactus.bulk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A file of claims on file.
 *
 * @param sentBy the user's name
 * @param billingNpis for whom they might file when they sent it
 * @param arrivedAt when all of it was here: the moment at which its claims arrived
 */
record ClaimFile(UUID id, FileFormat format, String sentBy, Set<String> billingNpis, Instant arrivedAt) {}
