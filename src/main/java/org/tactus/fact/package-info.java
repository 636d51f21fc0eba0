/**
 * All that a rule may know beside the claim: plans and benefits, licenses, orders, rosters, and the services already on file.
 *
 * <p>Values alone; who gathers them is {@code registry} and {@code ledger}. May import {@code claim} and {@code codeset}.
 */
@NullMarked
package org.tactus.fact;

import org.jspecify.annotations.NullMarked;
