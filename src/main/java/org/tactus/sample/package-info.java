/**
 * Samples of claims, random and reproducible, as sealed packets that open without tactus.
 *
 * <p>May import {@code access}, {@code audit}, {@code casefile}, {@code claim}, {@code fhir}, {@code json}, {@code ledger},
 * {@code problem}, {@code record}, {@code review}, {@code rule} and {@code store}.
 */
@NullMarked
package org.tactus.sample;

import org.jspecify.annotations.NullMarked;
