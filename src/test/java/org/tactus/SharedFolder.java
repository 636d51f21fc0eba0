package org.tactus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tables and packages that tactus was built by and doesn't ship: the folder that {@code -Dshared=…} names, or {@code ../shared}.
 *
 * <p>A test that compares with them is skipped where they aren't there, and says so.
 */
public final class SharedFolder {

    private SharedFolder() {}

    /** The table of that name; ends the test as skipped where there is none. */
    public static Path table(String name) {
        return file("data", name);
    }

    /** The package of that name, for validation; ends the test as skipped where there is none. */
    public static Path fhirPackage(String name) {
        return file("fhir-packages", name);
    }

    private static Path file(String folder, String name) {
        var file = Path.of(System.getProperty("shared", "../shared"), folder, name);
        var isThere = Files.isRegularFile(file);
        if (!isThere) {
            System.out.println("Skipped: nothing to compare with, since there is no " + file + " (set -Dshared=…).");
        }
        assumeTrue(isThere, "no " + file);
        return file;
    }
}
