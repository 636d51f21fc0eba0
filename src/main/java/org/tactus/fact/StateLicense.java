package org.tactus.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;

/**
 * A therapist's license on file, with what the board said of it over time.
 *
 * @param holder whose it is
 */
public record StateLicense(LicenseNumber number, Npi holder, Credential kind, Source source, List<Standing> standings) {

    public StateLicense {
        standings = List.copyOf(standings);
    }

    /** The board itself said so, or the therapist did. */
    public enum Source {
        PRIMARY,
        SELF_ASSERTED
    }

    /** A span of time and how the license stood in it. */
    public record Standing(Period period, Status status) {}

    /** How a license stands; only an active one allows to practice. */
    public enum Status {
        ACTIVE,
        EXPIRED,
        INACTIVE,
        LAPSED,
        SUSPENDED,
        REVOKED
    }

    /** The last day on which a license is active that stood so; empty where it goes on, or never was. */
    public static Optional<LocalDate> activeThrough(List<Standing> standings) {
        var active = standings.stream()
                .filter(standing -> standing.status() == Status.ACTIVE)
                .map(Standing::period)
                .toList();
        return active.stream().allMatch(period -> period.through().isPresent())
                ? active.stream().flatMap(period -> period.through().stream()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** How it stood on the day, the worst where the board said two things; empty where it said nothing of that day. */
    public Optional<Status> statusOn(LocalDate day) {
        Status worst = null;
        for (var standing : standings) {
            if (standing.period().contains(day)
                    && (worst == null || standing.status().compareTo(worst) > 0)) {
                worst = standing.status();
            }
        }
        return Optional.ofNullable(worst);
    }
}
