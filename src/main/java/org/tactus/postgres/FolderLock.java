package org.tactus.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One tactus for a data folder: the operating system lets go of the lock however the holder ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart where another tactus holds the folder */
    static FolderLock take(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("tactus.pid");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                var holder = Files.readString(file).strip();
                channel.close();
                throw new CannotStart("Another tactus (process " + holder + ") runs on the data folder " + dataFolder
                        + ": stop it, or give this one a folder of its own with tactus.data.");
            }
        } catch (OverlappingFileLockException reloaded) {
            // development mode starts the application again within the JVM that holds the lock
            return new FolderLock(channel);
        }
        var pid = ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
        channel.truncate(0).write(pid);
        return new FolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
