package neuguong.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A part that runs as a process of its own: started once, recorded, and ended with its descendants. */
final class ChildProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Part part;
    private final DataDirectory data;
    private final ProcessRecord record;
    private final CompletableFuture<Process> ended = new CompletableFuture<>();
    private @Nullable Process process;
    private boolean stopped;

    ChildProcess(Part part, DataDirectory data) {
        this.part = part;
        this.data = data;
        this.record = new ProcessRecord(data, part);
    }

    /** Starts the command with its output in the part's log; {@code environment} is added to the launcher's own. */
    synchronized void start(List<String> command, Map<String, String> environment) throws IOException {
        if (stopped) {
            throw StackException.stopping();
        }
        List<String> detached = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            // Ctrl-C in a terminal goes to the whole process group: only the launcher may hear it, to stop in order
            detached.addFirst(SETSID.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectOutput(data.freshLog(part).toFile());
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        record.write(started.toHandle());
        var _ = started.onExit().thenAccept(ended::complete);
    }

    /** Records the descendants too, once they are there. */
    synchronized void recordFamily() {
        if (process != null) {
            record.write(process.toHandle());
        }
    }

    synchronized boolean running() {
        return process != null && process.isAlive();
    }

    CompletableFuture<?> ended() {
        return ended;
    }

    /** Ends it: politely first, by force after {@code grace}. */
    synchronized void stop(Duration grace) {
        stopped = true;
        record.end(grace);
    }
}
