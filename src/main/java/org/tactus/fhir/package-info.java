/**
 * Accepted claims as FHIR R4: the mapping, and the API that plans read.
 *
 * <p>No claim is written but from an {@link org.tactus.rule.Accepted} one, and everything is written once: what is served are the
 * bytes that the ledger keeps. What plans answer is kept beside it, as they said it. A Claim of others, or one of ours, is read back
 * as a submission. May import {@code casefile}, {@code claim}, {@code fact}, {@code ledger}, {@code problem}, {@code registry} and
 * {@code rule}.
 */
@NullMarked
package org.tactus.fhir;

import org.jspecify.annotations.NullMarked;
