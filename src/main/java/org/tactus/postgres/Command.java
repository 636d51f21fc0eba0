package org.tactus.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs and waits for it. */
final class Command {

    private static final int PATIENCE_SECONDS = 120;

    private Command() {}

    /** What a finished program left. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The last thing it said, for a sentence to a person. */
        String lastLine() {
            var lines = output.strip().lines().toList();
            return lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1);
        }
    }

    /**
     * Runs it with its output in a file, since a server started this way keeps the pipe that its starter had: to read
     * that to its end would be to wait for the server.
     */
    static Result run(Path folder, List<String> words) throws IOException {
        var output = Files.createTempFile(folder, "command", ".out");
        output.toFile().deleteOnExit();
        try {
            var process = new ProcessBuilder(OrdinaryUser.running(words))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(-1, words.get(0) + " did not end within " + PATIENCE_SECONDS + " seconds");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
