package org.tactus.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tactus.access.Caller;
import org.tactus.access.FhirInteraction;
import org.tactus.access.FhirRequest;
import org.tactus.access.Shown;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.audit.AccessEvent.Right;
import org.tactus.audit.AccessEvent.What;
import org.tactus.claim.Words;
import org.tactus.ledger.Ids;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.ProblemResponse;

/**
 * Holds back what is answered about people until the access is on record; see docs/decisions/010-accesses-on-record.md.
 *
 * <p>No thread waits with it: some refusals are answered by one that mustn't.
 */
class AccessRecording {

    private static final String PURPOSE = "X-Purpose-Of-Use";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Set<Integer> NOT_RECORDED =
            Set.of(ProblemKind.UNAUTHENTICATED.status(), ProblemKind.UNAVAILABLE.status());
    private static final int NOTHING_SHOWN = 300;
    private static final int RETRY_SECONDS = 5;

    private static final FhirRequest FOR_ACCESSES = new FhirRequest(
            FhirInteraction.SEARCH_TYPE, Optional.of("AccessEvent"), Optional.empty(), Optional.empty());

    private final AccessRecorder recorder;
    private final CurrentIdentityAssociation identities;
    private final Shown shown;
    private final ResourceInfo answering;
    private final RoutingContext http;
    private final Ids ids;
    private final Clock clock;

    AccessRecording(
            AccessRecorder recorder,
            CurrentIdentityAssociation identities,
            Shown shown,
            ResourceInfo answering,
            RoutingContext http,
            Ids ids,
            Clock clock) {
        this.recorder = recorder;
        this.identities = identities;
        this.shown = shown;
        this.answering = answering;
        this.http = http;
        this.ids = ids;
        this.clock = clock;
    }

    /** Before anything is looked for. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request) {
        var stated = Optional.ofNullable(request.getHeaderString(PURPOSE));
        if (stated.filter(code -> !PurposeOfUse.isCode(code)).isPresent()
                && subject(request).isPresent()) {
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            PURPOSE + " is no code of HL7's PurposeOfUse, as " + PurposeOfUse.PAYMENT + " is.")
                    .asException();
        }
    }

    /** Also what is refused; but not of who isn't known, and not of who is told to come again. */
    @ServerResponseFilter
    Uni<Void> record(ContainerRequestContext request, ContainerResponseContext answer) {
        var subject = subject(request);
        if (subject.isEmpty() || NOT_RECORDED.contains(answer.getStatus())) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> record(subject.get(), identity, request, answer))
                .onFailure()
                .recoverWithItem(failure -> {
                    refuse(request, answer);
                    return null;
                });
    }

    private Optional<FhirRequest> subject(ContainerRequestContext request) {
        return AccessResource.class.equals(answering.getResourceClass())
                ? Optional.of(FOR_ACCESSES)
                : FhirRequest.of(request, answering);
    }

    private Uni<Void> record(
            FhirRequest subject,
            SecurityIdentity identity,
            ContainerRequestContext request,
            ContainerResponseContext answer) {
        return identity.isAnonymous()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(recorder.record(event(subject, Caller.of(identity), request, answer)));
    }

    private AccessEvent event(
            FhirRequest subject, Caller caller, ContainerRequestContext request, ContainerResponseContext answer) {
        return new AccessEvent(
                ids.next(),
                clock.instant(),
                caller.name(),
                right(caller),
                purpose(caller, request),
                what(subject, answer),
                Stream.concat(
                                AskedBody.flat(request.getUriInfo().getQueryParameters()).stream(),
                                AskedBody.of(request, subject.interaction()).stream())
                        .toList(),
                shown.plans().orElseGet(caller::plans),
                answer.getStatus(),
                answer.getStatus() < NOTHING_SHOWN ? shown.resources() : Optional.of(0L),
                http.request().remoteAddress().hostAddress(),
                Optional.ofNullable(request.getHeaderString(REQUEST_ID)));
    }

    private static Right right(Caller caller) {
        return new Right(
                caller.roles(),
                caller.plans(),
                caller.billingNpis(),
                caller.isSystem() ? Optional.of(caller.scopes().toString()) : Optional.empty());
    }

    private static Purpose purpose(Caller caller, ContainerRequestContext request) {
        var stated = request.getHeaderString(PURPOSE);
        return stated == null
                ? new Purpose(Optional.of(PurposeOfUse.usual(caller)), false)
                : new Purpose(Optional.of(stated).filter(PurposeOfUse::isCode), true);
    }

    private static What what(FhirRequest subject, ContainerResponseContext answer) {
        var shownVersion = Optional.ofNullable(answer.getEntityTag()).map(tag -> tag.getValue());
        return new What(
                Words.of(subject.interaction()),
                subject.type(),
                subject.id(),
                subject.version().or(() -> shownVersion));
    }

    private static void refuse(ContainerRequestContext request, ContainerResponseContext answer) {
        ProblemResponse.replace(
                answer,
                Problem.of(ProblemKind.UNAVAILABLE, "The access can't be recorded; nothing is shown.")
                        .retryAfterSeconds(RETRY_SECONDS),
                request.getUriInfo());
    }
}
