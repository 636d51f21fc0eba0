package org.tactus.rule;

import org.tactus.fact.Benefit;

/** What the rules of a benefit's limits share. */
final class Limits {

    private Limits() {}

    /** Who bears what lies outside of the benefit: the plan's setting. */
    static Group groupOf(Benefit benefit) {
        return Group.valueOf(benefit.limitGroup().name());
    }
}
