/**
 * Rows of the database without ceremony, for the rooms that move many at a time.
 *
 * <p>Within the caller's transaction, where there is one. Imports nothing of ours.
 */
@NullMarked
package org.tactus.store;

import org.jspecify.annotations.NullMarked;
