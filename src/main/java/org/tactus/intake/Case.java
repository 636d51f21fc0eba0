package org.tactus.intake;

import org.tactus.fact.Facts;

/** A claim with all that it is decided by. */
record Case(Filing filing, Facts facts, Evidence evidence) {}
