package org.tactus.codeset;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/**
 * What the tabular list of ICD-10-CM says beside its codes, in one release: Excludes1 notes, and which seventh characters a code takes.
 *
 * <p>Kept as a text of lines: {@code excludes1 R52 G89 M54} says that what lies under R52 isn't coded together with what lies under the
 * others; {@code seventh S134XX ADS} says which characters come after these six. The first line, {@code unread 12}, counts the
 * Excludes1 notes that don't name what they mean by codes.
 */
public final class TabularNotes implements PublishedTable {

    private static final String UNREAD = "unread";
    private static final String EXCLUDES = "excludes1";
    private static final String SEVENTH = "seventh";
    private static final int CODE_LENGTH = 7;

    private final Release release;
    private final Excludes1Notes excludes;
    private final Map<String, String> seventhCharacters = new HashMap<>();

    /** @param text as {@link #write} makes it */
    public TabularNotes(Release release, String text) {
        this.release = release;
        var excluded = new HashMap<String, List<String>>();
        // most words come many times: each is kept once
        var known = new HashMap<String, String>();
        text.lines().forEach(line -> {
            var words = Arrays.stream(line.split(" "))
                    .map(word -> known.computeIfAbsent(word, first -> first))
                    .toList();
            if (words.get(0).equals(EXCLUDES)) {
                excluded.put(words.get(1), List.copyOf(words.subList(2, words.size())));
            } else if (words.get(0).equals(SEVENTH)) {
                seventhCharacters.put(words.get(1), words.get(2));
            }
        });
        this.excludes = new Excludes1Notes(excluded);
    }

    /**
     * @param unread how many Excludes1 notes don't say by codes what they mean
     * @param excludes1 what isn't coded together with a code or header, by that
     * @param seventhCharacters the characters that complete a code, by its {@link DiagnosisCodes#stem}
     */
    public static String write(
            int unread, SortedMap<String, Collection<String>> excludes1, SortedMap<String, String> seventhCharacters) {
        var lines = new StringJoiner("\n", "", "\n").add(UNREAD + " " + unread);
        excludes1.forEach((header, excluded) -> lines.add(EXCLUDES + " " + header + " " + String.join(" ", excluded)));
        seventhCharacters.forEach((stem, characters) -> lines.add(SEVENTH + " " + stem + " " + characters));
        return lines.toString();
    }

    @Override
    public Release release() {
        return release;
    }

    Excludes1Notes excludes() {
        return excludes;
    }

    /** Whether the code needs a seventh character, and has none or another than its header knows. */
    boolean lacksSeventhCharacter(String code) {
        var characters = seventhCharacters.get(DiagnosisCodes.stem(code));
        return characters != null
                && (code.length() < CODE_LENGTH || characters.indexOf(code.charAt(CODE_LENGTH - 1)) < 0);
    }
}
