package org.tactus.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tactus.ledger.Ids;
import org.tactus.ledger.KnownSubject;
import org.tactus.ledger.Locks;
import org.tactus.ledger.NewResource;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.StoredBundle;
import org.tactus.ledger.SubjectKey;

/** Which resource stands for what, while some claims are written: finds those that are there, makes those that aren't. */
final class SubjectDirectory {

    private final Map<SubjectKey, KnownSubject> current;
    private final Map<SubjectKey, KnownSubject> changed = new LinkedHashMap<>();
    private final Map<SubjectKey, UUID> identities = new HashMap<>();
    private final List<NewResource> written = new ArrayList<>();
    private final Ids ids;

    private SubjectDirectory(Map<SubjectKey, KnownSubject> known, Ids ids) {
        this.current = known;
        this.ids = ids;
        known.values().forEach(subject -> identities.put(subject.key(), subject.id()));
    }

    /**
     * With all that is known of the subjects.
     *
     * <p>A member's are safe from other transactions, since a member's claims are filed one at a time. Another new or changed one may
     * be written by two claims at once: for those the compartment is locked, and looked at again.
     */
    static SubjectDirectory of(List<Subject> subjects, Resources resources, Locks locks, Ids ids) {
        var keys = subjects.stream().map(Subject::key).collect(Collectors.toSet());
        var known = resources.known(keys);
        var contended = subjects.stream()
                .filter(subject -> !subject.isOfMember() && !isWritten(subject, known))
                .map(subject ->
                        "fhir/" + subject.key().plan() + "/" + subject.key().billingNpi())
                .collect(Collectors.toSet());
        if (contended.isEmpty()) {
            return new SubjectDirectory(known, ids);
        }
        locks.takeMore(contended);
        return new SubjectDirectory(resources.known(keys), ids);
    }

    /** Writes what of a claim's subjects isn't written yet; gives back which version of each the claim goes by. */
    List<StoredBundle.Entry> place(List<Subject> subjects, Instant at) {
        subjects.forEach(subject -> identities.computeIfAbsent(subject.key(), any -> ids.next()));
        subjects.stream().filter(subject -> !isWritten(subject, current)).forEach(subject -> write(subject, at));
        return subjects.stream()
                .map(subject -> current.get(subject.key()))
                .map(subject ->
                        new StoredBundle.Entry(new ResourceKey(subject.key().type(), subject.id()), subject.version()))
                .distinct()
                .toList();
    }

    References references() {
        return new References(identities);
    }

    List<NewResource> written() {
        return written;
    }

    Collection<KnownSubject> changed() {
        return changed.values();
    }

    private static boolean isWritten(Subject subject, Map<SubjectKey, KnownSubject> known) {
        var there = known.get(subject.key());
        return there != null && there.fingerprint().equals(subject.fingerprint());
    }

    private void write(Subject subject, Instant at) {
        var key = subject.key();
        var version = current.containsKey(key) ? current.get(key).version() + 1 : 1;
        var now = new KnownSubject(key, identities.get(key), version, subject.fingerprint());
        current.put(key, now);
        changed.put(key, now);
        written.add(Stored.of(
                subject.writer().apply(references()),
                now.id(),
                version,
                new Compartment(key.plan(), key.billingNpi()),
                at));
    }
}
