/**
 * Accepted claims in the forms that others take: a page to read, an 837P for a clearinghouse.
 *
 * <p>May import {@code access}, {@code casefile}, {@code claim}, {@code fact}, {@code json}, {@code ledger}, {@code problem},
 * {@code record}, {@code registry}, {@code rule}, {@code store} and {@code x12}.
 */
@NullMarked
package org.tactus.outgoing;

import org.jspecify.annotations.NullMarked;
