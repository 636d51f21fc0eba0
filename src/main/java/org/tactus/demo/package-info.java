/**
 * A small practice, two plans and a year of visits to look at, through the same doors as anybody's.
 *
 * <p>May import {@code access}, {@code claim}, {@code intake} and {@code registry}.
 */
@NullMarked
package org.tactus.demo;

import org.jspecify.annotations.NullMarked;
