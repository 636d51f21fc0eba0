package org.tactus.claimfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;
import org.tactus.x12.ProfessionalClaims;

/**
 * Whatever a file holds, it is read to its end or refused: no fault, no hang, no growth.
 *
 * <p>A build takes a quarter of a minute over it, {@code -Dfuzz.seconds=600} ten; {@code -Dfuzz.seed} begins with the file that a failure names.
 */
class ClaimFileFuzzTest {

    private static final long SECONDS = Long.getLong("fuzz.seconds", 15);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration LONGEST_FILE = Duration.ofSeconds(30);
    private static final long MOST_GROWTH = 64L << 20;
    private static final long MOST_OF_A_LONG_FILE = 6L << 20;
    private static final int STREAMED = 8 << 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    /** What is laid aside isn't in memory where it counts. */
    private static final Shelf NO_SHELF = new Shelf() {
        @Override
        public void put(Map<String, String> partsByAddress) {}

        @Override
        public Map<String, String> find(Collection<String> addresses) {
            return Map.of();
        }
    };

    /**
     * A format of files.
     *
     * @param header what stands at a file's beginning alone
     * @param body what may stand there any number of times
     * @param reader makes one of a file that can be opened again
     */
    private record Format(
            String name, byte[] header, byte[] body, Function<Supplier<InputStream>, ClaimReader> reader) {

        byte[] file() {
            return concatenated(header, body);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Format> formats() throws IOException {
        var csv = example("claims.csv").split("\n", 2);
        return List.of(
                new Format("CSV", bytes(csv[0] + "\n"), bytes(csv[1]), file -> new CsvClaims(file.get())),
                new Format("NDJSON", bytes(""), bytes(example("claims.ndjson")), file -> new NdjsonClaims(file.get())),
                new Format(
                        "FHIR",
                        bytes(""),
                        bytes(example("claims.fhir.json")),
                        file -> new FhirClaims(file, new MemoryShelf())),
                new Format(
                        "X12",
                        bytes(""),
                        Files.readAllBytes(Path.of("src", "test", "resources", "x12", "claims.x12")),
                        file -> new ProfessionalClaims(file.get())));
    }

    @Test
    void a_spoiled_file_is_read_to_its_end_or_refused() throws Exception {
        var threads = Executors.newCachedThreadPool();
        try {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            var runs = new ArrayList<Run>();
            for (var format : formats()) {
                runs.add(new Run(format, until));
            }
            var before = usedHeap();
            var results = runs.stream().map(threads::submit).toList();
            for (int i = 0; i < runs.size(); i++) {
                try {
                    results.get(i).get(SECONDS + LONGEST_FILE.toSeconds(), TimeUnit.SECONDS);
                } catch (TimeoutException hang) {
                    throw new AssertionError(runs.get(i) + " doesn't end", hang);
                } catch (ExecutionException failure) {
                    throw new AssertionError(runs.get(i) + " fails", failure.getCause());
                }
                assertThat(runs.get(i).claims).as(runs.get(i).format.name()).isPositive();
            }
            assertThat(usedHeap() - before).isLessThan(MOST_GROWTH);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One format's files, one after another until the time is over. */
    private static final class Run implements Callable<Void> {

        private final Format format;
        private final long until;
        private volatile long seed = SEED;
        private volatile long claims;

        private Run(Format format, long until) {
            this.format = format;
            this.until = until;
        }

        @Override
        public Void call() throws IOException {
            var valid = format.file();
            for (; System.nanoTime() < until; seed++) {
                var spoiled = new Mutation(seed).of(valid);
                var began = System.nanoTime();
                var count = read(format.reader().apply(() -> new ByteArrayInputStream(spoiled)));
                assertThat(passedOver(format.reader().apply(() -> new ByteArrayInputStream(spoiled))))
                        .isEqualTo(count);
                claims += count;
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_FILE);
            }
            return null;
        }

        @Override
        public String toString() {
            return format + ", seed " + seed;
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void memory_does_not_grow_with_the_file(Format format) throws IOException {
        var body = format.body();
        var times = STREAMED / body.length;
        read(format.reader().apply(() -> new ByteArrayInputStream(format.file())));
        var before = usedHeap();
        var file = (Supplier<InputStream>) () -> new SequenceInputStream(
                new ByteArrayInputStream(format.header()), new SequenceInputStream(times(body, times)));
        try (var reader = format.name().equals("FHIR")
                ? new FhirClaims(file, NO_SHELF)
                : format.reader().apply(file)) {
            var most = Long.MIN_VALUE;
            for (long count = 1; reader.next().isPresent(); count++) {
                if (count % times == 0) {
                    most = Math.max(most, usedHeap() - before);
                }
            }
            assertThat(most).isLessThan(MOST_OF_A_LONG_FILE);
        }
    }

    private static Enumeration<InputStream> times(byte[] body, int times) {
        return Collections.enumeration(IntStream.range(0, times)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(body))
                .toList());
    }

    /** @return how many claims there are */
    private static long read(ClaimReader reader) throws IOException {
        long count = 0;
        try (reader) {
            for (var claim = reader.next(); claim.isPresent(); claim = reader.next()) {
                count++;
                assertThat(claim.get().place()).isNotEmpty();
                assertThat(claim.get().submission().isPresent()
                                || !claim.get().slips().isEmpty())
                        .isTrue();
                claim.get().submission().ifPresent(ClaimFileFuzzTest::file);
            }
        } catch (NotOfThisFormat refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
        return count;
    }

    /** As whoever goes on with a file passes over what has been filed: as many as there are to be read. */
    private static long passedOver(ClaimReader reader) throws IOException {
        try (reader) {
            return reader.skip(Long.MAX_VALUE);
        } catch (NotOfThisFormat refused) {
            return 0;
        }
    }

    /** As whoever files it does first. */
    private static void file(ClaimSubmission submission) {
        submission.toClaim(CLOCK, new Violations());
        StrictJson.read(
                StrictJson.write(submission).getBytes(StandardCharsets.UTF_8), ClaimSubmission.class, new Violations());
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("docs", "examples", name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        return bytes(new String(one, StandardCharsets.UTF_8) + new String(other, StandardCharsets.UTF_8));
    }
}
