/**
 * Tables of text: read row by row, all at once or as the caller asks for them, so that what is wrong with them can be told with its line.
 *
 * <p>May import {@code problem}.
 */
@NullMarked
package org.tactus.csv;

import org.jspecify.annotations.NullMarked;
