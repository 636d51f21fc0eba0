/**
 * Who was shown what, when, why and by what right: on record before the answer leaves.
 *
 * <p>May import {@code access}, {@code claim}, {@code json}, {@code ledger}, {@code problem}, {@code record} and
 * {@code store}.
 */
@NullMarked
package org.tactus.audit;

import org.jspecify.annotations.NullMarked;
