/**
 * The nouns of a massage claim, as it was stated.
 *
 * <p>Nothing here refuses a value for being wrong: an NPI with a bad check digit stays an {@link org.tactus.claim.Npi} that
 * says so, since a rule has to name it and an auditor has to see it. May import the JDK alone.
 */
@NullMarked
package org.tactus.claim;

import org.jspecify.annotations.NullMarked;
