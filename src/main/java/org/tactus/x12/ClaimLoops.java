package org.tactus.x12;

import java.util.List;

/**
 * All that an 837P says of a claim.
 *
 * @param claim its own loops, and those above it: billing provider, subscriber, payer, patient
 * @param lines a line each
 */
record ClaimLoops(Loops claim, List<Loops> lines) {}
