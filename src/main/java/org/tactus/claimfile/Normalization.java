package org.tactus.claimfile;

import org.jspecify.annotations.Nullable;

/**
 * That a value was read otherwise than it stands there, or taken where none does.
 *
 * @param element path into the submission: {@code lines[0].serviceDate}
 * @param stated as it stands in the file; null where nothing does
 * @param read what was made of it
 */
public record Normalization(String element, @Nullable String stated, String read) {}
