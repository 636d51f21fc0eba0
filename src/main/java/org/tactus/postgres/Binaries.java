package org.tactus.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked into the data folder once for each version. */
record Binaries(Path home) {

    private static final String CONTENTS = "contents";

    /** The programs of this machine's platform; unpacks them where an earlier start hasn't. */
    static Binaries in(Path dataFolder, Consumer<String> console) throws IOException {
        var home = homeIn(dataFolder);
        requireBearable(home);
        if (!isWhole(home)) {
            console.accept("Unpacking PostgreSQL " + version() + " into " + home + " (once) ...");
            unpackInto(home);
        }
        return new Binaries(home);
    }

    static Path homeIn(Path dataFolder) throws IOException {
        return dataFolder.resolve("postgresql-" + version());
    }

    /** {@code 18} of {@code 18.6.0}: data folders are bound to it. */
    static String majorVersion() throws IOException {
        return version().split("\\.", 2)[0];
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    /** Beside its place first, and moved there whole: a start that died half-way leaves nothing that looks done. */
    private static void unpackInto(Path home) throws IOException {
        var half = home.resolveSibling(home.getFileName() + ".unpacking");
        Folders.delete(half);
        try (var archive = open();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.writeString(half.resolve(CONTENTS), contents(half));
        Folders.delete(home);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isWhole(Path home) throws IOException {
        var file = home.resolve(CONTENTS);
        return Files.exists(file) && Files.readString(file).equals(contents(home.toRealPath()));
    }

    /** How many files, and how many bytes in all: who lost some of them, to a crash or a cleaner, gets them back. */
    private static String contents(Path home) throws IOException {
        try (var inside = Files.walk(home)) {
            var sizes = inside.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(CONTENTS))
                    .mapToLong(file -> file.toFile().length())
                    .summaryStatistics();
            return sizes.getCount() + " files, " + sizes.getSum() + " bytes";
        }
    }

    /** The programs call each other through a shell, between double quotes that they don't escape. */
    private static void requireBearable(Path home) {
        if (home.toString().chars().anyMatch(character -> "\"$`\\\n".indexOf(character) >= 0)) {
            throw new CannotStart(
                    "The data folder's path " + home.getParent()
                            + " has a character that PostgreSQL's programs can't bear (\" $ ` or \\): name another with tactus.data.");
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("can't make " + target + " executable");
        }
    }

    private static InputStream open() {
        var name = "postgres-" + platform() + ".txz";
        var archive = openResource("/" + name);
        if (archive == null) {
            throw new CannotStart("This build of tactus brings no PostgreSQL for this machine (" + name
                    + "): set quarkus.datasource.jdbc.url to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static @Nullable InputStream openResource(String path) {
        return Binaries.class.getResourceAsStream(path);
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "darwin" : system) + (processor.equals("aarch64") ? "-arm_64" : "-x86_64");
    }
}
