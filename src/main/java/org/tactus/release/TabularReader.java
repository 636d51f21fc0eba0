package org.tactus.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tactus.codeset.DiagnosisCodes;
import org.tactus.codeset.TabularNotes;
import org.tactus.problem.LineProblems;

/**
 * CDC's {@code icd10cm_tabular_YYYY.xml}: its Excludes1 notes, and the seventh characters that a header asks for.
 *
 * <p>What stands at a chapter or section goes for all of it, and seventh characters go for all codes below, unless one of these has
 * others. A note that doesn't name codes is counted.
 */
final class TabularReader implements ReleaseReader {

    private static final String NO_CHARACTERS = "";
    private static final int CODE_LENGTH = 7;

    private final TreeMap<String, Collection<String>> excludes1 = new TreeMap<>();
    private final TreeMap<String, String> seventhCharacters = new TreeMap<>();
    private int unread;

    @Override
    public Content read(PublishedFile file, ReleaseDays days, LineProblems problems) {
        return new TabularXml(problems)
                .read(file.xml())
                .map(chapters -> content(chapters, problems))
                .orElse(Content.NONE);
    }

    private Content content(List<TabularEntry> chapters, LineProblems problems) {
        var codes = new TreeSet<String>();
        chapters.forEach(chapter -> each(chapter, entry -> codes.add(entry.code())));
        if (codes.isEmpty()) {
            problems.at(0, "The file holds no code.");
        }
        var references = new CodeReferences(codes);
        chapters.forEach(chapter -> addNotes(chapter, List.of(), references));
        chapters.forEach(chapter -> addCharacters(chapter, NO_CHARACTERS));
        return new Content(
                excludes1.size() + seventhCharacters.size(), TabularNotes.write(unread, excludes1, seventhCharacters));
    }

    private static void each(TabularEntry entry, Consumer<TabularEntry> consumer) {
        if (entry.isCode()) {
            consumer.accept(entry);
        }
        entry.below().forEach(child -> each(child, consumer));
    }

    /** @param inherited what the notes of the chapter and section name */
    private void addNotes(TabularEntry entry, Collection<String> inherited, CodeReferences references) {
        var excluded = new LinkedHashSet<>(inherited);
        for (var note : entry.excludes1()) {
            references.in(note).ifPresentOrElse(excluded::addAll, () -> unread++);
        }
        if (entry.isCode() && !excluded.isEmpty()) {
            excludes1.put(entry.code(), excluded);
        }
        // a code's own notes reach those below it by being under their header
        var handedDown = entry.isCode() ? List.<String>of() : new ArrayList<>(excluded);
        entry.below().forEach(child -> addNotes(child, handedDown, references));
    }

    private void addCharacters(TabularEntry entry, String inherited) {
        var characters = entry.seventhCharacters().isEmpty() ? inherited : entry.seventhCharacters();
        var isComplete = entry.isCode() && entry.below().isEmpty();
        if (isComplete && !characters.isEmpty() && entry.code().length() < CODE_LENGTH) {
            seventhCharacters.put(DiagnosisCodes.stem(entry.code()), characters);
        }
        entry.below().forEach(child -> addCharacters(child, characters));
    }
}
