package org.tactus.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.claim.Npi;
import org.tactus.imports.Importer;
import org.tactus.imports.Importer.Effect;
import org.tactus.imports.Importer.ImportTerms;
import org.tactus.imports.Importer.TakenBack;

/** A roster that was put on file. */
record Import(Importer importer, UUID id, long rows, Effect effect) {

    static final ImportTerms NO_TERMS = new ImportTerms(Optional.empty(), Optional.empty(), Optional.empty());

    /** Of a file without a problem, whose preview says what came of it. */
    static Import of(Importer importer, String file, String at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var problems = new ArrayList<String>();
            var checked =
                    importer.check(stream(file), NO_TERMS, (line, message) -> problems.add(line + ": " + message));
            assertThat(problems).isEmpty();
            var preview = checked.preview(change -> {});
            var id = UUID.randomUUID();
            var effect = checked.putOnFile(id, Instant.parse(at), "nightly", change -> {});
            assertThat(preview).isEqualTo(effect);
            return new Import(importer, id, checked.rows(), effect);
        });
    }

    TakenBack takeBack(String at) {
        return QuarkusTransaction.requiringNew()
                .call(() -> importer.takeBack(id, Instant.parse(at), "second thoughts"));
    }

    /** Each with its line: {@code 2: npi is …}. */
    static List<String> problems(Importer importer, byte[] file, ImportTerms terms) {
        var problems = new ArrayList<String>();
        QuarkusTransaction.requiringNew()
                .run(() -> importer.check(
                        new ByteArrayInputStream(file), terms, (line, message) -> problems.add(line + ": " + message)));
        return problems;
    }

    static List<String> problems(Importer importer, String file) {
        return problems(importer, file.getBytes(StandardCharsets.UTF_8), NO_TERMS);
    }

    /** A file of docs/api/examples. */
    static String example(String name) {
        try {
            return Files.readString(Path.of("docs", "api", "examples", name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A made-up NPI that no other test has. */
    static String npi(int serial) {
        var stem = "18%07d".formatted(serial);
        for (int digit = 0; digit < 10; digit++) {
            if (new Npi(stem + digit).isValid()) {
                return stem + digit;
            }
        }
        throw new AssertionError("every stem has a check digit");
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
