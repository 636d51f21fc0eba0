/**
 * Filed claims looked at again, changing nothing: whether they would be decided so again, then or by what another day knew, and what
 * another benefit would have made of them.
 *
 * <p>May import {@code access}, {@code casefile}, {@code claim}, {@code fact}, {@code json}, {@code ledger}, {@code problem},
 * {@code registry} and {@code rule}.
 */
@NullMarked
package org.tactus.review;

import org.jspecify.annotations.NullMarked;
