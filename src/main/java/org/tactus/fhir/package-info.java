/**
 * Accepted claims as FHIR R4: the mapping, and the API that plans read.
 *
 * <p>No claim is written but from an {@link org.tactus.rule.Accepted} one, and everything is written once: what is served are the
 * bytes that the ledger keeps. What plans answer is kept beside it, as they said it. May import {@code claim}, {@code fact},
 * {@code ledger} and {@code rule}.
 */
@NullMarked
package org.tactus.fhir;

import org.jspecify.annotations.NullMarked;
