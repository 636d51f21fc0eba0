package org.tactus.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tactus.access.Caller;
import org.tactus.claim.PlanId;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.x12.Payer;
import org.tactus.x12.ProfessionalClaimsWriter;

/** Puts together files of claims that leave the house, and writes them. */
@ApplicationScoped
class OutgoingFiles {

    private static final Logger LOG = Logger.getLogger(OutgoingFiles.class);
    private static final int CLAIMS_AT_A_TIME = 500;

    private final AcceptedClaims claims;
    private final Interchanges interchanges;
    private final Sender sender;

    OutgoingFiles(AcceptedClaims claims, Interchanges interchanges, Sender sender) {
        this.claims = claims;
        this.interchanges = interchanges;
        this.sender = sender;
    }

    /**
     * The caller's claims that the plan got on that day; empty where there are none.
     *
     * <p>Which ones is asked once, so that header, number and claims are of one moment; that takes a few bytes a claim, and what they
     * say is read later, some at a time.
     *
     * @throws org.tactus.problem.ProblemException a conflict, where sender or receiver have no id that can stand in a file
     */
    Optional<OutgoingFile> find(PlanId plan, LocalDate day, Caller caller) {
        var npis = caller.billingNpis().stream().sorted().toList();
        var ids = claims.acceptedOn(day, plan, npis);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var first = claims.readAll(ids.subList(0, 1)).get(0);
        var interchange = interchanges.of(new Interchanges.Content(plan, day, npis, ids.size()), caller.name());
        try {
            return Optional.of(new OutgoingFile(sender.envelope(first, interchange), ids));
        } catch (IllegalArgumentException noEnvelope) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "Sender and receiver of an X12 file have ids of 2 to 15 characters, and the plan's payer id isn't one: set"
                                    + " tactus.x12.receiver-id, and tactus.x12.sender-id.")
                    .asException();
        }
    }

    void write(OutgoingFile file, OutputStream out) throws IOException {
        write(file, out, CLAIMS_AT_A_TIME);
    }

    /** So many claims in memory at a time. */
    void write(OutgoingFile file, OutputStream out, int claimsAtATime) throws IOException {
        var writer = new ProfessionalClaimsWriter(out, file.envelope());
        for (int from = 0; from < file.claims().size(); from += claimsAtATime) {
            var through = Math.min(from + claimsAtATime, file.claims().size());
            for (var accepted : claims.readAll(file.claims().subList(from, through))) {
                add(accepted, writer);
            }
        }
        writer.close();
    }

    private static void add(AcceptedClaim accepted, ProfessionalClaimsWriter writer) throws IOException {
        var payer = accepted.plan().payer();
        List<String> left = writer.add(accepted.claim(), new Payer(payer.name(), payer.payerId()), accepted.order());
        if (!left.isEmpty()) {
            LOG.warnf("The 837P has no room for all that claim %s says: %s", accepted.id(), left);
        }
    }
}
