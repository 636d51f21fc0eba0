package org.tactus.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One access: somebody asked for something about people, and was answered or refused.
 *
 * @param who as {@link org.tactus.access.Caller#name} has it
 * @param right what let them in
 * @param asked each parameter as {@code name=value}, decoded; that of an export as it was sent
 * @param plans whose resources it was about: of who was shown one, its plan's; else the caller's
 * @param status of the answer
 * @param resources how many were shown; empty where that isn't known
 * @param address of the client, as far as tactus sees it
 * @param requestId that the client, or a proxy, gave it
 */
record AccessEvent(
        UUID id,
        Instant at,
        String who,
        Right right,
        Purpose purpose,
        What what,
        List<String> asked,
        Set<String> plans,
        int status,
        Optional<Long> resources,
        String address,
        Optional<String> requestId) {

    /** None of ours is as long, and an index takes no longer ones. */
    private static final int MOST_CHARACTERS = 200;

    AccessEvent {
        asked = asked.stream().map(AccessEvent::storable).toList();
        plans = Set.copyOf(plans);
        requestId = requestId.map(AccessEvent::shortened);
    }

    /**
     * By what right.
     *
     * @param scopes of the token; empty where there is none
     */
    record Right(Set<String> roles, Set<String> plans, Set<String> billingNpis, Optional<String> scopes) {}

    /**
     * Why.
     *
     * @param code of HL7's PurposeOfUse; empty where what was stated is none
     * @param isStated whether the caller stated it; else it is what such callers come for
     * @param reason in the caller's words
     */
    record Purpose(Optional<String> code, boolean isStated, Optional<String> reason) {

        Purpose {
            reason = reason.map(AccessEvent::shortened);
        }
    }

    /**
     * What was asked for.
     *
     * @param interaction in FHIR's words
     * @param type of resource
     * @param version that was asked for or, of a resource as it is, was shown
     * @param path over /api, with its parameters unfilled; empty for FHIR
     */
    record What(
            String interaction,
            Optional<String> type,
            Optional<String> id,
            Optional<String> version,
            Optional<String> path) {

        What {
            type = type.map(AccessEvent::shortened);
            id = id.map(AccessEvent::shortened);
            version = version.map(AccessEvent::shortened);
        }
    }

    private static String shortened(String text) {
        return storable(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
    }

    /** PostgreSQL's texts have no NUL; nothing that somebody sends may keep it from being recorded. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
