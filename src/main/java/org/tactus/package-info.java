/** Where tactus starts: the database first, then the application, and at the end the other way round. */
@NullMarked
package org.tactus;

import org.jspecify.annotations.NullMarked;
