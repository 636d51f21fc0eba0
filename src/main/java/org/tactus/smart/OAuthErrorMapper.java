package org.tactus.smart;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in OAuth's dialect why a client gets nothing. */
final class OAuthErrorMapper {

    @ServerExceptionMapper
    Response refuse(OAuthException refusal) {
        return Response.status(refusal.error().status())
                .type(MediaType.APPLICATION_JSON)
                .entity(new OAuthErrorBody(refusal.error().wire(), refusal.getMessage()))
                .build();
    }
}
