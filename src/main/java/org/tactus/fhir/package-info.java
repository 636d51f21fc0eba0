/**
 * Accepted claims as FHIR R4: the mapping, and the API that plans read.
 *
 * <p>Nothing is written but from an {@link org.tactus.rule.Accepted} claim, and everything is written once: what is served are the
 * bytes that the ledger keeps. May import {@code access}, {@code claim}, {@code fact}, {@code ledger}, {@code problem} and
 * {@code rule}.
 */
@NullMarked
package org.tactus.fhir;

import org.jspecify.annotations.NullMarked;
