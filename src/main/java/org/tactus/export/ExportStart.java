package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.batch.BatchWorker;
import org.tactus.exchange.Asked;
import org.tactus.exchange.Slips;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Begins exports, wherever they are asked for. */
@ApplicationScoped
class ExportStart {

    private final Exports exports;
    private final Resources resources;
    private final Horizon horizon;
    private final BatchWorker worker;

    ExportStart(Exports exports, Resources resources, Horizon horizon, BatchWorker worker) {
        this.exports = exports;
        this.resources = resources;
        this.horizon = horizon;
        this.worker = worker;
    }

    /** As a plan or an auditor: what somebody bills as well isn't exported. */
    static Scope everything(Caller caller) {
        return caller.is(Role.AUDITOR) ? Scope.ALL : Scope.of(caller.plans(), Set.of());
    }

    /**
     * Its id.
     *
     * @param request the address that was asked, for the manifest
     * @param base where the FHIR API is
     * @throws org.tactus.problem.ProblemException malformed, forbidden or throttled
     */
    UUID start(Asked asked, String request, String base, Scope whose, Caller caller, Slips slips) {
        var asOf = horizon.ask();
        var order = ExportReader.read(asked, request, base, whose, caller, slips, asOf);
        checkPatients(order, whose);
        var id = exports.add(order, asOf, caller.name());
        worker.wake();
        return id;
    }

    /** Somebody else's, and nobody's, are answered alike. */
    private void checkPatients(ExportOrder order, Scope whose) {
        var patients = Set.copyOf(order.patients());
        if (!patients.isEmpty() && resources.current("Patient", patients, whose).size() < patients.size()) {
            throw Problem.of(ProblemKind.MALFORMED, "patient names a Patient that isn't among those to be exported.")
                    .asException();
        }
    }
}
