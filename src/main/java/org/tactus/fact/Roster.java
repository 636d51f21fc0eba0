package org.tactus.fact;

import java.util.Optional;

/**
 * A plan's roster of members, seen for one of them.
 *
 * @param isOnFile whether the plan's roster is on file at all: one entry is enough
 * @param enrollment the member's; empty where the roster doesn't hold the member
 */
public record Roster(boolean isOnFile, Optional<Enrollment> enrollment) {

    public static final Roster NONE = new Roster(false, Optional.empty());
}
