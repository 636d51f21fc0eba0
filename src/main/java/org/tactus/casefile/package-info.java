/**
 * A claim with all that it is decided by, put together as it is now or as it was then; how it is submitted, and how its decision is
 * told.
 *
 * <p>Who files, reviews or imports claims begins here. May import {@code claim}, {@code codeset}, {@code fact}, {@code json},
 * {@code ledger}, {@code registry} and {@code rule}.
 */
@NullMarked
package org.tactus.casefile;

import org.jspecify.annotations.NullMarked;
