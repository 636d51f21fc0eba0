/**
 * What is on file: plans and benefits, practitioners and licenses, orders, members, each with every version it ever had.
 *
 * <p>Registrars keep it over the API, or put whole rosters on file at once; for a claim, or ten thousand, it gathers what the rules
 * need to know in a handful of queries. May import {@code access}, {@code claim}, {@code fact}, {@code json}, {@code problem},
 * {@code record}, {@code store} and {@code web}.
 */
@NullMarked
package org.tactus.registry;

import org.jspecify.annotations.NullMarked;
