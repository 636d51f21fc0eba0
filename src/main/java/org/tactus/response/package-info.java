/**
 * Plans answer back: what a plan says to a claim of its own is taken in as FHIR, and told to whoever billed in plain words.
 *
 * <p>May import {@code access}, {@code exchange}, {@code fhir}, {@code ledger} and {@code problem}.
 */
@NullMarked
package org.tactus.response;

import org.jspecify.annotations.NullMarked;
