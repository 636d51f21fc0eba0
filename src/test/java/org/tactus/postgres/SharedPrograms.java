package org.tactus.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests: they take longer to unpack than most tests take. */
public final class SharedPrograms {

    private static final Path FOLDER = Path.of("target", "postgresql").toAbsolutePath();

    private SharedPrograms() {}

    /** Puts a link to them into a data folder, where tactus takes them for its own; makes the folder. */
    public static Path linkInto(Path dataFolder) {
        try {
            Files.createDirectories(FOLDER);
            var programs = Binaries.in(FOLDER, System.out::println).home();
            var link = Files.createDirectories(dataFolder).resolve(programs.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, programs);
            }
            return dataFolder;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Deletes a data folder, and never what its link leads to. */
    public static void delete(Path dataFolder) {
        try {
            Folders.delete(dataFolder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
