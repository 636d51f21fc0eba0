package org.tactus.x12;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read more than once. */
@FunctionalInterface
public interface FileSource {

    /** From its beginning; whoever opens it closes it. */
    InputStream open() throws IOException;
}
