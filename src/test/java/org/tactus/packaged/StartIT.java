package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;
import org.tactus.postgres.EmbeddedPostgres;

/** Starting and stopping at a console. Bounds on time are several times what a quiet machine of two processors takes. */
@Timeout(300)
class StartIT {

    private static final Duration FIRST_START = Duration.ofSeconds(60);
    private static final Duration START_ON_KEPT_DATA = Duration.ofSeconds(30);
    private static final int SIGNALED = 128;

    private PackagedTactus tactus;

    @AfterEach
    void close() {
        if (tactus != null) {
            tactus.close();
        }
    }

    @Test
    void a_first_start_says_what_it_does_and_the_next_one_has_the_data() throws IOException {
        var data = PackagedTactus.emptyFolder("first-start");

        var first = timed(
                "first start",
                () -> tactus = PackagedTactus.start(data, Options.none().asShipped()));

        assertThat(first).isLessThan(FIRST_START);
        assertThat(tactus.console())
                .contains("Unpacking PostgreSQL")
                .contains("Making a database")
                .contains("tactus answers at " + tactus.url("") + " with the demo")
                .contains("password " + PackagedTactus.PASSWORD)
                .contains("curl -u 'auditor:" + PackagedTactus.PASSWORD + "'");
        var rejections = tactus.get("auditor", "/api/rejections?code=order-expired");
        assertThat(rejections.statusCode()).isEqualTo(200);
        assertThat(rejections.body()).contains("order-expired");

        tactus.interrupt();
        assertThat(tactus.awaitEnd()).isGreaterThan(SIGNALED);
        assertThat(tactus.postgres()).isEmpty();
        assertThat(tactus.errors()).isEmpty();

        var second = timed(
                "start on kept data",
                () -> tactus = PackagedTactus.start(data, Options.none().asShipped()));

        assertThat(second).isLessThan(START_ON_KEPT_DATA);
        assertThat(tactus.console()).doesNotContain("Unpacking").doesNotContain("Making");
        assertThat(tactus.get("auditor", "/api/rejections?code=order-expired").body())
                .isEqualTo(rejections.body());
        assertThat(logOf(data)).contains("database system was shut down").doesNotContain("interrupted");
    }

    @Test
    void a_port_in_use_is_named_and_the_database_does_not_stay_behind() throws IOException {
        var data = PackagedTactus.folderWithPrograms("port-in-use");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            tactus = PackagedTactus.launch(data, Options.none().on(port).with("tactus.demo", "false"));

            assertThat(tactus.awaitEnd()).isEqualTo(1);
            assertThat(tactus.errors())
                    .startsWith("Port " + port + " on 127.0.0.1 can't be used (Address already in use)")
                    .hasLineCount(1);
            assertThat(tactus.console()).doesNotContain("answers at").doesNotContain("\tat ");
            assertThat(tactus.postgres()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = PackagedTactus.emptyFolder("a-file");
        Files.createDirectories(file.getParent());
        Files.createFile(file);

        assertThat(refusal(file.resolve("data")))
                .startsWith("The data folder " + file.resolve("data") + " can't be used (");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() {
        var folder = Path.of("/proc/self/tactus-data");
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self")), "a place where even root can't write");

        assertThat(refusal(folder)).startsWith("The data folder " + folder + " can't be used (");
    }

    @Test
    void one_that_runs_is_reached_by_loopback_alone_and_shares_its_folder_with_no_other() throws IOException {
        var data = PackagedTactus.folderWithPrograms("running");
        tactus = PackagedTactus.start(data, Options.none().with("tactus.demo", "false"));

        assertListensOnLoopbackAlone(tactus.port());
        assertListensOnLoopbackAlone(databasePort(data));
        try (var second = PackagedTactus.launch(data, Options.none())) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.errors())
                    .startsWith("Another tactus (process ")
                    .contains(" runs on the data folder " + data)
                    .hasLineCount(1);
            assertThat(second.console()).isEmpty();
            assertThat(tactus.isHealthy()).isTrue();
            assertThat(tactus.postgres()).isPresent();
        }
    }

    @Test
    void root_without_user_namespaces_runs_the_database_as_nobody() throws IOException {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/setpriv")),
                "somebody who may become nobody");
        var programs = PackagedTactus.emptyFolder("no-namespaces-programs");
        var refusing = Files.createDirectories(programs).resolve("unshare");
        Files.writeString(refusing, "#!/bin/sh\nexit 1\n");
        assertThat(refusing.toFile().setExecutable(true)).isTrue();

        tactus = PackagedTactus.start(
                PackagedTactus.folderWithPrograms("no-namespaces"),
                Options.none()
                        .with("tactus.demo", "false")
                        .withEnvironment(Map.of("PATH", programs + ":" + System.getenv("PATH"))));

        assertThat(tactus.postgres().orElseThrow().info().user()).contains("nobody");
        tactus.interrupt();
        tactus.awaitEnd();
        assertThat(tactus.postgres()).isEmpty();
    }

    @Test
    void with_a_database_of_ones_own_none_is_embedded_and_nothing_is_demonstrated() throws IOException {
        var server = EmbeddedPostgres.in(
                PackagedTactus.folderWithPrograms("own-database").toString(), line -> {});
        server.start();
        try {
            var data = PackagedTactus.emptyFolder("beside-own-database");
            tactus = PackagedTactus.start(
                    data,
                    Options.none()
                            .withEnvironment(Map.of(
                                    "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                                    "QUARKUS_DATASOURCE_USERNAME", server.user(),
                                    "QUARKUS_DATASOURCE_PASSWORD", server.password())));
            assertThat(tactus.console())
                    .contains("Made user admin with password ")
                    .doesNotContain("with the demo");
            holdsTheKeyOfTheRecordAlone(data);
            tactus.close();

            tactus = PackagedTactus.start(data, Options.none().in(folderConfiguredFor(server)));
            assertThat(tactus.console()).contains("tactus answers at ").doesNotContain("Made user admin");
            holdsTheKeyOfTheRecordAlone(data);
        } finally {
            server.stop();
        }
    }

    /** Which is in no database. */
    private static void holdsTheKeyOfTheRecordAlone(Path data) {
        assertThat(data.toFile().list()).containsExactly("record");
        assertThat(data.resolve("record").resolve("key.pem")).isRegularFile();
    }

    @Test
    void a_database_that_refuses_is_told_in_a_sentence() {
        tactus = PackagedTactus.launch(
                PackagedTactus.emptyFolder("beside-nothing"),
                Options.none()
                        .with(
                                "quarkus.datasource.jdbc.url",
                                "jdbc:postgresql://127.0.0.1:" + PackagedTactus.freePort() + "/none"));

        assertThat(tactus.awaitEnd()).isEqualTo(1);
        assertThat(tactus.errors())
                .startsWith("The database can't be used (Connection to ")
                .hasLineCount(1);
    }

    /** A folder with a {@code config} folder, as it may stand beside the jar. */
    private static Path folderConfiguredFor(EmbeddedPostgres server) throws IOException {
        var folder = PackagedTactus.emptyFolder("configured");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config").resolve("application.properties"),
                """
                quarkus.datasource.jdbc.url=%s
                quarkus.datasource.username=%s
                quarkus.datasource.password=%s
                """
                        .formatted(server.jdbcUrl(), server.user(), server.password()));
        return folder;
    }

    /** The one line on standard error of a start that must fail. */
    private String refusal(Path data) {
        tactus = PackagedTactus.launch(data, Options.none());
        assertThat(tactus.awaitEnd()).isEqualTo(1);
        assertThat(tactus.errors())
                .endsWith("): make it writable, or name another with tactus.data.\n")
                .hasLineCount(1);
        return tactus.errors();
    }

    private static Duration timed(String what, Runnable start) {
        var began = Instant.now();
        start.run();
        var took = Duration.between(began, Instant.now());
        System.out.printf("StartIT: %s took %.1f s%n", what, took.toMillis() / 1000.0);
        return took;
    }

    private static String logOf(Path data) throws IOException {
        var text = new StringBuilder();
        try (var logs = Files.list(data.resolve("cluster").resolve("log"))) {
            for (var log : logs.toList()) {
                text.append(Files.readString(log));
            }
        }
        return text.toString();
    }

    private static int databasePort(Path data) throws IOException {
        var lines = Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid"));
        return Integer.parseInt(lines.get(3).strip());
    }

    private static void assertListensOnLoopbackAlone(int port) throws SocketException {
        assertThat(isOpen(InetAddress.getLoopbackAddress(), port)).isTrue();
        assertThat(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress()))
                .noneMatch(address -> isOpen(address, port));
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
