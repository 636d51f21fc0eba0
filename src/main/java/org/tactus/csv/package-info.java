/**
 * Tables of text: read line by line, so that what is wrong with them can be told with its line.
 *
 * <p>May import {@code problem}.
 */
@NullMarked
package org.tactus.csv;

import org.jspecify.annotations.NullMarked;
