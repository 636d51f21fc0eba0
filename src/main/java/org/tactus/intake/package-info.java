/**
 * The one write path: a submission is read, judged by what is on file, and filed with its decision, all or nothing.
 *
 * <p>May import {@code access}, {@code casefile}, {@code claim}, {@code fhir}, {@code json}, {@code ledger}, {@code problem} and
 * {@code rule}.
 */
@NullMarked
package org.tactus.intake;

import org.jspecify.annotations.NullMarked;
