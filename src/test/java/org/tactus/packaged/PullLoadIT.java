package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.tactus.packaged.PackagedTactus.Options;

/**
 * A plan's system pulls all that is on file, out of a tactus whose heap has 256 MB; how fast it went is printed, beside what it is
 * measured against: COPY of the same rows by the database's driver, and an answer of the same server that needs no database.
 *
 * <p>What is asserted is little, since a build shares its machine. {@code -Dload.claims=100000} files so many, {@code -Dload.rounds=5}
 * measures more often, {@code -Dload.again=true} measures what the run before has left on file.
 */
@Timeout(3600)
class PullLoadIT {

    private static final int CLAIMS = Integer.getInteger("load.claims", 1_200);
    private static final int ROUNDS = Integer.getInteger("load.rounds", 1);
    private static final boolean AGAIN = Boolean.getBoolean("load.again");
    private static final String FOLDER = "pull";
    private static final String HEAP = "256m";

    private static final int FILERS = 32;
    private static final int MEMBERS_AT_A_TIME = 500;
    private static final int PAGE_SIZE = 100;
    private static final int READERS = 32;
    private static final Duration READING = Duration.ofSeconds(Integer.getInteger("load.seconds", 3));

    /** Needs no database and no login; a third of a claim's size, and so rather faster than one as large. */
    private static final String STATIC = "/fhir/StructureDefinition/care-team-practitioner-role";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    Path folder;

    private Path data;
    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void all_is_pulled_with_a_heap_of_256_MB() throws Exception {
        data = AGAIN ? PackagedTactus.folder(FOLDER) : PackagedTactus.folderWithDemo(FOLDER);
        tactus = PackagedTactus.start(data, Options.none().withHeapOf(HEAP));
        var members = (CLAIMS + VisitClaims.VISIT_LIMIT - 1) / VisitClaims.VISIT_LIMIT;
        if (!AGAIN) {
            file(members);
        }
        var system = PlanSystem.register(tactus, VisitClaims.PLAN);

        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("PullLoadIT: round %d of %d%n", round, ROUNDS);
            var puller = new Puller(tactus.port(), system.token());
            measureExport(puller);
            var ids = measureWalk(puller);
            assertThat(ids).doesNotHaveDuplicates();
            if (!AGAIN) {
                assertThat(ids).hasSize(members * VisitClaims.VISIT_LIMIT);
            }
            measureReads(puller, ids);
        }
    }

    private void file(int members) throws IOException, InterruptedException {
        tactus.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        for (int from = 0; from < members; from += MEMBERS_AT_A_TIME) {
            var claims = new VisitClaims("P" + from)
                    .claims(Math.min(MEMBERS_AT_A_TIME, members - from), VisitClaims.VISIT_LIMIT);
            var answers = Filers.start(tactus, FILERS, claims, 0).awaitEnd().answers();
            assertThat(answers).allMatch(Filers.Answer::isAccepted);
        }
    }

    private void measureExport(Puller puller) throws Exception {
        var export = timed(() -> puller.export(Files.createDirectories(folder.resolve("export"))));
        var rows = 0L;
        var types = new TreeSet<String>();
        for (var file : export.result().get("output")) {
            rows += file.get("count").asLong();
            types.add(file.get("type").asText());
        }
        var copy = timed(() -> copy(types));
        assertThat(copy.result()).isEqualTo(rows);
        assertThat(lines(folder.resolve("export"))).isEqualTo(rows);
        print("export", rows / export.seconds(), "resources/s", export.clientCores());
        print("COPY", rows / copy.seconds(), "rows/s", copy.clientCores());
        assertRatio("export to COPY", copy.seconds() / export.seconds(), 0.02);
    }

    /** As a file as well. */
    private long copy(Set<String> types) throws Exception {
        var sql =
                "copy (select body from fhir_resource where plan = '%s' and type in (%s) and superseded_at is null) to stdout"
                        .formatted(
                                VisitClaims.PLAN,
                                types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", ")));
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/postgres",
                        "tactus",
                        Files.readString(data.resolve("password")));
                var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("copy")))) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
    }

    private String postgresPort() throws IOException {
        return Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid"))
                .get(3)
                .strip();
    }

    private static long lines(Path files) throws IOException {
        long lines = 0;
        try (var all = Files.list(files)) {
            for (var file : all.toList()) {
                try (Stream<String> read = Files.lines(file)) {
                    lines += read.count();
                }
            }
        }
        return lines;
    }

    private List<String> measureWalk(Puller puller) throws Exception {
        var walk = timed(() -> puller.walk(PAGE_SIZE));
        var claims = walk.result().size();
        print("page walk", claims / walk.seconds(), "claims/s", walk.clientCores());
        assertThat(claims / walk.seconds()).isGreaterThan(100);
        return walk.result();
    }

    private static void measureReads(Puller puller, List<String> ids) throws Exception {
        var claims = ids.stream().map(id -> "/fhir/Claim/" + id).toList();
        var reads = timed(() -> puller.readsPerSecond(claims, READERS, READING));
        var statics = timed(() -> puller.readsPerSecond(List.of(STATIC), READERS, READING));
        print("reads", reads.result(), "claims/s", reads.clientCores());
        print("static", statics.result(), "answers/s", statics.clientCores());
        assertRatio("reads to static", reads.result() / statics.result(), 0.02);
    }

    /** @param clientCores how many processors this process kept busy, on average */
    private record Timed<T>(T result, double seconds, double clientCores) {}

    private static <T> Timed<T> timed(Callable<T> action) throws Exception {
        var cpu = SYSTEM.getProcessCpuTime();
        var began = System.nanoTime();
        var result = action.call();
        var nanos = System.nanoTime() - began;
        return new Timed<>(result, nanos / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / (double) nanos);
    }

    private static void print(String what, double perSecond, String unit, double clientCores) {
        System.out.printf(
                "PullLoadIT:   %-10s %,9.0f %s (the client took %.2f processors)%n",
                what, perSecond, unit, clientCores);
    }

    private static void assertRatio(String what, double ratio, double atLeast) {
        System.out.printf("PullLoadIT:   %s: %.2f%n", what, ratio);
        assertThat(ratio).isGreaterThan(atLeast);
    }
}
