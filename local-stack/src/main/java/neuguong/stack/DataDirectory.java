package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything of one stack that lasts, held by one launcher at a time. */
final class DataDirectory implements AutoCloseable {

    private static final int TAIL_LINES = 25;
    private static final int TAIL_BYTES = 32 * 1024;

    private final Path root;
    private @Nullable FileChannel lock;

    DataDirectory(Path root) {
        this.root = root;
    }

    /** @throws StackException when another launcher holds it, or it cannot be written */
    void lock() {
        try {
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (tryLock(channel) == null) {
                channel.close();
                String holder = Files.readString(root.resolve("lock"));
                throw new StackException(
                        "Một hệ thống khác (tiến trình %s) đang dùng %s. Hãy dừng nó, hoặc chọn thư mục khác bằng --data="
                                .formatted(holder, root),
                        "Another stack (process %s) is using %s. Stop it, or choose another directory by --data="
                                .formatted(holder, root));
            }
            channel.truncate(0)
                    .write(StandardCharsets.UTF_8.encode(
                            String.valueOf(ProcessHandle.current().pid())));
            lock = channel;
        } catch (IOException e) {
            throw new StackException(
                    new Text("Không ghi được vào " + root + ": " + e, "Cannot write to " + root + ": " + e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path log(Part part) {
        return log(part.label().toLowerCase(Locale.ROOT));
    }

    /** A part's log of this run; the run before is kept beside it. */
    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path freshLog(Part part) {
        Path log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a part's log, or nothing when there is none. */
    List<String> logTail(Part part) {
        try (FileChannel channel = FileChannel.open(log(part))) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), TAIL_BYTES));
            channel.read(end, channel.size() - end.capacity());
            List<String> lines =
                    new String(end.array(), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
