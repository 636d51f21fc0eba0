package org.tactus.oracle;

import java.util.List;
import java.util.stream.Stream;

/** What can go wrong with a claim, or nearly: a field at, just inside or just outside of its boundaries, missing, or malformed. */
record Slip(String name, Change change) {

    private static final List<Slip> ALL = Stream.of(
                    OrderSlips.all(), TherapistSlips.all(), DiagnosisSlips.all(), LineSlips.all(), PlanSlips.all())
            .flatMap(List::stream)
            .toList();

    /** Makes the slip. */
    interface Change {
        void in(Course course, Claim claim, Chance chance);
    }

    static Slip any(Chance chance) {
        return chance.of(ALL);
    }

    void on(Course course, Claim claim) {
        change.in(course, claim, course.chance);
        claim.slips.add(name);
    }
}
