package org.tactus.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.ServiceLine;
import org.tactus.fact.Facts;
import org.tactus.fact.ServiceOnFile;
import org.tactus.fact.Visit;

/** Counts visits against a limit: those on file first, then the claim's own, line by line. */
final class VisitCount {

    private final Set<Visit> visits = new HashSet<>();
    private final Optional<String> therapist;

    private VisitCount(Optional<String> therapist) {
        this.therapist = therapist;
    }

    /** The visits on file that used something up: those of held claims haven't yet. */
    static VisitCount onFile(MassageClaim claim, Facts facts, Predicate<ServiceOnFile> which) {
        var count = new VisitCount(TherapistIsIdentified.npiOf(claim, facts).map(Npi::value));
        for (var service : facts.servicesOnFile()) {
            if (!service.isHeld() && which.test(service)) {
                count.visits.add(service.visit());
            }
        }
        return count;
    }

    /** Counts the line's visit in; false where it is a new one beyond the limit. */
    boolean admits(ServiceLine line, int limit) {
        return !isNew(line.serviceDate()) || visits.size() <= limit;
    }

    /** Where the therapist isn't known, it may be any visit that is counted for that day already. */
    private boolean isNew(LocalDate day) {
        return therapist.isPresent()
                ? visits.add(new Visit(day, therapist.get()))
                : visits.stream().noneMatch(visit -> visit.serviceDate().equals(day)) && visits.add(new Visit(day, ""));
    }

    /** With the last line's visit. */
    int count() {
        return visits.size();
    }
}
