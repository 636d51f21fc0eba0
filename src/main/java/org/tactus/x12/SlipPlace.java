package org.tactus.x12;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tactus.claimfile.Slip;

/**
 * Where a slip is, taken from what {@link Segment#place} says.
 *
 * @param segment 1-based in the file; 0 where it isn't known
 * @param id of the segment; empty where nothing could be made out
 * @param element 1-based; 0 where the segment as a whole is meant
 * @param component 1-based; 0 where the element as a whole is meant
 */
record SlipPlace(long segment, String id, int element, int component) implements Comparable<SlipPlace> {

    private static final Pattern PLACE = Pattern.compile(
            "segment (\\d{1,18})(?: \\(([A-Z0-9]{2,3})\\))?(?:, element (\\d{1,3}))?(?:, component (\\d{1,3}))?");

    static SlipPlace of(Slip slip) {
        return of(slip.place());
    }

    static SlipPlace of(String place) {
        var match = PLACE.matcher(place);
        return match.lookingAt()
                ? new SlipPlace(
                        Long.parseLong(match.group(1)),
                        match.group(2) == null ? "" : match.group(2),
                        number(match, 3),
                        number(match, 4))
                : new SlipPlace(0, "", 0, 0);
    }

    private static int number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    @Override
    public int compareTo(SlipPlace other) {
        if (segment != other.segment) {
            return Long.compare(segment, other.segment);
        }
        return element != other.element
                ? Integer.compare(element, other.element)
                : Integer.compare(component, other.component);
    }
}
