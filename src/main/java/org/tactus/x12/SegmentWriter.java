package org.tactus.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an X12 interchange segment by segment, a line each: {@code *} between elements, {@code :} between components, {@code ^}
 * between repetitions, {@code ~} at the end. Texts are written as {@link LegalText} says.
 *
 * <p>Counts are the caller's: {@link #segmentsInSet} helps with an {@code SE}.
 */
public final class SegmentWriter implements Closeable {

    private static final String HEADER = "ISA";
    private static final String VERSION = "00501";
    private static final Schema ENVELOPE = envelope();

    private final EDIStreamWriter writer;
    private int segmentsInSet;

    public SegmentWriter(OutputStream file) {
        try {
            var factory = EDIOutputFactory.newFactory();
            factory.setProperty(EDIOutputFactory.PRETTY_PRINT, true);
            writer = factory.createEDIStreamWriter(file, StandardCharsets.US_ASCII.name());
            writer.setControlSchema(ENVELOPE);
        } catch (EDIStreamException unknownCharset) {
            throw new IllegalStateException(unknownCharset);
        }
    }

    /** What holds counts and control numbers of an interchange to each other. */
    private static Schema envelope() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {VERSION});
        } catch (EDISchemaException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Writes the segment; an {@code ISA} begins an interchange, and its texts are written as they are.
     *
     * @throws RuntimeException where a count, a control number or the order of an envelope's segments isn't right: a file that says
     *     otherwise than it is isn't written
     */
    public void write(Segment segment) throws IOException {
        segmentsInSet = segment.is("ST") ? 1 : segmentsInSet + 1;
        try {
            if (segment.is(HEADER)) {
                writer.startInterchange();
            }
            writer.writeStartSegment(segment.id());
            for (var element : segment.elements()) {
                if (segment.is(HEADER)) {
                    writer.writeElement(element.component(1));
                } else {
                    write(element);
                }
            }
            writer.writeEndSegment();
            if (segment.is("IEA")) {
                writer.endInterchange();
            }
        } catch (EDIStreamException failure) {
            throw new IOException(failure);
        }
    }

    public void writeAll(List<Segment> segments) throws IOException {
        for (var segment : segments) {
            write(segment);
        }
    }

    /** How many segments were written since the last {@code ST}, which counts. */
    public int segmentsInSet() {
        return segmentsInSet;
    }

    private void write(Element element) throws EDIStreamException {
        if (element.isEmpty()) {
            writer.writeEmptyElement();
            return;
        }
        writer.writeStartElement();
        var isFirst = true;
        for (var components : element.repetitions()) {
            if (!isFirst) {
                writer.writeRepeatElement();
            }
            isFirst = false;
            writeComponents(components);
        }
        writer.endElement();
    }

    private void writeComponents(List<String> components) throws EDIStreamException {
        if (components.size() == 1) {
            writer.writeElementData(LegalText.of(components.get(0)));
            return;
        }
        for (var component : withoutEmptyEnd(components)) {
            writer.writeComponent(LegalText.of(component));
        }
    }

    private static List<String> withoutEmptyEnd(List<String> components) {
        int end = components.size();
        while (end > 0 && components.get(end - 1).isEmpty()) {
            end--;
        }
        return components.subList(0, end);
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (EDIStreamException failure) {
            throw new IOException(failure);
        }
    }
}
