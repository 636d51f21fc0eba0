package org.tactus.rule;

/** X12's claim adjustment group: who bears what isn't paid. */
public enum Group {
    CO,
    PR,
    OA
}
