package org.tactus.registry;

import org.tactus.claim.Words;

/** A version of something on file, as a decision names it. */
record EntryVersion(EntryKey key, int version) {

    /** @param text {@code plan:H1234-001-000/2026@3}, as {@link #toString} writes it */
    static EntryVersion parse(String text) {
        var colon = text.indexOf(':');
        var at = text.lastIndexOf('@');
        var kind = Words.constant(Kind.class, text.substring(0, colon)).orElseThrow();
        return new EntryVersion(
                new EntryKey(kind, text.substring(colon + 1, at)), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return key + "@" + version;
    }
}
