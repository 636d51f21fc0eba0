package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tactus.imports.Importer;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.TakenBack;
import org.tactus.store.CountedStore;

/** Rosters as large as they come: put on file and taken back in seconds, by a number of statements that hardly grows. */
@QuarkusTest
class FiftyThousandRowsTest {

    private static final int ROWS = 50_000;
    private static final int FEW_STATEMENTS = 150;
    private static final Duration SOME_SECONDS = Duration.ofSeconds(60);
    private static final String DAY_1 = "2026-11-24T08:00:00Z";
    private static final String DAY_2 = "2026-11-25T08:00:00Z";

    @Inject
    LicenseRoster licenses;

    @Inject
    MemberRoster members;

    private final long began = System.nanoTime();

    @AfterEach
    void it_took_seconds() {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOME_SECONDS);
    }

    @Test
    void members() {
        IntFunction<String> row = number ->
                "H8999-001,R" + number + ",Roster,Rita,1950-01-01,female,1 Mill Ln,Dayton,OH,45402,2026-01-01," + "\n";
        var header =
                "plan,memberId,familyName,givenName,birthDate,gender,line,city,state,postalCode,coverageFrom,coverageThrough\n";

        assertGoesAndComes(members, header, row, ROWS);
    }

    @Test
    void licenses_two_of_each_practitioner() {
        IntFunction<String> row = number -> Import.npi(5_000_000 + number / 2) + ",Roster,Rolf,225700000X,OH,R" + number
                + ",license,primary,2026-01-01,2027-12-31,active\n";
        var header = "npi,familyName,givenName,taxonomy,state,number,kind,source,from,through,status\n";

        assertGoesAndComes(licenses, header, row, ROWS / 2);
    }

    private static void assertGoesAndComes(Importer importer, String header, IntFunction<String> row, int entries) {
        var file = IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("", header, ""));
        var before = CountedStore.executed();

        var imported = Import.of(importer, file, DAY_1);
        var again = Import.of(importer, file, DAY_2);

        assertThat(imported.rows()).isEqualTo(ROWS);
        assertThat(imported.effect()).isEqualTo(new Effect(entries, 0, 0));
        assertThat(again.effect()).isEqualTo(new Effect(0, 0, entries));
        assertThat(imported.takeBack(DAY_2)).isEqualTo(new TakenBack(entries, 0));
        assertThat(CountedStore.executed() - before).isLessThan(FEW_STATEMENTS);
    }
}
