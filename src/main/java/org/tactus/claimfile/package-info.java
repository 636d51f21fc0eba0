/**
 * Claims as they stand in files: read one after another, each with its place, in whichever format.
 *
 * <p>May import {@code casefile}, {@code json} and {@code problem}.
 */
@NullMarked
package org.tactus.claimfile;

import org.jspecify.annotations.NullMarked;
