package org.tactus.web;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/**
 * Something to choose.
 *
 * @param value as it is sent
 * @param label as it is read
 */
@TemplateData
public record Option(String value, String label) {

    /** Words that are read as they are sent. */
    public static List<Option> of(String... words) {
        return of(Arrays.asList(words));
    }

    public static List<Option> of(List<String> words) {
        return words.stream().map(word -> new Option(word, word)).toList();
    }
}
