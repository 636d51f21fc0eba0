/**
 * The field's code sets, dated and immutable: diagnoses, edits, places of service, states.
 *
 * <p>What ships built in are codes of the families that tactus judges, with our own words; the tables say in their first lines
 * which release they are from. Releases that were imported go before them, day by day. May import {@code claim} and the JDK.
 */
@NullMarked
package org.tactus.codeset;

import org.jspecify.annotations.NullMarked;
