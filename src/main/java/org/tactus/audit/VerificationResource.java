package org.tactus.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tactus.access.Role;
import org.tactus.json.QueryParameters;
import org.tactus.json.Violations;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.record.Head;
import org.tactus.record.RecordKey;
import org.tactus.record.RecordVerifier;

/** Whether the record is whole. */
@Path("/api/audit/verify")
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class VerificationResource {

    private static final int RETRY_SECONDS = 10;

    private final RecordVerifier verifier;
    private final RecordKey key;
    /** One at a time: it keeps the database busy. */
    private final Semaphore turn = new Semaphore(1);

    VerificationResource(RecordVerifier verifier, RecordKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** Looks at all that is on record; it takes the longer the more that is. */
    @GET
    @APIResponse(responseCode = "200", description = "whole or not: the first hundred places where it isn't are named")
    @APIResponse(responseCode = "400")
    @APIResponse(responseCode = "503", description = "somebody else verifies it at this moment")
    public VerdictBody verify(
            @QueryParam("head")
                    @Parameter(
                            description =
                                    "as an earlier verification told it, kept elsewhere since: the chain must still hold it")
                    @Nullable
                    String head) {
        var violations = new Violations();
        var known = QueryParameters.read(
                "head",
                head,
                Head::parse,
                "isn't what a verification tells: a number, a colon, 64 hexadecimal digits",
                violations);
        violations.throwIfAny();
        return inTurn(known);
    }

    private VerdictBody inTurn(Optional<Head> known) {
        if (!turn.tryAcquire()) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "The record is being verified at this moment; ask again.")
                    .retryAfterSeconds(RETRY_SECONDS)
                    .asException();
        }
        try {
            return VerdictBody.of(verifier.verify(known), key.publicKey());
        } finally {
            turn.release();
        }
    }
}
