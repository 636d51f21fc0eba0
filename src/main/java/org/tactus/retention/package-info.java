/**
 * How long what is on record is kept, and what goes then.
 *
 * <p>It knows the tables of other rooms by name: what goes with a year is told in one place. May import {@code access}, {@code audit},
 * {@code json}, {@code ledger}, {@code problem}, {@code record} and {@code store}.
 */
@NullMarked
package org.tactus.retention;

import org.jspecify.annotations.NullMarked;
