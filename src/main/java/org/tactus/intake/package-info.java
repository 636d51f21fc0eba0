/**
 * The one write path: a submission is read, judged by what is on file, and filed with its decision, all or nothing.
 *
 * <p>May import {@code access}, {@code casefile}, {@code claim}, {@code fhir}, {@code json}, {@code ledger}, {@code problem},
 * {@code registry}, {@code rule} and {@code web}.
 */
@NullMarked
package org.tactus.intake;

import org.jspecify.annotations.NullMarked;
