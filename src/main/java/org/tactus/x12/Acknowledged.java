package org.tactus.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The envelopes of an acknowledgment: an interchange for an interchange, a group for a group, with sender and receiver swapped and
 * the control numbers of what is acknowledged. Whatever isn't closed there is closed here.
 *
 * <p>Its numbers are those of what it answers, so that the same file is acknowledged in the same bytes, whoever asks for them.
 */
final class Acknowledged {

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final OutputStream file;
    private final String groupKind;
    private final String version;
    private final ZonedDateTime at;

    private @Nullable SegmentWriter writer;
    private @Nullable Segment interchange;
    private int groups;
    private @Nullable Segment group;
    private int sets;

    /**
     * @param groupKind GS01
     * @param version GS08
     * @param at when the acknowledgment is written
     */
    Acknowledged(OutputStream file, String groupKind, String version, Instant at) {
        this.file = file;
        this.groupKind = groupKind;
        this.version = version;
        this.at = at.atZone(ZoneOffset.UTC);
    }

    /** The day, as X12 writes it. */
    static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    String date() {
        return DATE.format(at);
    }

    String time() {
        return TIME.format(at);
    }

    /** Opens what the segment opens, closes what it closes; other segments pass. What holds no set isn't written. */
    void follow(Segment segment) throws IOException {
        switch (segment.id()) {
            case "ISA" -> openInterchange(segment);
            case "GS" -> openGroup(segment);
            case "GE" -> closeGroup();
            case "IEA" -> closeInterchange();
            default -> {
                // stands within a group
            }
        }
    }

    boolean isInGroup() {
        return interchange != null && group != null;
    }

    /** Tells a set from all others: by the numbers of what it lies in, and its own. */
    String trace(String number) {
        return interchange == null || group == null
                ? number
                : String.join("-", interchange.text(13), group.text(6), number);
    }

    void write(Segment segment) throws IOException {
        writer().write(segment);
    }

    /** Of the interchange, which begins with its first set. */
    private SegmentWriter writer() {
        return Objects.requireNonNull(writer);
    }

    void openSet(String kind, String number) throws IOException {
        if (interchange == null || group == null) {
            throw new IllegalStateException("a set lies in a group");
        }
        if (sets++ == 0) {
            writeGroup(interchange, group);
        }
        write(Segment.of("ST", kind, Fitted.setNumber(number), version));
    }

    void closeSet(String number) throws IOException {
        write(Segment.of("SE", String.valueOf(writer().segmentsInSet() + 1), Fitted.setNumber(number)));
    }

    void close() throws IOException {
        closeInterchange();
    }

    private void openInterchange(Segment isa) throws IOException {
        closeInterchange();
        interchange = isa;
    }

    private void openGroup(Segment gs) throws IOException {
        closeGroup();
        group = gs;
    }

    private void writeGroup(Segment isa, Segment gs) throws IOException {
        if (groups++ == 0) {
            writer = new SegmentWriter(file);
            write(header(isa));
        }
        write(Segment.of(
                "GS",
                groupKind,
                Fitted.name(gs.text(3)),
                Fitted.name(gs.text(2)),
                DATE.format(at),
                TIME.format(at),
                Fitted.groupNumber(gs.text(6)),
                "X",
                version));
    }

    private Segment header(Segment isa) {
        return Segment.of(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                Fitted.qualifier(isa.text(7)),
                Fitted.party(isa.text(8)),
                Fitted.qualifier(isa.text(5)),
                Fitted.party(isa.text(6)),
                SHORT_DATE.format(at),
                TIME.format(at),
                "^",
                "00501",
                Fitted.interchangeNumber(isa.text(13)),
                "0",
                Fitted.usage(isa.text(15)),
                ":");
    }

    private void closeGroup() throws IOException {
        if (group != null && sets > 0) {
            write(Segment.of("GE", String.valueOf(sets), Fitted.groupNumber(group.text(6))));
        }
        group = null;
        sets = 0;
    }

    private void closeInterchange() throws IOException {
        closeGroup();
        if (interchange != null && groups > 0) {
            write(Segment.of("IEA", String.valueOf(groups), Fitted.interchangeNumber(interchange.text(13))));
            writer().close();
        }
        interchange = null;
        groups = 0;
    }
}
