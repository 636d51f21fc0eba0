package org.tactus.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tactus.Golden;

/** X12 files beside the tests, and parsers that aren't ours. */
final class GoldenX12 {

    private static final Path FOLDER = Path.of("src", "test", "resources", "x12");

    /**
     * Segments that stand behind a loop of theirs, as a 999 asks: x12-parser 1.13 finds them (its tree has them) and misses them, of its
     * own examples too.
     */
    private static final List<String> BEHIND_LOOPS =
            List.of("AK9 in loop HEADER is required but not found", "IK5 in loop 2000 is required but not found");

    private GoldenX12() {}

    static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    /** With {@code -Dgolden=write} it is written anew: read the difference before you commit it. */
    static void assertSame(String file, String text) throws IOException {
        if (Golden.isToBeWritten()) {
            Files.writeString(FOLDER.resolve(file), text);
        }
        assertThat(text).as(file).isEqualTo(read(file));
    }

    /** By x12-parser against the implementation guide's mapping, and by StAEDI. */
    static void assertAccepted(FileType type, String text) throws IOException {
        var reader = new X12Reader(type, stream(text));
        assertThat(reader.getFatalErrors()).as(text).isEmpty();
        assertThat(reader.getErrors()).as(text).isSubsetOf(BEHIND_LOOPS);
        assertThat(reader.getLoops()).isNotEmpty();
        assertWellFormed(text);
    }

    /** By StAEDI as to envelopes and counts; nothing at all is, too. */
    static void assertWellFormed(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        try (var segments = new SegmentReader(stream(text))) {
            for (var segment = segments.next(); segment.isPresent(); segment = segments.next()) {
                assertThat(segment.get().slips()).as(text).isEmpty();
            }
        }
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
