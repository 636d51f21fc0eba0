package org.tactus.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.audit.AccessEvent.Right;
import org.tactus.audit.AccessEvent.What;
import org.tactus.claim.Words;
import org.tactus.ledger.Ids;

/** Puts on record that somebody opens many claims at once: an access to each, before any of them is shown. */
@ApplicationScoped
public class ClaimOpenings {

    private static final int OPENED = 200;
    private static final String PATH = "/api/samples/{id}/packet";

    private final AccessEvents events;
    private final RoutingContext http;
    private final Ids ids;
    private final Clock clock;

    ClaimOpenings(AccessEvents events, RoutingContext http, Ids ids, Clock clock) {
        this.events = events;
        this.http = http;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * When this returns, they are on disk.
     *
     * @param by what they are opened with: {@code sample=…}
     * @param purpose a code of HL7's PurposeOfUse, or a reason in words
     * @param plans each claim's, by its id
     */
    public void record(Caller caller, String by, String purpose, Map<UUID, String> plans) {
        var isCode = PurposeOfUse.isCode(purpose);
        var why = new Purpose(
                Optional.of(isCode ? purpose : PurposeOfUse.usual(caller)),
                isCode,
                Optional.of(purpose).filter(reason -> !isCode));
        events.add(plans.entrySet().stream()
                .map(claim -> event(caller, why, by, claim.getKey(), claim.getValue()))
                .toList());
    }

    private AccessEvent event(Caller caller, Purpose why, String by, UUID claim, String plan) {
        return new AccessEvent(
                ids.next(),
                clock.instant(),
                caller.name(),
                new Right(caller.roles(), caller.plans(), caller.billingNpis(), Optional.empty()),
                why,
                new What(
                        Words.of(FhirInteraction.READ),
                        Optional.of("Claim"),
                        Optional.of(claim.toString()),
                        Optional.empty(),
                        Optional.of(PATH)),
                List.of(by),
                Set.of(plan),
                OPENED,
                Optional.of(1L),
                http.request().remoteAddress().hostAddress(),
                Optional.ofNullable(http.request().getHeader("X-Request-Id")));
    }
}
