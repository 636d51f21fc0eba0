package org.tactus.outgoing;

import java.time.Instant;

/**
 * A file of claims that leaves the house.
 *
 * @param number its own; the same claims leave under the same
 * @param askedAt when it was asked for first
 */
record Interchange(int number, Instant askedAt) {}
