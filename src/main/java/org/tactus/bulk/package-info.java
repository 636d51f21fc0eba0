/**
 * Whole files of claims: taken in, filed part by part in the background, answered claim by claim in the file's order.
 *
 * <p>Where a practice's files come to. May import {@code access}, {@code batch}, {@code casefile}, {@code claim}, {@code claimfile},
 * {@code intake}, {@code json}, {@code problem}, {@code record}, {@code registry}, {@code rule}, {@code store} and {@code x12}.
 */
@NullMarked
package org.tactus.bulk;

import org.jspecify.annotations.NullMarked;
