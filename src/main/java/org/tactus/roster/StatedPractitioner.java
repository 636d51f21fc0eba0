package org.tactus.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tactus.claim.LicenseNumber;
import org.tactus.problem.LineProblems;
import org.tactus.registry.PractitionerBody;
import org.tactus.registry.PractitionerBody.LicenseBody;
import org.tactus.registry.PractitionerBody.StandingBody;

/** All that the rows of a roster say of one practitioner. */
final class StatedPractitioner {

    private static final List<String> OF_PRACTITIONER = List.of("familyName", "givenName", "taxonomy");
    private static final List<String> OF_LICENSE = List.of("kind", "source");

    private final RosterRow first;
    private final PractitionerBody stated;
    private final Map<String, License> licenses = new LinkedHashMap<>();

    StatedPractitioner(RosterRow first, PractitionerBody stated) {
        this.first = first;
        this.stated = stated;
    }

    private record License(RosterRow first, LicenseBody stated, TreeSet<StandingBody> standings) {}

    /** A further row, or the first. */
    void add(RosterRow row, PractitionerBody body, LineProblems problems) {
        row.checkAgainst(first, "practitioner", OF_PRACTITIONER, problems);
        var number = new LicenseNumber(row.textOrEmpty("state"), row.textOrEmpty("number"));
        for (var license : body.licenses()) {
            var known = licenses.computeIfAbsent(
                    number.state() + "/" + number.key(), any -> new License(row, license, new TreeSet<>(byDays())));
            row.checkAgainst(known.first(), "license", OF_LICENSE, problems);
            known.standings().addAll(license.periods());
        }
    }

    PractitionerBody body() {
        var bodies = new ArrayList<LicenseBody>();
        licenses.values()
                .forEach(license -> bodies.add(new LicenseBody(
                        license.stated().state(),
                        license.stated().number(),
                        license.stated().kind(),
                        license.stated().source(),
                        List.copyOf(license.standings()))));
        return new PractitionerBody(stated.familyName(), stated.givenName(), stated.taxonomy(), bodies, null);
    }

    /** So that the order of rows makes no difference; what stands there twice is kept once. */
    private static Comparator<StandingBody> byDays() {
        return Comparator.comparing(StandingBody::from)
                .thenComparing(StandingBody::through, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(StandingBody::status, Comparator.nullsFirst(Comparator.<String>naturalOrder()));
    }
}
