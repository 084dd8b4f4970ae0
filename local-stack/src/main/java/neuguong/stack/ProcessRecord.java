package neuguong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Which processes belong to a part, kept on disk with the time each was started: when the launcher itself is killed, the
 * next one finds what is left and never mistakes another process that was given the same number.
 */
final class ProcessRecord {

    /** The kernel gives start times in ticks since a boot time that is itself rounded to a second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration FORCED = Duration.ofSeconds(10);

    private final Path file;

    ProcessRecord(DataDirectory data, Part part) {
        this.file = data.resolve("run").resolve(part.option() + ".pids");
    }

    /** Replaces what was recorded by this process and its descendants. */
    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    Stream.concat(Stream.of(process), process.descendants())
                            .map(p -> p.pid() + " " + startOf(p).toEpochMilli())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded processes that still run. */
    List<ProcessHandle> living() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(ProcessRecord::find)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != 2) {
            return Optional.empty(); // the launcher was killed while writing
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessRecord::runs)
                .filter(p -> Duration.between(started, startOf(p)).abs().compareTo(CLOCK_TOLERANCE) <= 0);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Asks every recorded process and its descendants to end, and makes them after {@code grace}. */
    void end(Duration grace) {
        List<ProcessHandle> all = new ArrayList<>();
        for (ProcessHandle process : living()) {
            all.add(process);
            process.descendants().forEach(all::add);
        }
        all.forEach(ProcessHandle::destroy);
        if (!ended(all, grace)) {
            all.forEach(ProcessHandle::destroyForcibly);
            ended(all, FORCED);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(List<ProcessHandle> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessRecord::runs)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Unlike {@link ProcessHandle#isAlive()}: a dead process that its parent has not noticed yet does not run. */
    static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return process.isAlive() && !status.startsWith(" Z", status.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return process.isAlive(); // not Linux, or gone
        }
    }
}
