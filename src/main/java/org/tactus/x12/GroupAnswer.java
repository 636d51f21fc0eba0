package org.tactus.x12;

import java.util.ArrayList;
import java.util.List;

/** What a 999 says of a functional group: how many of its sets were taken. */
final class GroupAnswer {

    /** Codes of AK9: the group has no end; its number, its count is wrong. */
    private static final String NO_END = "3";

    private static final String OTHER_NUMBER = "4";
    private static final String OTHER_COUNT = "5";

    private int received;
    private int taken;
    private boolean hasSlips;

    void add(boolean isTaken, boolean isWithSlips) {
        received++;
        taken += isTaken ? 1 : 0;
        hasSlips |= isWithSlips;
    }

    /** @param ge without elements where the group has no end */
    Segment toSegment(Segment ge) {
        var codes = new ArrayList<String>();
        if (ge.elements().isEmpty()) {
            codes.add(NO_END);
        }
        for (var slip : ge.slips()) {
            codes.add(SlipPlace.of(slip).element() == 2 ? OTHER_NUMBER : OTHER_COUNT);
        }
        var elements = new ArrayList<>(
                List.of(answer(codes.isEmpty()), stated(ge), String.valueOf(received), String.valueOf(taken)));
        codes.stream().distinct().forEach(elements::add);
        return Segment.of("AK9", elements.toArray(String[]::new));
    }

    private String answer(boolean isClosed) {
        if (taken == 0) {
            return "R";
        }
        if (taken < received) {
            return "P";
        }
        return isClosed && !hasSlips ? "A" : "E";
    }

    /** How many sets the group says that it has. */
    private String stated(Segment ge) {
        return ge.text(1).matches("\\d{1,6}") ? ge.text(1) : String.valueOf(received);
    }
}
