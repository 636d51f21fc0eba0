package org.tactus.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.tactus.problem.LineProblems;
import org.tactus.registry.MemberBody;
import org.tactus.registry.PeriodBody;

/** All that the rows of a roster say of one member. */
final class StatedMember {

    /** The columns in which all rows of a member say the same. */
    static final List<String> OF_MEMBER =
            List.of("familyName", "givenName", "birthDate", "gender", "line", "city", "state", "postalCode");

    private final RosterRow first;
    private final MemberBody stated;
    private final TreeSet<PeriodBody> coverage = new TreeSet<>(byDays());

    StatedMember(RosterRow first, MemberBody stated) {
        this.first = first;
        this.stated = stated;
    }

    /** A further row, or the first. */
    void add(RosterRow row, MemberBody body, LineProblems problems) {
        row.checkAgainst(first, "member", OF_MEMBER, problems);
        coverage.addAll(body.coverage());
    }

    MemberBody body() {
        return new MemberBody(
                stated.familyName(),
                stated.givenName(),
                stated.birthDate(),
                stated.gender(),
                stated.address(),
                List.copyOf(coverage),
                null,
                null);
    }

    /** So that the order of rows makes no difference; what stands there twice is kept once. */
    private static Comparator<PeriodBody> byDays() {
        return Comparator.comparing(PeriodBody::from)
                .thenComparing(PeriodBody::through, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
    }
}
