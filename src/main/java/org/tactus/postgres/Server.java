package org.tactus.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The server's process, which {@code pg_ctl} starts and stops. */
final class Server {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;

    /** What the server is told beyond its defaults; docs/operations.md explains each. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", LOOPBACK),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("jit", "off"),
            // the log names no row: a key or a parameter may be a person's
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_truncate_on_rotation", "on"));

    private final Binaries binaries;
    private final Cluster cluster;
    private volatile int port;

    Server(Binaries binaries, Cluster cluster) {
        this.binaries = binaries;
        this.cluster = cluster;
    }

    /**
     * Whether one runs on the cluster already, and answers: waits while it may be recovering, or on its way out.
     *
     * @param isEnough asked between two attempts
     */
    boolean adopt(BooleanSupplier isEnough) throws IOException {
        var last = cluster.lastServer();
        if (last.isEmpty()) {
            return false;
        }
        for (int attempt = 0; attempt < ATTEMPTS && last.get().isRunning() && !isEnough.getAsBoolean(); attempt++) {
            if (answers(last.get().port())) {
                port = last.get().port();
                return true;
            }
            pause();
        }
        if (last.get().isRunning() && !isEnough.getAsBoolean()) {
            throw new CannotStart("A PostgreSQL (process " + last.get().pid() + ") holds " + cluster.folder()
                    + " and does not answer: stop it, then start tactus again.");
        }
        if (last.get().isNumberTaken()) {
            cluster.buryLastServer();
        }
        return false;
    }

    /** On a free port. */
    void start(BooleanSupplier isEnough) throws IOException {
        start(false, isEnough);
    }

    /** On the port that it had. */
    void startAgain(BooleanSupplier isEnough) throws IOException {
        start(true, isEnough);
    }

    /** More than once: the children of a killed server hold on to its memory for a moment longer than it lived. */
    private void start(boolean isSamePort, BooleanSupplier isEnough) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isEnough.getAsBoolean()) {
                return;
            }
            var candidate = isSamePort ? port : freePort();
            var log = cluster.folder().resolve("start.log");
            var result =
                    Command.run(cluster.folder(), pgCtl("start", "--log=" + log, "--options=" + options(candidate)));
            if (result.succeeded()) {
                port = candidate;
                return;
            }
            pause();
        }
        throw new CannotStart("PostgreSQL did not start on " + cluster.folder() + ": see start.log and log there.");
    }

    boolean isRunning() throws IOException {
        return cluster.lastServer().filter(Cluster.LastServer::isRunning).isPresent();
    }

    /** Does nothing where none runs. */
    void stop() throws IOException {
        if (!isRunning()) {
            return;
        }
        var result = Command.run(cluster.folder(), pgCtl("stop", "--mode=fast"));
        if (!result.succeeded()) {
            throw new IOException(result.lastLine());
        }
    }

    String jdbcUrl() {
        return jdbcUrl(port);
    }

    String password() {
        return cluster.password();
    }

    private List<String> pgCtl(String verb, String... more) {
        var words = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(), verb, "--pgdata=" + cluster.folder(), "--wait", "--timeout=60"));
        words.addAll(List.of(more));
        return words;
    }

    private static String options(int port) {
        return "-p " + port + " "
                + SETTINGS.entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
    }

    private boolean answers(int port) {
        var who = new Properties();
        who.setProperty("user", Cluster.USER);
        who.setProperty("password", cluster.password());
        who.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(jdbcUrl(port), who)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
