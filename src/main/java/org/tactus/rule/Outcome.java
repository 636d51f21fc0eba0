package org.tactus.rule;

/** The kinds of decision, for those who count or look for them. */
public enum Outcome {
    ACCEPTED,
    HELD,
    REJECTED
}
