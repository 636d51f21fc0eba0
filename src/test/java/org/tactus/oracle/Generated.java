package org.tactus.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Claims by chance, and what is on file when they are filed.
 *
 * @param courses the claims of one member each, in the order in which they are filed; no course bears on another
 * @param billingNpis on whose behalf they are filed
 */
public record Generated(OnFile onFile, List<List<Claim>> courses, Set<String> billingNpis) {

    /**
     * The same for the same seed.
     *
     * @param count of claims, at least
     */
    public static Generated of(long seed, int count) {
        var onFile = new OnFile();
        var maker = new CourseMaker(new Chance(seed), onFile);
        var courses = new ArrayList<List<Claim>>();
        for (int made = 0; made < count; ) {
            var course = maker.claims();
            courses.add(course);
            made += course.size();
        }
        return new Generated(onFile, courses, maker.billingNpis());
    }
}
