/**
 * Accepted claims in the forms that others take: a page to read, an 837P for a clearinghouse.
 *
 * <p>May import {@code access}, {@code casefile}, {@code claim}, {@code fact}, {@code ledger}, {@code problem},
 * {@code registry} and {@code rule}.
 */
@NullMarked
package org.tactus.outgoing;

import org.jspecify.annotations.NullMarked;
