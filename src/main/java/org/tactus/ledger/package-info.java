/**
 * What was filed and what was decided: claims, findings, and the FHIR that accepted claims became; their SQL.
 *
 * <p>Speaks in records, never in rows. May import {@code claim}, {@code fact}, {@code record}, {@code rule} and {@code store}.
 */
@NullMarked
package org.tactus.ledger;

import org.jspecify.annotations.NullMarked;
