/**
 * A claim while it is being written: drafts, and what is looked up to fill it in.
 *
 * <p>What it says of a claim is what would be decided; nothing is filed but by {@code intake}.
 */
@NullMarked
package org.tactus.claimform;

import org.jspecify.annotations.NullMarked;
