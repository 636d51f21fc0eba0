/**
 * How a failure is said: one table of kinds, two dialects.
 *
 * <p>Below {@code /fhir} an OperationOutcome, everywhere else {@code application/problem+json} (RFC 9457). No stack trace and no
 * person's data leaves. Imports nothing of ours.
 */
@NullMarked
package org.tactus.problem;

import org.jspecify.annotations.NullMarked;
