package org.tactus.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tactus.postgres.SharedPrograms;

/**
 * The packaged application as a process of its own, as somebody at a console starts it.
 *
 * <p>Its data folder is one of {@code target/it-data}. Whatever a test does to it, {@link #close} leaves no process behind.
 */
public final class PackagedTactus implements AutoCloseable {

    /** Of each of the demo's users. */
    public static final String PASSWORD = "it-Pa55word-12";

    private static final Path JAR = Path.of(System.getProperty("packaged.jar", "target/quarkus-app/quarkus-run.jar"))
            .toAbsolutePath();
    private static final Path FOLDERS = Path.of("target", "it-data").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    /**
     * Compiled quickly rather than well: in runs as short as a build's, most of what it does would be compiling. Who measures
     * ({@code -Dload.claims=…}) gets it as it is shipped.
     */
    private static final List<String> FOR_SHORT_RUNS =
            System.getProperty("load.claims") == null ? List.of("-XX:TieredStopAtLevel=1") : List.of();

    /** Ctrl-C is ignored by what is started in the background of a script, unless it is told to listen. */
    private static final List<String> LISTENING = List.of("env", "--default-signal=INT");

    private final Path data;
    private final int port;
    private final Process process;
    private final Path output;
    private final Path errors;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PackagedTactus(Path data, int port, Process process, Path output, Path errors) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** A data folder of that name, where there is none yet. */
    public static Path emptyFolder(String name) {
        var folder = FOLDERS.resolve(name);
        killServerOf(folder);
        SharedPrograms.delete(folder);
        return folder;
    }

    /** The data folder of that name, with what an earlier run has left in it. */
    public static Path folder(String name) {
        return FOLDERS.resolve(name);
    }

    /** An empty data folder with PostgreSQL's programs in it, which a first start need not unpack. */
    public static Path folderWithPrograms(String name) {
        return SharedPrograms.linkInto(emptyFolder(name));
    }

    /**
     * A data folder as a first start with the demo leaves it: of one such start, which every test of a run shares, each gets a copy.
     *
     * <p>For tests of what comes after; {@link StartIT} makes first starts of its own.
     */
    public static Path folderWithDemo(String name) {
        var demo = FirstStart.ENDED;
        var folder = folderWithPrograms(name);
        for (var part : demo.toFile().list()) {
            var isThere = Files.exists(folder.resolve(part));
            if (!isThere && !run(List.of("cp", "-a", demo.resolve(part).toString(), folder.toString()))) {
                throw new AssertionError(part + " of " + demo + " can't be copied");
            }
        }
        return folder;
    }

    /** Made when the first test asks for it. */
    private static final class FirstStart {

        private static final Path ENDED = made();

        private static Path made() {
            var folder = folderWithPrograms("first-start-with-demo");
            try (var tactus = start(folder, Options.none())) {
                tactus.interrupt();
                tactus.awaitEnd();
            }
            return folder;
        }
    }

    /** What it is started with beside the data folder; a port that is free, and the demo, unless it says otherwise. */
    public record Options(
            List<String> properties,
            Map<String, String> environment,
            Path workingFolder,
            int port,
            boolean isAsShipped) {

        public static Options none() {
            return new Options(List.of(), Map.of(), Path.of("").toAbsolutePath(), freePort(), false);
        }

        /** As somebody at a console starts it, to the last flag. */
        public Options asShipped() {
            return new Options(properties, environment, workingFolder, port, true);
        }

        public Options with(String property, String value) {
            var more = new ArrayList<>(properties);
            more.add("-D" + property + "=" + value);
            return new Options(List.copyOf(more), environment, workingFolder, port, isAsShipped);
        }

        /** @param size as the JVM takes it: {@code 256m} */
        public Options withHeapOf(String size) {
            var more = new ArrayList<>(properties);
            more.add("-Xmx" + size);
            return new Options(List.copyOf(more), environment, workingFolder, port, isAsShipped);
        }

        public Options withEnvironment(Map<String, String> variables) {
            return new Options(properties, variables, workingFolder, port, isAsShipped);
        }

        public Options in(Path folder) {
            return new Options(properties, environment, folder, port, isAsShipped);
        }

        public Options on(int aPort) {
            return new Options(properties, environment, workingFolder, aPort, isAsShipped);
        }
    }

    /** Starts it, and waits for nothing. */
    public static PackagedTactus launch(Path data, Options options) {
        try {
            Files.createDirectories(FOLDERS);
            var output = Files.createTempFile(FOLDERS, data.getFileName().toString(), ".out");
            var errors = Files.createTempFile(FOLDERS, data.getFileName().toString(), ".err");
            var words = new ArrayList<>(canListen() ? LISTENING : List.of());
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            if (!options.isAsShipped()) {
                words.addAll(FOR_SHORT_RUNS);
            }
            words.addAll(List.of(
                    "-Dtactus.data=" + data,
                    "-Dtactus.demo.password=" + PASSWORD,
                    "-Dquarkus.http.port=" + options.port()));
            words.addAll(options.properties());
            words.addAll(List.of("-jar", JAR.toString()));
            var builder = new ProcessBuilder(words)
                    .directory(options.workingFolder().toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(options.environment());
            return new PackagedTactus(data, options.port(), builder.start(), output, errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it, and waits until it answers. */
    public static PackagedTactus start(Path data, Options options) {
        var tactus = launch(data, options);
        tactus.awaitAnswer();
        return tactus;
    }

    public void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (hasEndedWithin(POLL_MILLIS) || System.nanoTime() > deadline) {
                throw new AssertionError("tactus doesn't answer:\n" + console() + errors());
            }
        }
    }

    public boolean isHealthy() {
        try {
            return http.send(HttpRequest.newBuilder(url("/q/health")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String user, String path) throws IOException {
        return send(user, HttpRequest.newBuilder(url(path)));
    }

    public HttpResponse<String> put(String user, String path, String json) throws IOException {
        return send(user, HttpRequest.newBuilder(url(path)).PUT(BodyPublishers.ofString(json)));
    }

    /** Files a claim as the demo's billing user. */
    public HttpResponse<String> file(String json) throws IOException {
        return send("billing", HttpRequest.newBuilder(url("/api/claims")).POST(BodyPublishers.ofString(json)));
    }

    /** @throws IOException where the connection breaks: whether it was done isn't known */
    private HttpResponse<String> send(String user, HttpRequest.Builder request) throws IOException {
        return send(user, request.header("Content-Type", "application/json"), BodyHandlers.ofString());
    }

    /**
     * Asks as that user.
     *
     * @throws IOException where the connection breaks: whether it was done isn't known
     */
    public <T> HttpResponse<T> send(String user, HttpRequest.Builder request, BodyHandler<T> body) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + credentials)
                            .timeout(PATIENCE)
                            .build(),
                    body);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has said on standard output so far. */
    public String console() {
        return read(output);
    }

    /** What it has said on standard error so far. */
    public String errors() {
        return read(errors);
    }

    /** Ctrl-C. */
    public void interrupt() {
        signal(canListen() ? "INT" : "TERM", process.pid());
    }

    /** {@code kill -9}, of the JVM alone. */
    public void kill() {
        signal("KILL", process.pid());
        awaitEnd();
    }

    /** {@code kill -9}, of the server alone. */
    public void killPostgres() {
        signal("KILL", postgres().orElseThrow().pid());
    }

    /** The embedded server's process, where one runs. */
    public Optional<ProcessHandle> postgres() {
        return serverOf(data);
    }

    /** Waits until it ends; its exit code. */
    public int awaitEnd() {
        if (!hasEndedWithin(PATIENCE.toMillis())) {
            throw new AssertionError("tactus doesn't end:\n" + console() + errors());
        }
        return process.exitValue();
    }

    /** Ends what still runs, the hard way. */
    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
        killServerOf(data);
    }

    /** Waits so long at most: what is to go on for a while is given up at once where it has ended. */
    boolean hasEndedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void killServerOf(Path data) {
        serverOf(data).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static Optional<ProcessHandle> serverOf(Path data) {
        var file = data.resolve("cluster").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
                            .filter(server -> server.info().command().orElse("").endsWith("postgres"))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void signal(String name, long pid) {
        run(List.of("kill", "-" + name, Long.toString(pid)));
    }

    private static boolean canListen() {
        var words = new ArrayList<>(LISTENING);
        words.add("true");
        return run(words);
    }

    private static boolean run(List<String> words) {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
