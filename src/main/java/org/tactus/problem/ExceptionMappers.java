package org.tactus.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever was thrown into a problem. */
final class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final int STORE_RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(ProblemException exception, UriInfo uri, HttpHeaders headers) {
        return Challenges.with(ProblemResponse.of(exception.problem(), uri), uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(UriInfo uri, HttpHeaders headers) {
        var needed = Challenges.isByToken(uri, headers)
                ? "The token isn't good, or isn't any more; get another one."
                : "Name and password are needed.";
        return Challenges.with(ProblemResponse.of(Problem.of(ProblemKind.UNAUTHENTICATED, needed), uri), uri, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, UriInfo uri) {
        return ProblemResponse.of(Problem.of(ProblemKind.FORBIDDEN, "Your role doesn't include this."), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, UriInfo uri) {
        var kind = ProblemKind.ofStatus(exception.getResponse().getStatus());
        return kind == ProblemKind.BROKEN
                ? anything(exception, uri)
                : ProblemResponse.of(Problem.of(kind, said(kind)), uri);
    }

    /** Logs where it happened and under which id, and not what was said: that may quote a row. */
    @ServerExceptionMapper
    Response anything(Throwable fault, UriInfo uri) {
        if (isStoreAway(fault)) {
            LOG.warn("The database can't be reached");
            return ProblemResponse.of(
                    Problem.of(ProblemKind.UNAVAILABLE, "The store can't be reached; nothing was done.")
                            .retryAfterSeconds(STORE_RETRY_SECONDS),
                    uri);
        }
        var id = UUID.randomUUID();
        LOG.errorf("Fault %s: %s", id, Faults.traceWithoutMessages(fault));
        return ProblemResponse.of(
                Problem.of(ProblemKind.BROKEN, "Please report this fault with its id " + id + "; nothing was done."),
                uri);
    }

    private static String said(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address doesn't take that method.";
            case NOT_ACCEPTABLE -> "Ask for application/json, or leave the Accept header out.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case TOO_LARGE -> "Send less at a time.";
            default -> "Check the request against the documentation.";
        };
    }

    /** SQL states of class 08 (connection), 53 (resources) and 57P (shutdown), and a pool that waited in vain. */
    private static boolean isStoreAway(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException exception) {
        var state = exception.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
