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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.access.Shown;
import org.tactus.audit.AccessEvent.Right;
import org.tactus.audit.AccessEvent.What;
import org.tactus.claim.Words;
import org.tactus.ledger.Ids;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.problem.ProblemResponse;
import org.tactus.problem.Violation;

/**
 * Holds back what is answered about people until the access is on record; see docs/decisions/010-accesses-on-record.md.
 *
 * <p>No thread waits with it: some refusals are answered by one that mustn't.
 */
class AccessRecording {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Set<Integer> NOT_RECORDED =
            Set.of(ProblemKind.UNAUTHENTICATED.status(), ProblemKind.UNAVAILABLE.status());
    private static final int NOTHING_SHOWN = 300;
    private static final int RETRY_SECONDS = 5;

    private final AccessRecorder recorder;
    private final CurrentIdentityAssociation identities;
    private final Shown shown;
    private final ResourceInfo answering;
    private final RoutingContext http;
    private final Ids ids;
    private final Clock clock;
    private final boolean isPurposeRequired;

    AccessRecording(
            AccessRecorder recorder,
            CurrentIdentityAssociation identities,
            Shown shown,
            ResourceInfo answering,
            RoutingContext http,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "tactus.audit.purpose-required", defaultValue = "false") boolean isPurposeRequired) {
        this.recorder = recorder;
        this.identities = identities;
        this.shown = shown;
        this.answering = answering;
        this.http = http;
        this.ids = ids;
        this.clock = clock;
        this.isPurposeRequired = isPurposeRequired;
    }

    /** Before anything is looked for. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request) {
        RecordedRequest.of(request, answering)
                .flatMap(asked -> slip(asked, StatedPurpose.of(request, asked)))
                .ifPresent(slip -> {
                    throw Problem.of(ProblemKind.MALFORMED, slip)
                            .violating(List.of(
                                    new Violation(StatedPurpose.PARAMETER, "says why: a code of HL7's PurposeOfUse")))
                            .asException();
                });
    }

    private Optional<String> slip(RecordedRequest asked, StatedPurpose stated) {
        return stated.slip()
                .or(() -> isStatementMissing(asked, stated)
                        ? Optional.of(
                                "Say why you open this claim: a code of HL7's PurposeOfUse, as HCOMPL is, in the header "
                                        + StatedPurpose.HEADER + " or in ?" + StatedPurpose.PARAMETER + "=.")
                        : Optional.empty());
    }

    private boolean isStatementMissing(RecordedRequest asked, StatedPurpose stated) {
        return isPurposeRequired
                && stated.code().isEmpty()
                && asked.opensClaim()
                && Caller.of(identities.getIdentity()).is(Role.AUDITOR);
    }

    /** Also what is refused; but not of who isn't known, and not of who is told to come again. */
    @ServerResponseFilter
    Uni<Void> record(ContainerRequestContext request, ContainerResponseContext answer) {
        var asked = RecordedRequest.of(request, answering);
        if (asked.isEmpty() || NOT_RECORDED.contains(answer.getStatus())) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> record(asked.get(), identity, request, answer))
                .onFailure()
                .recoverWithItem(failure -> {
                    refuse(request, answer);
                    return null;
                });
    }

    private Uni<Void> record(
            RecordedRequest asked,
            SecurityIdentity identity,
            ContainerRequestContext request,
            ContainerResponseContext answer) {
        return identity.isAnonymous()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().completionStage(recorder.record(event(asked, Caller.of(identity), request, answer)));
    }

    private AccessEvent event(
            RecordedRequest asked, Caller caller, ContainerRequestContext request, ContainerResponseContext answer) {
        return new AccessEvent(
                ids.next(),
                clock.instant(),
                caller.name(),
                right(caller),
                StatedPurpose.of(request, asked).onRecord(caller),
                what(asked, answer),
                question(asked, request),
                shown.plans().orElseGet(caller::plans),
                answer.getStatus(),
                answer.getStatus() < NOTHING_SHOWN ? shown.resources() : Optional.of(0L),
                http.request().remoteAddress().hostAddress(),
                Optional.ofNullable(request.getHeaderString(REQUEST_ID)));
    }

    private List<String> question(RecordedRequest asked, ContainerRequestContext request) {
        var question = shown.question().orElseGet(() -> AskedBody.all(request, asked));
        return Stream.concat(question.stream(), shown.unsealed().stream()).toList();
    }

    private static Right right(Caller caller) {
        return new Right(
                caller.roles(),
                caller.plans(),
                caller.billingNpis(),
                caller.isSystem() ? Optional.of(caller.scopes().toString()) : Optional.empty());
    }

    private static What what(RecordedRequest asked, ContainerResponseContext answer) {
        var shownVersion = Optional.ofNullable(answer.getEntityTag()).map(tag -> tag.getValue());
        var what = asked.what();
        return new What(
                Words.of(what.interaction()),
                what.type(),
                what.id(),
                what.version().or(() -> shownVersion),
                asked.path());
    }

    private static void refuse(ContainerRequestContext request, ContainerResponseContext answer) {
        ProblemResponse.replace(
                answer,
                Problem.of(ProblemKind.UNAVAILABLE, "The access can't be recorded; nothing is shown.")
                        .retryAfterSeconds(RETRY_SECONDS),
                request.getUriInfo());
    }
}
