package org.tactus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.tactus.postgres.EmbeddedPostgres;
import org.tactus.postgres.SharedPrograms;

/**
 * The database of every {@code @QuarkusTest}: the embedded PostgreSQL that tactus itself uses, empty when a run begins.
 *
 * <p>Quarkus finds it in {@code META-INF/services}, so that no test has to name it.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** {@code -Dtest.data=folder}: a folder that is kept from run to run, for what takes long to file. */
    private static final Optional<String> KEPT = Optional.ofNullable(System.getProperty("test.data"));

    private static final Path DATA = Path.of(KEPT.orElse("target/test-data"));
    private static final Path RECORD =
            KEPT.map(folder -> Path.of(folder, "record")).orElse(Path.of("target", "test-record"));

    private static volatile EmbeddedPostgres running;

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        stopLeftOver();
        if (KEPT.isEmpty()) {
            SharedPrograms.delete(DATA);
            SharedPrograms.delete(RECORD);
        }
        postgres = open();
        postgres.start();
        running = postgres;
        if (KEPT.isEmpty()) {
            dontWaitForTheDisk();
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "tactus.record.folder", RECORD.toString());
    }

    /** Nothing is to outlive these tests; those of crashes start a packaged tactus, which waits. */
    private static void dontWaitForTheDisk() {
        try (var connection = source(running.jdbcUrl()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("alter system set synchronous_commit = off");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Another database of the same server, new and empty, for a test that needs one to itself. */
    public static PGSimpleDataSource another(String name) throws SQLException {
        try (var connection = source(running.jdbcUrl()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return source(running.jdbcUrl().replaceFirst("/postgres$", "/" + name));
    }

    private static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(running.user());
        source.setPassword(running.password());
        return source;
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    /** A run that was killed has left its server running. */
    private static void stopLeftOver() {
        if (Files.exists(DATA.resolve("cluster").resolve("postmaster.pid"))) {
            var left = open();
            left.start();
            left.stop();
        }
    }

    private static EmbeddedPostgres open() {
        SharedPrograms.linkInto(DATA);
        return EmbeddedPostgres.in(DATA.toString(), System.out::println);
    }
}
