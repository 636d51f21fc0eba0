package org.tactus.inquiry;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tactus.search.ClaimLines;
import org.tactus.search.ClaimLines.Layout;
import org.tactus.search.ClaimQuery;

/** All claims that are asked for as a file, written while the database reads them. */
enum RejectionFile {
    CSV("text/csv", Layout.CSV, "\r\n"),
    NDJSON("application/x-ndjson", Layout.NDJSON, "\n");

    private static final int BUFFER = 1 << 16;

    private final MediaType mediaType;
    private final Layout layout;
    private final byte[] lineEnd;

    RejectionFile(String mediaType, Layout layout, String lineEnd) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.layout = layout;
        this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
    }

    /** The first that is wanted; empty where that is a page as JSON, or anything. */
    static Optional<RejectionFile> wanted(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            for (var file : values()) {
                if (wanted.isCompatible(file.mediaType)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    String mediaType() {
        return layout == Layout.CSV ? mediaType + ";charset=UTF-8;header=present" : mediaType.toString();
    }

    StreamingOutput of(ClaimQuery query, ClaimLines lines) {
        return out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            var header = ClaimLines.header(layout);
            if (!header.isEmpty()) {
                buffered.write(header.getBytes(StandardCharsets.UTF_8));
                buffered.write(lineEnd);
            }
            lines.read(query, layout, (bytes, offset, length) -> {
                buffered.write(bytes, offset, length);
                buffered.write(lineEnd);
            });
            buffered.flush();
        };
    }
}
