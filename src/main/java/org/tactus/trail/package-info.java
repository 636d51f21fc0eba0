/** What happened to a claim, from each room's records, in the order of time. */
@NullMarked
package org.tactus.trail;

import org.jspecify.annotations.NullMarked;
