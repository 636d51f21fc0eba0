/** Files that are worked through in the background, on whichever node is free; a crash loses nothing. */
@NullMarked
package org.tactus.batch;

import org.jspecify.annotations.NullMarked;
