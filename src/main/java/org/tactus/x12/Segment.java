package org.tactus.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tactus.claimfile.Slip;

/**
 * A segment of an X12 file, as it was read or as it is to be written.
 *
 * @param number 1-based in the file; 0 where it wasn't read from one
 * @param numberInSet 1-based from the {@code ST}; 0 outside of transaction sets
 * @param id {@code NM1}; empty where nothing can be made out, which slips then say
 * @param elements without empty ones at the end
 * @param slips what of it can't be read, or isn't as X12 asks
 */
public record Segment(long number, int numberInSet, String id, List<Element> elements, List<Slip> slips) {

    private static final int OVERHEAD = 100;

    public Segment {
        elements = withoutEmptyEnd(elements);
        slips = List.copyOf(slips);
    }

    public static Segment of(String id, List<Element> elements) {
        return new Segment(0, 0, id, elements, List.of());
    }

    public static Segment of(String id, Element... elements) {
        return of(id, List.of(elements));
    }

    public static Segment of(String id, String... elements) {
        return of(id, Arrays.stream(elements).map(Element::of).toList());
    }

    /** The element; an empty one where there is none. */
    public Element element(int position) {
        return position <= elements.size() ? elements.get(position - 1) : Element.EMPTY;
    }

    /** The element's text, of a composite its first component; empty where there is none. */
    public String text(int position) {
        return element(position).component(1);
    }

    public String component(int position, int number) {
        return element(position).component(number);
    }

    public boolean is(String otherId) {
        return id.equals(otherId);
    }

    /** Whether it is that one with that qualifier in its first element: {@code REF} with {@code F8}. */
    public boolean is(String otherId, String qualifier) {
        return id.equals(otherId) && text(1).equals(qualifier);
    }

    /** {@code segment 35 (DTP)}. */
    public String place() {
        return "segment " + number + (id.isEmpty() ? "" : " (" + id + ")");
    }

    /** {@code segment 35 (DTP), element 3}. */
    public String place(int position) {
        return place() + ", element " + position;
    }

    /** About what it takes of memory, in characters. */
    int size() {
        return OVERHEAD + elements.stream().mapToInt(Element::size).sum();
    }

    /** Its place alone, since records print themselves into logs. */
    @Override
    public String toString() {
        return "Segment[" + place() + "]";
    }

    private static List<Element> withoutEmptyEnd(List<Element> elements) {
        var kept = new ArrayList<>(elements);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return List.copyOf(kept);
    }
}
