/**
 * Plans' systems: who they are, what they may, and the tokens they hold.
 *
 * <p>SMART Backend Services: a client signs an assertion with a key of its own, gets a token for some minutes, and reads FHIR with it. May
 * import {@code access}, {@code claim}, {@code json}, {@code problem} and {@code store}.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html">SMART Backend Services</a>
 */
@NullMarked
package org.tactus.smart;

import org.jspecify.annotations.NullMarked;
