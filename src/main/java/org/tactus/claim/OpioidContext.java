package org.tactus.claim;

/** How the member stands to opioids; context alone, it never satisfies a rule. */
public enum OpioidContext {
    NAIVE,
    AVOIDING,
    TAPERING,
    USE_DISORDER_TREATMENT,
    UNKNOWN
}
