package org.tactus.x12;

import java.util.List;

/**
 * An element of a segment.
 *
 * @param repetitions each with its components; a simple element has one of one
 */
public record Element(List<List<String>> repetitions) {

    static final Element EMPTY = new Element(List.of(List.of("")));

    public Element {
        repetitions = repetitions.stream().map(List::copyOf).toList();
    }

    public static Element of(String text) {
        return text.isEmpty() ? EMPTY : new Element(List.of(List.of(text)));
    }

    public static Element composite(List<String> components) {
        return new Element(List.of(components));
    }

    public static Element composite(String... components) {
        return composite(List.of(components));
    }

    /** The first repetition's; empty where there is none. */
    public String component(int number) {
        var first = repetitions.get(0);
        return number <= first.size() ? first.get(number - 1) : "";
    }

    boolean isEmpty() {
        return repetitions.stream().allMatch(components -> components.stream().allMatch(String::isEmpty));
    }

    /** Masked, since records print themselves into logs. */
    @Override
    public String toString() {
        return "Element[…]";
    }

    int size() {
        int size = 0;
        for (var components : repetitions) {
            for (var component : components) {
                size += component.length() + 1;
            }
        }
        return size;
    }
}
