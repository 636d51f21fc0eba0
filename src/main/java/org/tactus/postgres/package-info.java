/**
 * The PostgreSQL server that tactus brings along, for those who have none of their own.
 *
 * <p>A real server, unpacked and run as a process beside this one: it keeps its data, asks for a password, listens on
 * loopback alone, and survives the death of the JVM. See docs/decisions/002-embedded-postgresql.md.
 */
@NullMarked
package org.tactus.postgres;

import org.jspecify.annotations.NullMarked;
