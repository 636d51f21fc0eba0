package org.tactus.codeset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tactus.claim.Icd10Cm;

/**
 * ICD-10-CM by day of service.
 *
 * <p>A day goes by the releases that were imported for it: its codes by the order file, its notes by the tabular list. Where none was,
 * and for what a code means, it goes by the {@link DiagnosisFamilies} that are built in. See docs/clarifications.md#icd-10-cm.
 *
 * @see <a href="https://www.cdc.gov/nchs/icd/icd-10-cm/files.html">CDC, ICD-10-CM files</a>
 */
public final class DiagnosisCodes {

    private static final int STEM_LENGTH = 6;

    private final DiagnosisFamilies families = DiagnosisFamilies.builtIn();
    private final Timeline<DiagnosisList> lists;
    private final Timeline<TabularNotes> notes;

    private DiagnosisCodes(Timeline<DiagnosisList> lists, Timeline<TabularNotes> notes) {
        this.lists = lists;
        this.notes = notes;
    }

    /** The families that ship with tactus, and these beside them. */
    static DiagnosisCodes of(Collection<PublishedTable> published) {
        return new DiagnosisCodes(
                Timeline.of(DiagnosisList.class, published), Timeline.of(TabularNotes.class, published));
    }

    /** The families that ship with tactus. */
    public static DiagnosisCodes builtIn() {
        return of(List.of());
    }

    /** The same for a decision about these days alone. */
    DiagnosisCodes countingOn(Collection<LocalDate> days) {
        return new DiagnosisCodes(lists.countingOn(days), notes.countingOn(days));
    }

    /** Which tables these are, for a decision to name. */
    public List<String> versions() {
        return Stream.of(Stream.of(families.version()), lists.versions().stream(), notes.versions().stream())
                .flatMap(versions -> versions)
                .toList();
    }

    public CodeStatus statusOn(LocalDate day, Icd10Cm diagnosis) {
        if (!diagnosis.isWellFormed()) {
            return CodeStatus.INVALID;
        }
        var list = lists.on(day);
        if (list.isEmpty() && families.isBefore(day)) {
            return CodeStatus.NO_RELEASE;
        }
        return list.isPresent()
                ? statusOn(day, diagnosis.code(), list.get())
                : statusOn(day, diagnosis.code(), families.on(day));
    }

    private CodeStatus statusOn(LocalDate day, String code, KnownCodes known) {
        if (known.isBillable(code)) {
            return CodeStatus.BILLABLE;
        }
        if (lacksSeventhCharacter(day, code, known)) {
            return CodeStatus.SEVENTH_CHARACTER;
        }
        if (known.isHeader(code)) {
            return CodeStatus.HEADER;
        }
        return known.isWholeAround(code) ? CodeStatus.INVALID : CodeStatus.NOT_JUDGED;
    }

    /** By the tabular list of the day; where there is none, by whether there are such codes with one. */
    private boolean lacksSeventhCharacter(LocalDate day, String code, KnownCodes known) {
        return notes.on(day)
                .map(tabular -> tabular.lacksSeventhCharacter(code))
                .orElseGet(() -> known.takesSeventhCharacter(stem(code)));
    }

    /** Codes of the release of that day that begin so, in order, at most so many; none where no release was imported for it. */
    List<String> beginningWith(String prefix, LocalDate day, int most) {
        return lists.on(day).map(list -> list.beginningWith(prefix, most)).orElse(List.of());
    }

    /** What the code shows, or its family does where it is wrong itself. */
    public Condition conditionOf(Icd10Cm diagnosis) {
        return families.conditionOf(diagnosis);
    }

    /** A billable code that leaves open which side of the body is meant, where others of its header say. */
    public boolean leavesSideOpen(Icd10Cm diagnosis) {
        return families.leavesSideOpen(diagnosis);
    }

    /**
     * Headers under which lies what an Excludes1 note of the code, or of one of its headers, doesn't want coded beside it, unless the
     * two are unrelated (Official Guidelines I.A.12.a). The other code may have a note of its own.
     *
     * @param days on any of which the note stands
     */
    public List<String> excludedBeside(Collection<LocalDate> days, Icd10Cm diagnosis) {
        var excluded = List.<String>of();
        Excludes1Notes before = null;
        for (var day : days) {
            var then = notes.on(day).map(TabularNotes::excludes).orElse(families.excludes());
            // days of one release say the same
            if (then != before) {
                excluded = Excludes1Notes.together(excluded, then.beside(diagnosis.code()));
                before = then;
            }
        }
        return excluded;
    }

    /** The first six characters, with {@code X} where the code is shorter. */
    public static String stem(String code) {
        return (code + "XXX").substring(0, STEM_LENGTH);
    }
}
