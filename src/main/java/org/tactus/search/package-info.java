/**
 * Claims on file looked for by what can be said of them: listed, counted, told line by line, summed up.
 *
 * <p>Reads alone, what {@code ledger} writes. May import {@code claim}, {@code ledger}, {@code rule} and {@code store}.
 */
@NullMarked
package org.tactus.search;

import org.jspecify.annotations.NullMarked;
