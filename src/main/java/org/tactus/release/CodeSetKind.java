package org.tactus.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tactus.claim.Words;
import org.tactus.codeset.BuiltInTable;
import org.tactus.codeset.DiagnosisList;
import org.tactus.codeset.PairEdits;
import org.tactus.codeset.PublishedTable;
import org.tactus.codeset.Release;
import org.tactus.codeset.TabularNotes;
import org.tactus.codeset.UnitEdits;
import org.tactus.problem.LineProblems;
import org.tactus.release.ReleaseReader.Content;

/** The files that tactus reads. */
public enum CodeSetKind {
    ICD10CM_ORDER("CDC's ICD-10-CM order file", BuiltInTable.DIAGNOSES),
    ICD10CM_TABULAR("CDC's ICD-10-CM tabular list as XML", BuiltInTable.EXCLUDES1),
    NCCI_MUE("CMS's table of medically unlikely edits", BuiltInTable.UNIT_EDITS),
    NCCI_PTP("CMS's table of procedure-to-procedure edits", BuiltInTable.PAIR_EDITS);

    private final String title;
    private final BuiltInTable builtIn;

    CodeSetKind(String title, BuiltInTable builtIn) {
        this.title = title;
        this.builtIn = builtIn;
    }

    /** What people call it: {@code CDC's ICD-10-CM order file}. */
    public String title() {
        return title;
    }

    /** What ships with tactus, and a release goes before. */
    BuiltInTable builtIn() {
        return builtIn;
    }

    /** On the wire: {@code icd10cm-order}. */
    String word() {
        return Words.of(this);
    }

    /** Whether it is of a fiscal year; of a quarter, where not. */
    boolean isOfFiscalYear() {
        return this == ICD10CM_ORDER || this == ICD10CM_TABULAR;
    }

    /** Reads the file whole and tells all that is wrong with it; what is returned is meaningless where something is. */
    NewRelease read(InputStream file, ReleaseTerms terms, LineProblems problems) {
        var days = ReleaseDays.of(this, terms, problems);
        var content = content(file, days, problems);
        return new NewRelease(this, days.name(), days.from(), days.through(), content.rows(), content.text());
    }

    private Content content(InputStream in, ReleaseDays days, LineProblems problems) {
        try {
            var file = PublishedFile.of(in);
            var mismatch = file.mismatch(this);
            if (mismatch.isPresent()) {
                problems.at(0, mismatch.get());
                return Content.NONE;
            }
            return reader().read(file, days, problems);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReleaseReader reader() {
        return switch (this) {
            case ICD10CM_ORDER -> new OrderFileReader();
            case ICD10CM_TABULAR -> new TabularReader();
            case NCCI_MUE -> new MueReader();
            case NCCI_PTP -> new PtpReader();
        };
    }

    /** @param content as a reader made it */
    PublishedTable table(Release release, String content) {
        return switch (this) {
            case ICD10CM_ORDER -> new DiagnosisList(release, content);
            case ICD10CM_TABULAR -> new TabularNotes(release, content);
            case NCCI_MUE -> new UnitEdits(release, content);
            case NCCI_PTP -> new PairEdits(release, content);
        };
    }
}
