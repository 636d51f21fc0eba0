package org.tactus.release;

import java.io.IOException;
import org.tactus.problem.LineProblems;

/** Reads a file of one kind, whole, and tells all that is wrong with it by line. */
interface ReleaseReader {

    /**
     * What a file holds.
     *
     * @param rows how many codes, notes or edits
     * @param text our own
     */
    record Content(int rows, String text) {

        static final Content NONE = new Content(0, "");
    }

    /** What is returned is meaningless where a problem was told. */
    Content read(PublishedFile file, ReleaseDays days, LineProblems problems) throws IOException;
}
