package org.tactus.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.tactus.claim.Npi;
import org.tactus.imports.Importer;
import org.tactus.problem.LineProblems;
import org.tactus.registry.BulkRegistrar;
import org.tactus.registry.PractitionerBody;
import org.tactus.registry.PractitionerBody.LicenseBody;
import org.tactus.registry.PractitionerBody.StandingBody;
import org.tactus.registry.RosterEntry;

/** Licenses, as a board or a network keeps them: a row says how one of them stood in a span of time. */
@ApplicationScoped
class LicenseRoster implements Importer {

    private static final List<String> COLUMNS = List.of(
            "npi",
            "familyName",
            "givenName",
            "taxonomy",
            "state",
            "number",
            "kind",
            "source",
            "from",
            "through",
            "status");

    private final BulkRegistrar registrar;

    LicenseRoster(BulkRegistrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public String kind() {
        return "licenses";
    }

    @Override
    public Checked check(InputStream file, ImportTerms terms, LineProblems problems) {
        CheckedRoster.check(terms, problems);
        var practitioners = new LinkedHashMap<Npi, StatedPractitioner>();
        var rows = RosterTable.read(
                file,
                COLUMNS,
                row -> {
                    var npi = new Npi(row.textOrEmpty("npi"));
                    var stated = stated(row);
                    RosterEntry.check(npi, stated, row.violations());
                    if (row.isRight(LicenseRoster::columnOf, problems)) {
                        practitioners
                                .computeIfAbsent(npi, any -> new StatedPractitioner(row, stated))
                                .add(row, stated, problems);
                    }
                },
                problems);
        var entries = practitioners.entrySet().stream()
                .map(one -> RosterEntry.of(one.getKey(), one.getValue().body()))
                .toList();
        return new CheckedRoster(rows, entries, registrar);
    }

    @Override
    public TakenBack takeBack(UUID importId, Instant at, String by) {
        return CheckedRoster.takenBack(registrar.takeBack(importId, at, by));
    }

    private static PractitionerBody stated(RosterRow row) {
        var standing = new StandingBody(row.day("from"), row.day("through"), row.text("status"));
        var license = new LicenseBody(
                row.text("state"), row.text("number"), row.text("kind"), row.text("source"), List.of(standing));
        return new PractitionerBody(
                row.text("familyName"), row.text("givenName"), row.text("taxonomy"), List.of(license), null);
    }

    /** {@code licenses[0].periods[0].from} is {@code from}: each column has its field's name. */
    private static String columnOf(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
