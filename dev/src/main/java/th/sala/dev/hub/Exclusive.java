package th.sala.dev.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock between processes, kept by a file; the system frees it when its holder ends, however it ends. */
final class Exclusive implements AutoCloseable {
    private final FileChannel channel;

    private Exclusive(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing when another process has it. The file then tells that process's id. */
    static Optional<Exclusive> tryHold(Path file) throws IOException {
        FileChannel channel = open(file);
        FileLock lock = lockOf(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        String holder = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new Exclusive(channel));
    }

    /** The lock, after waiting for whoever has it. */
    static Exclusive hold(Path file) throws IOException, InterruptedException {
        Optional<Exclusive> lock = tryHold(file);
        while (lock.isEmpty()) {
            Thread.sleep(100);
            lock = tryHold(file);
        }
        return lock.get();
    }

    /** Fails when the lock is lost, which only happens when its file system goes away. */
    void requireHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("The lock was closed before its work was done.");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
