package org.tactus.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ClaimStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.tactus.claim.Frequency;
import org.tactus.ledger.Horizon;
import org.tactus.ledger.Ids;
import org.tactus.ledger.Locks;
import org.tactus.ledger.NewResource;
import org.tactus.ledger.Resources;
import org.tactus.ledger.Scope;
import org.tactus.ledger.StoredBundle;
import org.tactus.ledger.StoredResource;

/**
 * Writes accepted claims as FHIR, once in their life, many at a time: the Claim, its Provenance, and what of the things it refers
 * to is new or has changed.
 */
@ApplicationScoped
public class ClaimEmitter {

    private static final String CLAIM = "Claim";
    private static final String BUNDLE = "Bundle";
    private static final int MANY = 128;

    private final Resources resources;
    private final Locks locks;
    private final Horizon horizon;
    private final Ids ids;

    ClaimEmitter(Resources resources, Locks locks, Horizon horizon, Ids ids) {
        this.horizon = horizon;
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
        var out = new Outbox(horizon.timeOfWriting());
        writeClaims(emissions, out);
        cancelOriginals(emissions, out);
        resources.add(out.resources);
        resources.addBundles(out.bundles);
    }

    /** What is to be stored. */
    private static final class Outbox {
        private final Instant at;
        private final List<NewResource> resources = new ArrayList<>();
        private final List<StoredBundle> bundles = new ArrayList<>();

        private Outbox(Instant at) {
            this.at = at;
        }

        private void add(Outbox more) {
            resources.addAll(more.resources);
            bundles.addAll(more.bundles);
        }
    }

    /** A claim with what it refers to, worked out once. */
    private record Writing(Emission emission, ClaimSubjects subjects) {}

    /** A claim, and which version of each of its subjects it goes by. */
    private record Draft(Writing writing, UUID provenanceId, List<StoredBundle.Entry> subjects) {}

    private void writeClaims(List<Emission> emissions, Outbox out) {
        var writings = each(emissions)
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
        var drafts = new ArrayList<Draft>();
        for (var writing : writings) {
            drafts.add(new Draft(
                    writing, ids.next(), directory.place(writing.subjects().all(), out.at)));
        }
        out.resources.addAll(0, directory.written());
        each(drafts).map(draft -> write(draft, directory.references(), out.at)).forEachOrdered(out::add);
        resources.putSubjects(directory.changed());
    }

    /** Of a few hundred, each by whichever processor is free: writing them is most of the work, and none depends on another. */
    private static <T> Stream<T> each(List<T> some) {
        return some.size() < MANY ? some.stream() : some.parallelStream();
    }

    private static Outbox write(Draft draft, References references, Instant at) {
        var out = new Outbox(at);
        var writing = draft.writing();
        var emission = writing.emission();
        var compartment = writing.subjects().compartment();
        var claim = ClaimMapper.toFhir(emission.accepted(), writing.subjects(), references);
        var provenance = ProvenanceMapper.ofAcceptance(
                emission.id(),
                at,
                references.to(writing.subjects().billingProvider().key()),
                emission.accepted());
        var entries = new ArrayList<StoredBundle.Entry>();
        entries.add(add(claim, emission.id(), 1, compartment, out));
        entries.addAll(draft.subjects());
        entries.add(add(provenance, draft.provenanceId(), 1, compartment, out));
        addBundle(new StoredBundle(compartment.plan(), emission.id(), 1, entries), compartment, out);
        return out;
    }

    private static StoredBundle.Entry add(
            DomainResource resource, UUID id, int version, Compartment compartment, Outbox out) {
        var stored = Stored.of(resource, id, version, compartment, out.at);
        out.resources.add(stored);
        return new StoredBundle.Entry(stored.resource().key(), version);
    }

    private static void addBundle(StoredBundle bundle, Compartment compartment, Outbox out) {
        out.resources.add(Stored.ofBundle(bundle.claimId(), bundle.version(), compartment, out.at));
        out.bundles.add(bundle);
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
        var scope = Scope.of(Set.of(), billingNpis(corrections));
        var claims = byId(resources.current(CLAIM, originals, scope));
        var stored = resources.current(BUNDLE, originals, scope);
        var bundles = byId(stored);
        var contents =
                resources.bundles(stored).stream().collect(Collectors.toMap(StoredBundle::claimId, bundle -> bundle));
        for (var correction : corrections) {
            var id = correction.original().orElseThrow();
            cancel(claims.get(id), bundles.get(id), contents.get(id), out);
        }
    }

    /** A claim is corrected by who billed it. */
    private static Set<String> billingNpis(List<Emission> emissions) {
        return emissions.stream().map(Emission::billingNpi).collect(Collectors.toSet());
    }

    private static Map<UUID, StoredResource> byId(List<StoredResource> resources) {
        return resources.stream()
                .collect(Collectors.toMap(resource -> resource.key().id(), resource -> resource));
    }

    private void cancel(StoredResource stored, StoredResource bundle, StoredBundle content, Outbox out) {
        var id = stored.key().id();
        var compartment = new Compartment(stored.plan(), stored.billingNpi());
        var version = stored.version() + 1;
        var claim = (Claim) FhirJson.read(stored.body());
        claim.setStatus(ClaimStatus.CANCELLED);
        var provenance = ProvenanceMapper.ofCancellation(
                id, version, out.at, claim.getProvider().copy());
        var entries = new ArrayList<>(content.entries());
        entries.set(0, add(claim, id, version, compartment, out));
        entries.add(add(provenance, ids.next(), 1, compartment, out));
        addBundle(new StoredBundle(stored.plan(), id, bundle.version() + 1, entries), compartment, out);
    }
}
