package org.tactus.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DomainResource;
import org.tactus.claim.MassageClaim;
import org.tactus.fact.Facts;
import org.tactus.ledger.NewResource;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.StoredResource;
import org.tactus.ledger.SubjectKey;
import org.tactus.rule.Accepted;
import org.tactus.rule.Decision;
import org.tactus.rule.RuleBook;

/** A claim as the mappers write it, with ids that are made of what each resource stands for. */
record Emitted(MassageClaim claim, Facts facts, List<NewResource> written) {

    static final Instant AT = Instant.parse("2026-11-23T15:04:05.123Z");
    static final UUID CLAIM = id("claim");

    /** Of a claim that the rules accept; anything else is the test's mistake. */
    static Emitted of(MassageClaim claim, Facts facts) {
        return new Emitted(claim, facts, written(accepted(RuleBook.current().decide(claim, facts))));
    }

    private static Accepted accepted(Decision decision) {
        return decision.fold(
                accepted -> accepted,
                held -> {
                    throw new AssertionError(held.findings().toString());
                },
                rejected -> {
                    throw new AssertionError(rejected.findings().toString());
                });
    }

    private static List<NewResource> written(Accepted accepted) {
        var subjects = ClaimSubjects.of(accepted);
        var ids = subjects.all().stream()
                .map(Subject::key)
                .collect(Collectors.toMap(key -> key, Emitted::id, (one, same) -> one));
        var references = new References(ids);
        var out = new ArrayList<NewResource>();
        out.add(stored(ClaimMapper.toFhir(accepted, subjects, references), CLAIM, subjects));
        for (var entry : written(subjects, references).entrySet()) {
            out.add(stored(entry.getValue(), ids.get(entry.getKey()), subjects));
        }
        var provenance = ProvenanceMapper.ofAcceptance(
                CLAIM, AT, references.to(subjects.billingProvider().key()), accepted);
        out.add(stored(provenance, id("provenance"), subjects));
        return out;
    }

    private static Map<SubjectKey, DomainResource> written(ClaimSubjects subjects, References references) {
        var written = new LinkedHashMap<SubjectKey, DomainResource>();
        subjects.all()
                .forEach(subject -> written.put(subject.key(), subject.writer().apply(references)));
        return written;
    }

    private static NewResource stored(DomainResource resource, UUID id, ClaimSubjects subjects) {
        return Stored.of(resource, id, 1, subjects.compartment(), AT);
    }

    List<StoredResource> resources() {
        return written.stream().map(NewResource::resource).toList();
    }

    /** The whole bundle as it is served. */
    String bundle() {
        var claim = resources().get(0);
        var bundle = new StoredResource(new ResourceKey("Bundle", CLAIM), 1, claim.plan(), claim.billingNpi(), AT, "");
        return BundleJson.write(bundle, resources(), "https://tactus.example/fhir");
    }

    private static UUID id(SubjectKey key) {
        return id(key.type() + "/" + key.key());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
