/** Whole files put on file at once, and taken back. */
@NullMarked
package org.tactus.imports;

import org.jspecify.annotations.NullMarked;
