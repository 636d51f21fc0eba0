package org.tactus.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What this node has sealed last, outside of the database: a chain that somebody cuts short there doesn't reach it any more. */
@ApplicationScoped
class HeadFile {

    private static final Logger LOG = Logger.getLogger(HeadFile.class);

    private final Path file;

    HeadFile(@ConfigProperty(name = "tactus.record.folder") String folder) {
        this.file = Path.of(folder).resolve("head");
    }

    void write(Head head) {
        var next = file.resolveSibling("head.next");
        try {
            Files.writeString(next, head + "\n");
            move(next);
        } catch (IOException failure) {
            LOG.warnf("What was sealed last can't be kept beside the database, in %s", file);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Empty where this node hasn't sealed anything, or what it kept can't be read. */
    Optional<Head> read() {
        try {
            return Files.exists(file) ? Optional.of(Head.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warnf("What was sealed last can't be read from %s", file);
            return Optional.empty();
        }
    }
}
