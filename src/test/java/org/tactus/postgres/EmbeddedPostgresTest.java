package org.tactus.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private final BlockingQueue<String> console = new LinkedBlockingQueue<>();
    private final List<EmbeddedPostgres> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(EmbeddedPostgres::stop);
    }

    @Test
    void data_is_kept_from_one_start_to_the_next() throws SQLException {
        var first = started(folder);
        execute(first, "create table note (text text)");
        execute(first, "insert into note values ('kept')");
        first.stop();

        assertThat(answer(started(folder), "select text from note")).isEqualTo("kept");
    }

    @Test
    void it_listens_on_loopback_alone_and_asks_for_the_password() throws SQLException {
        var postgres = started(folder);

        assertThat(answer(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(postgres, "show unix_socket_directories")).isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void its_log_names_no_row() throws SQLException, IOException {
        var postgres = started(folder);
        execute(postgres, "create table member (id text primary key)");
        execute(postgres, "insert into member values ('1EG4TE5MK73')");
        assertThatThrownBy(() -> execute(postgres, "insert into member values ('1EG4TE5MK73')"))
                .isInstanceOf(SQLException.class);
        postgres.stop();

        assertThat(log()).contains("member_pkey").doesNotContain("1EG4TE5MK73");
    }

    @Test
    void a_killed_server_is_started_again_in_its_place() throws Exception {
        var postgres = started(folder);
        execute(postgres, "create table note as select 'committed' as text");
        var url = postgres.jdbcUrl();

        kill(folder);

        awaitOnConsole("PostgreSQL runs again.");
        assertThat(postgres.jdbcUrl()).isEqualTo(url);
        assertThat(answer(postgres, "select text from note")).isEqualTo("committed");
    }

    @Test
    void a_server_that_a_killed_tactus_left_running_is_adopted() throws SQLException {
        var killed = started(folder);
        execute(killed, "create table note as select 'acknowledged' as text");

        var next = started(folder);

        assertThat(console).contains("Found the PostgreSQL that an earlier tactus left running; going on with it.");
        assertThat(next.jdbcUrl()).isEqualTo(killed.jdbcUrl());
        assertThat(answer(next, "select text from note")).isEqualTo("acknowledged");
    }

    @Test
    void the_number_of_a_server_that_is_gone_may_be_any_other_programs_by_now() throws Exception {
        started(folder).stop();
        leaveBehind(ProcessHandle.current().pid());

        assertThat(answer(started(folder), "select 'up'")).isEqualTo("up");
    }

    @Test
    void the_number_of_a_server_that_is_gone_may_be_another_postgresqls_by_now() throws Exception {
        var elsewhere = folder.resolve("elsewhere");
        var other = started(elsewhere);
        started(folder).stop();
        leaveBehind(serverOn(elsewhere).pid());

        assertThat(answer(started(folder), "select 'up'")).isEqualTo("up");
        assertThat(answer(other, "select 'up'")).isEqualTo("up");
    }

    @Test
    void what_a_start_left_half_made_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("cluster.making").resolve("base"));
        Files.writeString(folder.resolve("cluster.making").resolve("PG_VERSION"), "18");
        Files.writeString(folder.resolve("password"), "of a cluster that was never made");
        Files.writeString(folder.resolve("tactus.pid"), "4711");

        assertThat(answer(started(folder), "select 'up'")).isEqualTo("up");
        assertThat(folder.resolve("cluster.making")).doesNotExist();
    }

    @Test
    void a_folder_may_have_a_long_name_with_blanks_and_apostrophes() throws SQLException {
        var named = folder.resolve("the practice's data").resolve("x".repeat(200));

        assertThat(answer(started(named), "select 'up'")).isEqualTo("up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"b\"", "$HOME", "a`b", "a\\b"})
    void a_folder_whose_name_the_programs_cannot_bear_is_refused(String name) {
        assertThatThrownBy(() -> in(folder.resolve(name)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder's path " + folder.toAbsolutePath())
                .hasMessageContaining("name another with tactus.data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?/.tactus"})
    void without_a_home_there_is_no_folder(String name) {
        assertThatThrownBy(() -> EmbeddedPostgres.in(name, console::add))
                .hasMessageStartingWith("There is no home folder to keep data in: name a folder with tactus.data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/data"})
    void a_file_is_no_folder(String name) throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.in(folder.resolve(name).toString(), console::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder " + folder.resolve(name) + " can't be used (")
                .hasMessageEndingWith("): make it writable, or name another with tactus.data.");
    }

    @Test
    void a_data_folder_without_its_password_says_so() throws IOException {
        started(folder).stop();
        Files.delete(folder.resolve("password"));

        assertThatThrownBy(() -> in(folder)).hasMessageStartingWith("The password of the database is missing");
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        started(folder).stop();
        Files.writeString(folder.resolve("cluster").resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> in(folder))
                .hasMessageContaining("was made by PostgreSQL 17, and this tactus brings PostgreSQL 18");
    }

    @Test
    void a_start_that_is_called_off_leaves_no_server() throws IOException {
        var postgres = in(folder);
        postgres.stop();

        assertThat(postgres.start()).isFalse();
        assertThat(folder.resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void the_password_is_for_the_eyes_of_its_owner() throws IOException {
        in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void programs_that_lost_a_file_are_unpacked_again() throws IOException {
        var home = Binaries.homeIn(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("contents"), "913 files, 60000000 bytes");

        assertThat(Binaries.in(folder, console::add).program("postgres")).isExecutable();
        assertThat(console).singleElement().asString().startsWith("Unpacking PostgreSQL");
    }

    private EmbeddedPostgres in(Path dataFolder) {
        if (!dataFolder.toString().matches(".*[\"$`\\\\].*")) {
            SharedPrograms.linkInto(dataFolder);
        }
        var postgres = EmbeddedPostgres.in(dataFolder.toString(), console::add);
        opened.add(postgres);
        return postgres;
    }

    private EmbeddedPostgres started(Path dataFolder) {
        var postgres = in(dataFolder);
        assertThat(postgres.start()).isTrue();
        return postgres;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static ProcessHandle serverOn(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("cluster").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
    }

    private static void kill(Path dataFolder) throws IOException {
        serverOn(dataFolder).destroyForcibly();
    }

    /** As a server that was killed leaves it, whose number another process has by now. */
    private void leaveBehind(long pid) throws IOException {
        var cluster = folder.resolve("cluster");
        Files.write(
                cluster.resolve("postmaster.pid"),
                List.of(Long.toString(pid), cluster.toString(), "1790000000", "5999", "", "127.0.0.1", "", "ready"));
    }

    private String log() throws IOException {
        var text = new StringBuilder();
        try (var logs = Files.list(folder.resolve("cluster").resolve("log"))) {
            for (var log : logs.toList()) {
                text.append(Files.readString(log));
            }
        }
        return text.toString();
    }

    private void awaitOnConsole(String line) throws InterruptedException {
        String said;
        do {
            said = console.poll(60, TimeUnit.SECONDS);
            assertThat(said).as("what the console is told before: " + line).isNotNull();
        } while (!said.equals(line));
    }
}
