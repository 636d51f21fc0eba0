package org.tactus.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this answers is about people: who asks, and how they are answered, is on record before the answer leaves.
 *
 * <p>Requests for FHIR are recorded without it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Recorded {

    /** In FHIR's words. */
    FhirInteraction interaction() default FhirInteraction.READ;

    /** Of what is shown: FHIR's name where FHIR has it under the same id, else ours. */
    String type();

    /** Which parameters of the path say which one; several are joined by a slash. None, where many are asked for. */
    String[] id() default {};
}
