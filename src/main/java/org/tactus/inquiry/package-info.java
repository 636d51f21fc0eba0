/**
 * Questions about filed claims: by billing staff about theirs, by auditors about all.
 *
 * <p>Reads alone. May import {@code access}, {@code claim}, {@code json}, {@code ledger}, {@code problem}, {@code web},
 * {@code rule} and {@code search}.
 */
@NullMarked
package org.tactus.inquiry;

import org.jspecify.annotations.NullMarked;
