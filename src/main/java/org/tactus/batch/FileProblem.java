package org.tactus.batch;

import io.quarkus.qute.TemplateData;

/**
 * Something that was wrong with a file.
 *
 * @param line 1-based; 0 where the whole file is meant
 */
@TemplateData
public record FileProblem(long line, String message) {}
