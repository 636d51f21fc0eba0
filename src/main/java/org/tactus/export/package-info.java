/** Bulk Data Access: all that a plan may see, or what has changed of it, as files. */
@NullMarked
package org.tactus.export;

import org.jspecify.annotations.NullMarked;
