/**
 * X12: segments in and out, and claims as 837P (005010X222A1) states them.
 *
 * <p>Pure format: no database, no rules. Codes and loop ids are named; X12's descriptions of them are licensed and stand nowhere
 * (docs/x12.md). May import {@code casefile}, {@code claim}, {@code claimfile}, {@code json}, {@code problem} and {@code registry}.
 */
@NullMarked
package org.tactus.x12;

import org.jspecify.annotations.NullMarked;
