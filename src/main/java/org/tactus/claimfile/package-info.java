/**
 * Claims as they stand in files: read one after another, each with its place, in whichever format.
 *
 * <p>May import {@code casefile}, {@code csv}, {@code fhir}, {@code json}, {@code problem} and {@code registry}.
 */
@NullMarked
package org.tactus.claimfile;

import org.jspecify.annotations.NullMarked;
