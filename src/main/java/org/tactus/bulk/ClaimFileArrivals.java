package org.tactus.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.tactus.access.Caller;
import org.tactus.batch.BatchWorker;
import org.tactus.batch.ReceivedFile;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Takes files of claims in, from programs and from people; they are worked through in the background. */
@ApplicationScoped
class ClaimFileArrivals {

    private final ClaimFiles files;
    private final BatchWorker worker;

    ClaimFileArrivals(ClaimFiles files, BatchWorker worker) {
        this.files = files;
        this.worker = worker;
    }

    /**
     * The one file of a form; what its part doesn't say is told from how the file begins.
     *
     * @return its batch
     * @throws org.tactus.problem.ProblemException malformed or forbidden
     */
    UUID keep(List<FileUpload> parts, Caller sender) {
        if (parts.size() != 1) {
            throw Problem.of(ProblemKind.MALFORMED, "The form has " + parts.size() + " files; one is expected.")
                    .asException();
        }
        var part = parts.get(0);
        try (var body = Files.newInputStream(part.uploadedFile());
                var file = ReceivedFile.of(body)) {
            return keep(file, formatOf(part, file), sender);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileFormat formatOf(FileUpload part, ReceivedFile file) throws IOException {
        var stated = FileFormat.of(MediaType.valueOf(part.contentType()));
        if (stated.isPresent()) {
            return stated.get();
        }
        try (var content = file.open()) {
            return FileFormat.ofContent(content);
        }
    }

    /**
     * A file that has arrived.
     *
     * @return its batch
     * @throws org.tactus.problem.ProblemException malformed or forbidden
     */
    UUID keep(ReceivedFile file, FileFormat format, Caller sender) {
        if (sender.billingNpis().isEmpty()) {
            throw Problem.of(ProblemKind.FORBIDDEN, "You file for no billing NPI; an administrator can change that.")
                    .asException();
        }
        if (file.bytes() == 0) {
            throw Problem.of(ProblemKind.MALFORMED, "The file is empty.").asException();
        }
        var id = files.add(file, format, sender);
        worker.wake();
        return id;
    }
}
