package org.tactus.codeset;

import java.util.Set;
import org.tactus.claim.ProcedureCode;

/**
 * Services that are billed in units of 15 minutes, one therapist with one person.
 *
 * @see <a href="https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c05.pdf">CMS, Claims Processing
 *     Manual ch. 5 §20.2</a>
 */
public final class TimedServices {

    private static final Set<String> CODES = Set.of(
            "97032", "97035", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97535", "97537", "97542",
            "97750", "97810", "97811", "97813", "97814", "H0004", "H0038");

    private TimedServices() {}

    public static boolean contains(ProcedureCode code) {
        return CODES.contains(code.value());
    }
}
