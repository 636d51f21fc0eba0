package org.tactus.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** What the JDK lacks for folders. */
final class Folders {

    private Folders() {}

    /** Makes it and what it lies in where they aren't there; its real path, since processes are told by it. */
    static Path make(Path folder) throws IOException {
        var isThere = Files.isDirectory(folder);
        return (isThere ? folder : Files.createDirectories(folder.toAbsolutePath())).toRealPath();
    }

    /** Whether the name is a whole path, and leads to the folder. */
    static boolean isSame(String name, Path folder) {
        try {
            var path = Path.of(name);
            return path.isAbsolute() && Files.isSameFile(path, folder);
        } catch (IOException | InvalidPathException noFolder) {
            return false;
        }
    }

    /** Why it failed, for a sentence to a person. */
    static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException atFile)) {
            return failure.getMessage();
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission for " + atFile.getFile();
        }
        if (failure instanceof FileAlreadyExistsException) {
            return atFile.getFile() + " is no folder";
        }
        return failure instanceof NoSuchFileException ? "there is no " + atFile.getFile() : failure.getMessage();
    }

    /** Deletes the folder and all that is in it; nothing happens where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
