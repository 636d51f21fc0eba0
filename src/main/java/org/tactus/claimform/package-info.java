/**
 * A claim while it is being written: drafts, and what is looked up to fill it in.
 *
 * <p>What it says of a claim is what would be decided; nothing is filed but by {@code intake}. May import {@code access},
 * {@code casefile}, {@code claim}, {@code codeset}, {@code fact}, {@code json}, {@code ledger}, {@code problem}, {@code registry},
 * {@code release}, {@code rule} and {@code store}.
 */
@NullMarked
package org.tactus.claimform;

import org.jspecify.annotations.NullMarked;
