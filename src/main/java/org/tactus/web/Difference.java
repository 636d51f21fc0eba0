package org.tactus.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How one field of a body differs from what it was.
 *
 * @param field named as in a {@link Form}
 * @param before empty where nothing was said
 * @param after empty where nothing is said any more
 */
@TemplateData
public record Difference(String field, String before, String after) {

    /**
     * All of them, in the order of the fields.
     *
     * @param before JSON: an object, or null
     * @param after likewise
     */
    public static List<Difference> between(String before, String after) {
        var was = FormJson.flat(before);
        var is = FormJson.flat(after);
        var fields = new LinkedHashSet<>(is.keySet());
        fields.addAll(was.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var difference = new Difference(
                    field,
                    String.join(", ", was.getOrDefault(field, List.of())),
                    String.join(", ", is.getOrDefault(field, List.of())));
            if (!difference.before.equals(difference.after)) {
                differences.add(difference);
            }
        }
        return List.copyOf(differences);
    }
}
