package org.tactus.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.claimfile.NotOfThisFormat;
import org.tactus.claimfile.Slip;

/**
 * Reads an X12 file segment by segment: any number of interchanges with separators of their own, line ends behind segments, blanks
 * between interchanges; in memory that doesn't grow with the file.
 *
 * <p>What can't be read, or isn't as X12 asks (a count that is wrong, an interchange that is cut), is a slip of the segment where
 * that shows, or of a segment without an id, and reading goes on behind it. Texts are read as UTF-8.
 */
public final class SegmentReader implements Closeable {

    private static final String NO_HEADER = "This isn't the header of an interchange: an ISA has 106 characters.";

    private final EDIInputFactory factory = EDIInputFactory.newFactory();
    private final FileBytes file;
    private @Nullable EDIStreamReader parser;
    private SegmentBytes interchange;
    private boolean hasBegun;
    private long before;
    private long number;
    private int numberInSet;

    public SegmentReader(InputStream file) {
        this.file = new FileBytes(file);
        this.interchange = new SegmentBytes(this.file, 0);
    }

    /**
     * The next segment; empty behind the last.
     *
     * @throws NotOfThisFormat where the file doesn't begin with an interchange
     */
    public Optional<Segment> next() throws IOException {
        while (true) {
            if (parser == null) {
                file.skipByteOrderMark();
                file.skipBlanks();
                if (hasBegun && !file.isAtHeader()) {
                    return passOver();
                }
                if (file.isAtHeader() && !file.isAtWholeHeader()) {
                    return Optional.of(passOverHeader());
                }
                parser = begin();
            }
            var segment = parse(parser);
            if (segment.isPresent()) {
                return segment;
            }
            parser = null;
        }
    }

    private EDIStreamReader begin() throws IOException {
        if (!file.isAtHeader()) {
            throw new NotOfThisFormat("This isn't X12: it doesn't begin with ISA.");
        }
        hasBegun = true;
        before = number;
        numberInSet = 0;
        interchange = new SegmentBytes(file, number);
        try {
            return factory.createEDIStreamReader(new InterchangeBytes(interchange), StandardCharsets.ISO_8859_1.name());
        } catch (EDIStreamException unknownCharset) {
            throw new IllegalStateException(unknownCharset);
        }
    }

    /** What is no interchange and stands where one should. */
    private Optional<Segment> passOver() throws IOException {
        if (file.peek(0) == FileBytes.END) {
            return Optional.empty();
        }
        file.skipToHeader();
        return Optional.of(withoutId(
                ++number, 0, "What stands here, behind an interchange, isn't one: it doesn't begin with ISA."));
    }

    /** Without a parser, which takes its time to begin: a file may hold nothing else. What stands behind it may be an interchange. */
    private Segment passOverHeader() throws IOException {
        hasBegun = true;
        file.read();
        file.skipToHeader();
        return withoutId(++number, 0, NO_HEADER);
    }

    /** The interchange's next; empty behind its last. */
    private Optional<Segment> parse(EDIStreamReader events) throws IOException {
        try {
            return nextOf(events);
        } catch (EDIStreamException slip) {
            if (slip.getCause() instanceof IOException gone) {
                throw gone;
            }
            parser = null;
            return Optional.of(giveUp());
        }
    }

    private Optional<Segment> nextOf(EDIStreamReader events) throws EDIStreamException {
        var draft = new SegmentDraft();
        while (events.hasNext()) {
            var event = events.next();
            if (event == EDIStreamEvent.END_SEGMENT) {
                number++;
                return Optional.of(finish(draft));
            }
            draft.add(event, events);
        }
        return Optional.empty();
    }

    private Segment finish(SegmentDraft draft) {
        return interchange
                .whyWithheld(number)
                .map(why -> withoutId(number, countInSet(""), why))
                .orElseGet(() -> draft.finish(number, countInSet(draft.id())));
    }

    private int countInSet(String id) {
        if (id.equals("ST")) {
            numberInSet = 0;
        } else if (numberInSet == 0) {
            return 0;
        }
        int count = ++numberInSet;
        if (id.equals("SE")) {
            numberInSet = 0;
        }
        return count;
    }

    /** The parser can't go on: to the end of the interchange, or, where not even its header can be read, to the next one. */
    private Segment giveUp() throws IOException {
        var at = number + 1;
        if (number == before) {
            file.skipToHeader();
            number = at;
            return withoutId(at, 0, NO_HEADER);
        }
        interchange.drain();
        number = Math.max(interchange.number(), at);
        return withoutId(
                at,
                0,
                interchange.isCut()
                        ? "The interchange ends here, without its IEA."
                        : "The interchange can't be read from here on.");
    }

    private static Segment withoutId(long number, int numberInSet, String why) {
        var nothing = new Segment(number, numberInSet, "", List.of(), List.of());
        return new Segment(number, numberInSet, "", List.of(), List.of(new Slip(nothing.place(), "", why)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
