package org.tactus.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PostgreSQL's own data folder with the password of its one user. */
record Cluster(Path folder, String password) {

    static final String USER = "tactus";

    /** The cluster of this data folder; makes it where there is none yet. */
    static Cluster in(Path dataFolder, Binaries binaries, Consumer<String> console) throws IOException {
        var folder = dataFolder.resolve("cluster");
        var passwordFile = dataFolder.resolve("password");
        if (!Files.exists(folder)) {
            console.accept("Making a database in " + folder + " (once) ...");
            create(folder, passwordFile, binaries);
        }
        requireVersion(folder);
        return new Cluster(folder, password(passwordFile));
    }

    /**
     * The number of the process that serves this cluster, and its port.
     *
     * @param pid may be another's by now: numbers are given anew, after a restart of the machine at the latest
     */
    record LastServer(long pid, int port, Path folder) {

        boolean isRunning() {
            return process().filter(this::isServer).isPresent();
        }

        /** By another program, or by a server that is dead and not buried. */
        boolean isNumberTaken() {
            return process().isPresent() && !isRunning();
        }

        private Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        }

        /** Where the system doesn't tell a process's words, any PostgreSQL may be the one. */
        private boolean isServer(ProcessHandle process) {
            var isPostgres = process.info().command().orElse("").endsWith("postgres");
            var words = process.info().arguments();
            return isPostgres
                    && (words.isEmpty() || Stream.of(words.get()).anyMatch(word -> Folders.isSame(word, folder)));
        }
    }

    /** What {@code postmaster.pid} says, which a server writes when it starts, and removes when it stops. */
    Optional<LastServer> lastServer() throws IOException {
        var file = pidFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        try {
            return Optional.of(new LastServer(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    folder));
        } catch (IndexOutOfBoundsException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /**
     * Gives the last server a number that no process has, for a new server takes whoever has it for a rival.
     *
     * <p>The rest of the file must stay: by it the server finds out whether children of the last one still write.
     */
    void buryLastServer() throws IOException {
        var lines = Files.readAllLines(pidFile());
        lines.set(0, Integer.toString(Integer.MAX_VALUE));
        Files.write(pidFile(), lines);
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    /** Beside its place first, and moved there whole, as the programs are. */
    private static void create(Path folder, Path passwordFile, Binaries binaries) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".making");
        Folders.delete(half);
        writePassword(passwordFile);
        var result = Command.run(
                folder.getParent(),
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + half,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (!result.succeeded()) {
            throw new CannotStart("PostgreSQL could not make a database in " + folder + ": " + result.lastLine());
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writePassword(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(
                file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret), StandardOpenOption.SYNC);
    }

    private static String password(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException missing) {
            throw new CannotStart(
                    "The password of the database is missing (" + file
                            + "): put the file back from a backup; docs/operations.md says what to do where there is none.",
                    missing);
        }
    }

    private static void requireVersion(Path folder) throws IOException {
        var made = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!made.equals(Binaries.majorVersion())) {
            throw new CannotStart("The data in " + folder + " was made by PostgreSQL " + made
                    + ", and this tactus brings PostgreSQL " + Binaries.majorVersion()
                    + ": docs/operations.md says how to move it.");
        }
    }
}
