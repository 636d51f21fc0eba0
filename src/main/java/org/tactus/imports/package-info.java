/**
 * Whole files put on file at once, and taken back.
 *
 * <p>May import {@code problem}.
 */
@NullMarked
package org.tactus.imports;

import org.jspecify.annotations.NullMarked;
