package org.tactus.x12;

import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tactus.claimfile.Slip;

/** A segment while its parser tells of it, event by event. */
final class SegmentDraft {

    private static final int HIGHEST_ASCII = 0x7f;
    /** More of one segment say nothing new. */
    private static final int MOST_ERRORS = 20;

    private final List<List<List<String>>> elements = new ArrayList<>();
    private final List<Error> errors = new ArrayList<>();
    private String id = "";

    /** @param element 1-based; 0 where the whole segment is meant */
    private record Error(int element, int component, String message) {

        Slip slip(Segment segment) {
            var place = element > 0 ? segment.place(element) : segment.place();
            return new Slip(component > 0 ? place + ", component " + component : place, "", message);
        }
    }

    String id() {
        return id;
    }

    void add(EDIStreamEvent event, EDIStreamReader parser) {
        var location = parser.getLocation();
        switch (event) {
            case START_SEGMENT -> id = parser.getText();
            case ELEMENT_DATA -> addText(location, parser.getText());
            case SEGMENT_ERROR -> addError(0, 0, messageOf(parser.getErrorType()));
            case ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> addError(location, messageOf(parser.getErrorType()));
            default -> {
                // that a loop or a composite begins or ends is seen by what is in it
            }
        }
    }

    Segment finish(long number, int numberInSet) {
        var segment = new Segment(number, numberInSet, id, List.of(), List.of());
        return new Segment(
                number,
                numberInSet,
                id,
                elements.stream().map(SegmentDraft::element).toList(),
                errors.stream().map(error -> error.slip(segment)).toList());
    }

    private static Element element(List<List<String>> repetitions) {
        return repetitions.isEmpty() ? Element.EMPTY : new Element(repetitions);
    }

    private void addText(Location location, String text) {
        var repetitions = grown(elements, location.getElementPosition());
        var components = grown(repetitions, Math.max(1, location.getElementOccurrence()));
        components.add(decoded(location, text));
    }

    private static <T> List<T> grown(List<List<T>> lists, int length) {
        while (lists.size() < length) {
            lists.add(new ArrayList<>());
        }
        return lists.get(length - 1);
    }

    private void addError(Location location, String message) {
        addError(location.getElementPosition(), location.getComponentPosition(), message);
    }

    private void addError(int element, int component, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new Error(element, component, message));
        }
    }

    /** Each character is a byte so far. */
    private String decoded(Location location, String bytes) {
        if (bytes.chars().allMatch(c -> c <= HIGHEST_ASCII)) {
            return bytes;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            addError(location, "The text isn't UTF-8; X12 has ASCII alone.");
            return "";
        }
    }

    private static String messageOf(EDIStreamValidationError error) {
        return switch (error) {
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "The count isn't that of what comes before it.";
            case CONTROL_REFERENCE_MISMATCH -> "The control number isn't the one at the beginning.";
            case MANDATORY_SEGMENT_MISSING -> "A segment that has to come before it is missing.";
            case REQUIRED_DATA_ELEMENT_MISSING, CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> "It has to be there.";
            case TOO_MANY_DATA_ELEMENTS -> "The segment has no such element.";
            case TOO_MANY_COMPONENTS, TOO_MANY_REPETITIONS -> "The element has a single text.";
            case DATA_ELEMENT_TOO_SHORT -> "The text is too short.";
            case DATA_ELEMENT_TOO_LONG -> "The text is too long.";
            case INVALID_DATE -> "This isn't a date.";
            case INVALID_TIME -> "This isn't a time.";
            case INVALID_CHARACTER_DATA -> "The text has characters that it may not have.";
            case INVALID_CODE_VALUE -> "The code isn't one of those that may stand here.";
            default ->
                error.getCategory() == EDIStreamEvent.SEGMENT_ERROR
                        ? "The segment doesn't belong here."
                        : "The element isn't as it should be.";
        };
    }
}
