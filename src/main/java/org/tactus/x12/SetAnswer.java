package org.tactus.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tactus.claimfile.Slip;

/** What a 999 says of a transaction set. */
final class SetAnswer {

    /** Codes of IK5: the set isn't of a kind that is read here; it has no end; its number, its count, a segment is wrong. */
    private static final String OTHER_KIND = "1";

    static final String NO_END = "2";
    private static final String OTHER_NUMBER = "3";
    private static final String OTHER_COUNT = "4";
    private static final String WRONG_SEGMENT = "5";

    /** More help nobody, and would grow with the file. */
    private static final int MOST_PLACES = 1_000;

    private static final Set<String> WITH_DATES = Set.of("DTP", "DMG");
    private static final Set<String> WITH_NUMBERS = Set.of("CLM", "SV1");

    private final Segment st;
    private final Map<SlipPlace, String> codes = new TreeMap<>();
    private boolean isOtherKind;
    private boolean isAnySegmentWrong;
    private boolean isNumberWrong;
    private boolean isCountWrong;

    SetAnswer(Segment st) {
        this.st = st;
    }

    /** It was passed over. */
    boolean isOtherKind() {
        return isOtherKind;
    }

    boolean hasSlips() {
        return isAnySegmentWrong || isNumberWrong || isCountWrong;
    }

    /** @param at the segment that has just been read: the slip's, unless it is told late */
    void add(Slip slip, Segment at) {
        var place = SlipPlace.of(slip);
        if (place.id().equals("SE")) {
            isNumberWrong |= place.element() == 2;
            isCountWrong |= place.element() != 2;
            return;
        }
        if (place.id().equals("ST") && place.element() == 0) {
            isOtherKind = true;
            return;
        }
        isAnySegmentWrong = true;
        if (!place.id().isEmpty() && place.segment() >= st.number() && codes.size() < MOST_PLACES) {
            codes.putIfAbsent(place, place.segment() == at.number() ? elementCode(place, at) : "7");
        }
    }

    /** Codes of IK4: nothing is there; it isn't a date, not a number, not one of the codes. */
    private static String elementCode(SlipPlace place, Segment at) {
        if (at.component(place.element() == 0 ? 1 : place.element(), Math.max(1, place.component()))
                .isEmpty()) {
            return "1";
        }
        if (WITH_DATES.contains(at.id())) {
            return "8";
        }
        return WITH_NUMBERS.contains(at.id()) ? "6" : "7";
    }

    /** @param why it is turned away as a whole, by IK5's codes */
    List<Segment> toSegments(List<String> why) {
        var segments = new ArrayList<Segment>();
        segments.add(Segment.of("AK2", st.text(1), st.text(2), st.text(3)));
        var before = 0L;
        for (var slip : codes.entrySet()) {
            var place = slip.getKey();
            if (place.segment() != before) {
                segments.add(segment(place));
            }
            before = place.segment();
            if (place.element() > 0) {
                segments.add(element(place, slip.getValue()));
            }
        }
        segments.add(end(why));
        return segments;
    }

    /** The position counts from the ST; 8 says that elements are wrong, 2 that the segment is. */
    private Segment segment(SlipPlace place) {
        return Segment.of(
                "IK3",
                place.id(),
                String.valueOf(place.segment() - st.number() + 1),
                "",
                place.element() > 0 ? "8" : "2");
    }

    private static Segment element(SlipPlace place, String code) {
        var position = String.valueOf(place.element());
        return Segment.of(
                "IK4",
                place.component() > 0
                        ? Element.composite(position, String.valueOf(place.component()))
                        : Element.of(position),
                Element.EMPTY,
                Element.of(code));
    }

    private Segment end(List<String> why) {
        var all = Stream.of(
                        stream(isOtherKind, OTHER_KIND),
                        why.stream(),
                        stream(isNumberWrong, OTHER_NUMBER),
                        stream(isCountWrong, OTHER_COUNT),
                        stream(isAnySegmentWrong, WRONG_SEGMENT))
                .flatMap(codes -> codes)
                .toList();
        var answer = isOtherKind || !why.isEmpty() ? "R" : all.isEmpty() ? "A" : "E";
        return Segment.of("IK5", Stream.concat(Stream.of(answer), all.stream()).toArray(String[]::new));
    }

    private static Stream<String> stream(boolean isSo, String code) {
        return isSo ? Stream.of(code) : Stream.empty();
    }
}
