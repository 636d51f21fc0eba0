package org.tactus.claimfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/**
 * Submissions as JSON, one a line; empty lines are passed over.
 *
 * @see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>
 */
public final class NdjsonClaims implements ClaimReader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long line;
    private boolean isAtEnd;

    public NdjsonClaims(InputStream file) {
        this.file = file;
    }

    @Override
    public Optional<StatedClaim> next() throws IOException {
        while (!isAtEnd) {
            var bytes = new ByteArrayOutputStream();
            var isWhole = readLine(bytes);
            if (!isWhole) {
                return Optional.of(StatedClaim.unreadable(
                        place(),
                        new Slip(
                                place(),
                                "",
                                "The line has more than " + LONGEST_LINE_BYTES + " bytes; a claim has a line.")));
            }
            var json = bytes.toByteArray();
            if (!isBlank(json)) {
                return Optional.of(read(json));
            }
        }
        return Optional.empty();
    }

    /** Without making sense of them. */
    @Override
    public long skip(long most) throws IOException {
        long skipped = 0;
        while (skipped < most && !isAtEnd) {
            var bytes = new ByteArrayOutputStream();
            if (!readLine(bytes) || !isBlank(bytes.toByteArray())) {
                skipped++;
            }
        }
        return skipped;
    }

    private String place() {
        return "line " + line;
    }

    /** To the end of the line; no more of it than a line may have, which is answered. */
    private boolean readLine(ByteArrayOutputStream into) throws IOException {
        long length = 0;
        line++;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= LONGEST_LINE_BYTES) {
                into.write(buffer, position, end - position);
            }
            position = end + 1;
            if (end < filled) {
                return length <= LONGEST_LINE_BYTES;
            }
        }
        isAtEnd = true;
        return length <= LONGEST_LINE_BYTES;
    }

    private boolean fill() throws IOException {
        if (position >= filled) {
            position = 0;
            filled = file.read(buffer);
        }
        return filled > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private StatedClaim read(byte[] json) {
        var violations = new Violations();
        var submission = StrictJson.read(json, ClaimSubmission.class, violations);
        var controlNumber = submission.map(ClaimSubmission::controlNumber).orElse("");
        return new StatedClaim(place(), controlNumber, submission, List.of(), slips(violations));
    }

    private List<Slip> slips(Violations violations) {
        return violations.all().stream()
                .map(violation -> new Slip(place(), violation.field(), violation.message()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
