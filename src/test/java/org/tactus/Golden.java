package org.tactus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was once read by a person and found right, as JSON files beside the tests.
 *
 * <p>With {@code -Dgolden=write} they are written anew: read the difference before you commit it.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Golden() {}

    /** Both say the same, whatever the order of fields and the layout. */
    public static void assertSame(String file, String json) {
        var path = FOLDER.resolve(file);
        try {
            var tree = JSON.readTree(json);
            if (isToBeWritten()) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, JSON.writeValueAsString(tree) + "\n");
            }
            JsonNode golden = JSON.readTree(Files.readString(path));
            if (!tree.equals(golden)) {
                assertThat(JSON.writeValueAsString(tree))
                        .as("%s; -Dgolden=write writes it anew", file)
                        .isEqualTo(JSON.writeValueAsString(golden));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether files that hold what the code says are to be written by it. */
    public static boolean isToBeWritten() {
        return "write".equals(System.getProperty("golden"));
    }
}
