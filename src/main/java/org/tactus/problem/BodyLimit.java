package org.tactus.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large, whether it says so beforehand or turns out to be.
 *
 * <p>Quarkus has a limit of its own, and refuses without a word. A client that is still sending may not look for an answer: what goes
 * beyond the limit is read and thrown away, up to a bound.
 */
@Provider
class BodyLimit implements ContainerRequestFilter {

    private static final int THROWN_AWAY_FACTOR = 8;
    private static final long MOST_THROWN_AWAY = 100L << 20;

    private final long mostBytes;

    /** Where whole files are sent, and how large they may be. */
    private final Map<String, Long> mostBytesOfFiles;

    BodyLimit(
            @ConfigProperty(name = "tactus.max-body-size") MemorySize most,
            @ConfigProperty(name = "tactus.max-import-size") MemorySize mostOfImport,
            @ConfigProperty(name = "tactus.max-claim-file-size") MemorySize mostOfClaimFile) {
        this.mostBytes = most.asLongValue();
        this.mostBytesOfFiles = Map.of(
                "/api/imports/", mostOfImport.asLongValue(),
                "/imports", mostOfImport.asLongValue(),
                "/api/batches", mostOfClaimFile.asLongValue(),
                "/files", mostOfClaimFile.asLongValue());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var most = mostBytesOf(request.getUriInfo().getPath());
        if (request.getLength() > most) {
            throwAway(request.getEntityStream(), most);
            throw tooLarge(most);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private long mostBytesOf(String path) {
        return mostBytesOfFiles.entrySet().stream()
                .filter(files -> path.startsWith(files.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(mostBytes);
    }

    private static void throwAway(InputStream body, long mostBytes) {
        try {
            var buffer = new byte[1 << 16];
            var left = Math.min(mostBytes * THROWN_AWAY_FACTOR, MOST_THROWN_AWAY);
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = body.read(buffer);
            }
        } catch (IOException gone) {
            // whoever sent it doesn't wait for an answer any more
        }
    }

    private static RuntimeException tooLarge(long mostBytes) {
        return Problem.of(ProblemKind.TOO_LARGE, "The body has more than " + mostBytes + " bytes; send less at a time.")
                .asException();
    }

    private static final class Limited extends FilterInputStream {

        private final long most;
        private long left;

        Limited(InputStream body, long most) {
            super(body);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throwAway(in, most);
                throw tooLarge(most);
            }
            return read;
        }
    }
}
