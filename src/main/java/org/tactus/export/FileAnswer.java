package org.tactus.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tactus.export.ExportManifest.File;

/** A file as it is answered: whole, or from somewhere on. */
record FileAnswer(ExportOrder order, ExportManifest manifest, File file, ExportFiles files) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");
    private static final int BUFFER = 1 << 16;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_SATISFIABLE = 416;

    Response of(@Nullable String range) {
        var isLengthKnown = ExportFiles.isLengthKnown(order, manifest, file);
        var asked = isLengthKnown ? part(range) : Optional.<Part>empty();
        if (asked.isPresent()) {
            return asked.get().isWithin(file.slice().bytes()) ? answer(asked.get()) : outside();
        }
        return whole(isLengthKnown);
    }

    /** From the first byte to the last, both inside. */
    private record Part(long first, long last) {

        boolean isWithin(long length) {
            return first <= last && first < length;
        }
    }

    /** Whoever asks for several at once gets all, as HTTP allows. */
    private Optional<Part> part(@Nullable String range) {
        var matcher = RANGE.matcher(range == null ? "" : range);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var end = file.slice().bytes() - 1;
        var last = matcher.group(2).isEmpty() ? end : Math.min(Long.parseLong(matcher.group(2)), end);
        return Optional.of(new Part(Long.parseLong(matcher.group(1)), last));
    }

    private Response whole(boolean isLengthKnown) {
        StreamingOutput body = out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            files.write(order, manifest, file, buffered);
            buffered.flush();
        };
        var answer = Response.ok(body);
        return isLengthKnown
                ? answer.header(HttpHeaders.CONTENT_LENGTH, file.slice().bytes())
                        .header("Accept-Ranges", "bytes")
                        .build()
                : answer.build();
    }

    /** What comes before the part is read and passed over: the same bytes as ever. */
    private Response answer(Part part) {
        StreamingOutput body = out -> {
            var cut = new CutOutputStream(new BufferedOutputStream(out, BUFFER), part.first(), part.last());
            try {
                files.write(order, manifest, file, cut);
            } catch (CutOutputStream.Complete complete) {
                // the rest isn't read
            }
            cut.flush();
        };
        return Response.status(PARTIAL_CONTENT)
                .entity(body)
                // the places are those of the file, not of what it is compressed to
                .header(HttpHeaders.CONTENT_ENCODING, "identity")
                .header(HttpHeaders.CONTENT_LENGTH, part.last() - part.first() + 1)
                .header(
                        "Content-Range",
                        "bytes " + part.first() + "-" + part.last() + "/"
                                + file.slice().bytes())
                .build();
    }

    private Response outside() {
        return Response.status(NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + file.slice().bytes())
                .build();
    }
}
