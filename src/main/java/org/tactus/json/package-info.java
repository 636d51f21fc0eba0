/** Reads JSON so that one answer names every slip in it, each with its field. May import {@code claim} and
 * {@code problem}. */
@NullMarked
package org.tactus.json;

import org.jspecify.annotations.NullMarked;
