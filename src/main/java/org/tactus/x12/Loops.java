package org.tactus.x12;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Segments by the loop in which they stand, each in the file's order; of one claim, one line, or what is said of several claims. */
final class Loops {

    private final Map<Loop, List<Segment>> byLoop = new EnumMap<>(Loop.class);
    private int size;

    void add(Loop loop, Segment segment) {
        size += segment.size();
        byLoop.computeIfAbsent(loop, any -> new ArrayList<>()).add(segment);
    }

    void addAll(Loop loop, List<Segment> segments) {
        segments.forEach(segment -> add(loop, segment));
    }

    void addAll(Loops others) {
        others.byLoop.forEach(this::addAll);
    }

    /** Forgets that loop and those after it. */
    void clearFrom(Loop first) {
        byLoop.keySet().removeIf(loop -> loop.compareTo(first) >= 0);
        size = all().mapToInt(Segment::size).sum();
    }

    List<Segment> of(Loop loop) {
        return byLoop.getOrDefault(loop, List.of());
    }

    boolean has(Loop loop) {
        return byLoop.containsKey(loop);
    }

    Stream<Segment> all() {
        return byLoop.values().stream().flatMap(List::stream);
    }

    Stream<Segment> all(Loop loop, String id) {
        return of(loop).stream().filter(segment -> segment.is(id));
    }

    Optional<Segment> first(Loop loop, String id) {
        return all(loop, id).findFirst();
    }

    Stream<Segment> all(Loop loop, String id, String qualifier) {
        return of(loop).stream().filter(segment -> segment.is(id, qualifier));
    }

    int size() {
        return size;
    }
}
