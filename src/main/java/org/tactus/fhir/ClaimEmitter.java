package org.tactus.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ClaimStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.tactus.claim.Frequency;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.ledger.Resources;
import org.tactus.ledger.StoredBundle;
import org.tactus.ledger.StoredResource;

/**
 * Writes accepted claims as FHIR, once in their life, many at a time: the Claim, its Provenance, and what of the things it refers
 * to is new or has changed.
 */
@ApplicationScoped
public class ClaimEmitter {

    private final Resources resources;
    private final Locks locks;
    private final Ids ids;

    ClaimEmitter(Resources resources, Locks locks, Ids ids) {
        this.resources = resources;
        this.locks = locks;
        this.ids = ids;
    }

    /** A replacement or void cancels the Claim of its original; a void becomes no Claim itself. */
    @Transactional(TxType.MANDATORY)
    public void emit(List<Emission> emissions) {
        if (emissions.isEmpty()) {
            return;
        }
        var out = new Outbox();
        writeClaims(emissions, out);
        cancelOriginals(emissions, out);
        resources.add(out.resources);
        resources.addBundles(out.bundles);
    }

    /** What is to be stored. */
    private static final class Outbox {
        private final List<StoredResource> resources = new ArrayList<>();
        private final List<StoredBundle> bundles = new ArrayList<>();
    }

    /** A claim with what it refers to, worked out once. */
    private record Writing(Emission emission, ClaimSubjects subjects) {}

    private void writeClaims(List<Emission> emissions, Outbox out) {
        var writings = emissions.stream()
                .filter(emission -> emission.accepted().claim().frequency() != Frequency.VOID)
                .map(emission -> new Writing(emission, ClaimSubjects.of(emission.accepted())))
                .toList();
        var directory = SubjectDirectory.of(
                writings.stream()
                        .flatMap(writing -> writing.subjects().all().stream())
                        .toList(),
                resources,
                locks,
                ids);
        for (var writing : writings) {
            var entries =
                    directory.place(writing.subjects().all(), writing.emission().at());
            write(writing, directory.references(), entries, out);
        }
        out.resources.addAll(0, directory.written());
        resources.putSubjects(directory.changed());
    }

    private void write(Writing writing, References references, List<StoredBundle.Entry> subjects, Outbox out) {
        var emission = writing.emission();
        var compartment = writing.subjects().compartment();
        var claim = ClaimMapper.toFhir(emission.accepted(), writing.subjects(), references);
        var provenance = ProvenanceMapper.ofAcceptance(
                emission.id(),
                emission.at(),
                references.to(writing.subjects().billingProvider().key()),
                emission.accepted());
        var entries = new ArrayList<StoredBundle.Entry>();
        entries.add(add(claim, emission.id(), 1, compartment, emission.at(), out));
        entries.addAll(subjects);
        entries.add(add(provenance, ids.next(), 1, compartment, emission.at(), out));
        out.bundles.add(new StoredBundle(
                emission.id(), 1, compartment.plan(), compartment.billingNpi(), emission.at(), entries));
    }

    private static StoredBundle.Entry add(
            DomainResource resource, UUID id, int version, Compartment compartment, Instant at, Outbox out) {
        out.resources.add(Stored.of(resource, id, version, compartment, at));
        return new StoredBundle.Entry(id, version);
    }

    /** What a plan pulled stays as it was; that it doesn't count any more is its next version. */
    private void cancelOriginals(List<Emission> emissions, Outbox out) {
        var corrections = emissions.stream()
                .filter(emission -> emission.original().isPresent())
                .toList();
        if (corrections.isEmpty()) {
            return;
        }
        var originals = corrections.stream()
                .map(Emission::original)
                .flatMap(Optional::stream)
                .toList();
        var claims = resources.current(originals);
        var bundles = resources.currentBundles(originals);
        for (var correction : corrections) {
            var id = correction.original().orElseThrow();
            var claim = claims.stream()
                    .filter(stored -> stored.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var bundle = bundles.stream()
                    .filter(stored -> stored.claimId().equals(id))
                    .findFirst()
                    .orElseThrow();
            cancel(claim, bundle, correction.at(), out);
        }
    }

    private void cancel(StoredResource stored, StoredBundle bundle, Instant at, Outbox out) {
        var compartment = new Compartment(stored.plan(), stored.billingNpi());
        var version = stored.version() + 1;
        var claim = (Claim) FhirJson.read(stored.body());
        claim.setStatus(ClaimStatus.CANCELLED);
        var provenance = ProvenanceMapper.ofCancellation(
                stored.id(), version, at, claim.getProvider().copy());
        var entries = new ArrayList<>(bundle.entries());
        entries.set(0, add(claim, stored.id(), version, compartment, at, out));
        entries.add(add(provenance, ids.next(), 1, compartment, at, out));
        out.bundles.add(
                new StoredBundle(stored.id(), bundle.version() + 1, stored.plan(), stored.billingNpi(), at, entries));
    }
}
