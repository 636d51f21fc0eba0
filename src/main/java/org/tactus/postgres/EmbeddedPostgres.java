package org.tactus.postgres;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A PostgreSQL server on a data folder of its own.
 *
 * <p>It is a process apart, in a session apart: Ctrl-C at the console reaches this JVM alone, which stops the server last.
 * Where the JVM is killed, the server lives on, and the next start on the folder adopts it. Where the server is killed, it is
 * started again in its place.
 */
public final class EmbeddedPostgres {

    private final FolderLock lock;
    private final Server server;
    private final Consumer<String> console;
    private final ScheduledExecutorService watch = daemon();
    private volatile boolean isStopping;

    private EmbeddedPostgres(FolderLock lock, Server server, Consumer<String> console) {
        this.lock = lock;
        this.server = server;
        this.console = console;
    }

    /**
     * Takes the folder, and makes what isn't there yet; the server doesn't run so far.
     *
     * @param dataFolder made where it doesn't exist
     * @param console told what takes long, and what becomes of the server later on
     * @throws CannotStart where another tactus holds the folder, or it can't be written
     */
    public static EmbeddedPostgres in(String dataFolder, Consumer<String> console) {
        try {
            var folder = Folders.make(path(dataFolder));
            var lock = FolderLock.take(folder);
            try {
                var binaries = Binaries.in(folder, console);
                return new EmbeddedPostgres(lock, new Server(binaries, Cluster.in(folder, binaries, console)), console);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new CannotStart(
                    "The data folder " + dataFolder + " can't be used (" + Folders.reason(failure)
                            + "): make it writable, or name another with tactus.data.",
                    failure);
        }
    }

    /**
     * Starts the server, or adopts the one that a killed tactus left running on the folder.
     *
     * @return false where {@link #stop} was called meanwhile
     * @throws CannotStart where it doesn't come up
     */
    public synchronized boolean start() {
        try {
            if (server.adopt(this::isStopping)) {
                console.accept("Found the PostgreSQL that an earlier tactus left running; going on with it.");
            } else {
                server.start(this::isStopping);
            }
            if (isStopping) {
                return false;
            }
            watch.scheduleWithFixedDelay(this::startAgainWhereItEnded, 1, 1, TimeUnit.SECONDS);
            return true;
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL can't be started (" + Folders.reason(failure) + ").", failure);
        }
    }

    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return server.password();
    }

    /** Stops the server once its transactions have ended or been rolled back, and lets go of the folder. */
    public void stop() {
        isStopping = true;
        stopServer();
    }

    private synchronized void stopServer() {
        try {
            watch.shutdown();
            server.stop();
            lock.close();
        } catch (IOException failure) {
            console.accept("PostgreSQL doesn't stop (" + failure.getMessage() + "); the next start goes on with it.");
        }
    }

    private boolean isStopping() {
        return isStopping;
    }

    /** On the same port: that is where the pool looks for it. */
    private synchronized void startAgainWhereItEnded() {
        try {
            if (isStopping || server.isRunning()) {
                return;
            }
            console.accept("PostgreSQL has ended, and not by tactus; starting it again ...");
            if (!server.adopt(this::isStopping)) {
                server.startAgain(this::isStopping);
            }
            console.accept("PostgreSQL runs again.");
        } catch (CannotStart | IOException failure) {
            watch.shutdown();
            console.accept("tactus can't answer without PostgreSQL: stop it, see why, and start it again. "
                    + failure.getMessage());
        }
    }

    private static ScheduledExecutorService daemon() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "postgres-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Path path(String dataFolder) {
        if (dataFolder.isBlank() || dataFolder.startsWith("?")) {
            throw new CannotStart(
                    "There is no home folder to keep data in: name a folder with tactus.data, or a PostgreSQL of your own with"
                            + " quarkus.datasource.jdbc.url.");
        }
        try {
            return Path.of(dataFolder);
        } catch (InvalidPathException unnameable) {
            throw new CannotStart(
                    "The data folder's name " + dataFolder
                            + " can't be read in this console's locale: start tactus under a"
                            + " UTF-8 locale (LC_ALL=C.UTF-8), or name another folder with tactus.data.",
                    unnameable);
        }
    }
}
