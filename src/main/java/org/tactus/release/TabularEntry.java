package org.tactus.release;

import java.util.List;

/**
 * A chapter, section, header or code of the tabular list.
 *
 * @param code without its dot; empty for a chapter or section
 * @param excludes1 its notes as they are written
 * @param seventhCharacters empty where it defines none
 */
record TabularEntry(String code, List<String> excludes1, String seventhCharacters, List<TabularEntry> below) {

    boolean isCode() {
        return !code.isEmpty();
    }
}
