/**
 * Rosters: licenses and members as whole files, merged into what is on file.
 *
 * <p>A row is checked as what a registrar puts is. May import {@code claim}, {@code csv}, {@code imports}, {@code json},
 * {@code problem} and {@code registry}.
 */
@NullMarked
package org.tactus.roster;

import org.jspecify.annotations.NullMarked;
