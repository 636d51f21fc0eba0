/**
 * Pages for who keeps tactus running: users, which code sets decide, and whether everything works.
 */
@NullMarked
package org.tactus.admin;

import org.jspecify.annotations.NullMarked;
