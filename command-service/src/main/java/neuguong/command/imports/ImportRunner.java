package neuguong.command.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import neuguong.command.imports.ImportJobs.Failure;
import neuguong.command.imports.ImportJobs.Job;
import neuguong.command.imports.RowTransactions.Superseded;
import neuguong.command.imports.Table.Line;
import neuguong.command.personal.Marks;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background, a few at a time. Whoever works on one holds a lease on it: an import whose process has died is
 * taken up by the next, after the last row that was stored. A store that is down is waited for.
 */
@Component
final class ImportRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;
    private static final int CHUNK = 2000;
    private static final int CHUNK_LENGTH = 2_000_000;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(12);
    private static final int LONGEST_WAIT = 30;

    private final ImportJobs jobs;
    private final StoredFiles files;
    private final Uploads uploads;
    private final Kinds kinds;
    private final Lanes lanes;
    private final Commands commands;
    private final Marks marks;
    private final Edge edge;
    private final Duration kept;
    private final String worker;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-lookout").daemon().factory());
    private final ExecutorService working = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private volatile boolean running;

    ImportRunner(
            ImportJobs jobs,
            StoredFiles files,
            Uploads uploads,
            Kinds kinds,
            Lanes lanes,
            Commands commands,
            Marks marks,
            Edge edge,
            @Value("${neuguong.imports.kept}") Duration kept) {
        this.jobs = jobs;
        this.files = files;
        this.uploads = uploads;
        this.kinds = kinds;
        this.lanes = lanes;
        this.commands = commands;
        this.marks = marks;
        this.edge = edge;
        this.kept = kept;
        this.worker = edge.newId();
    }

    @Override
    public void start() {
        running = true;
        var _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        var _ = looking.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    /** Looks for work now and not only at the next turn. */
    void nudge() {
        if (running) {
            looking.execute(this::look);
        }
    }

    private void look() {
        try {
            jobs.renew(mine, LEASE);
            var free = AT_ONCE - mine.size();
            if (free > 0) {
                for (var job : jobs.claim(worker, LEASE, free)) {
                    mine.add(job.id());
                    working.execute(() -> work(job));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("cannot look for imports: {}", e.toString());
        }
    }

    private void forget() {
        try {
            jobs.forgetFinishedBefore(Instant.now().minus(kept));
        } catch (RuntimeException e) {
            LOG.warn("cannot remove old imports: {}", e.toString());
        }
    }

    private void work(Job job) {
        try {
            for (var wait = 1; !finished(job); wait = Math.min(2 * wait, LONGEST_WAIT)) {
                if (stopped.await(wait, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            mine.remove(job.id());
            nudge();
        }
    }

    /** Works on an import; false where the store is down. */
    private boolean finished(Job job) {
        try {
            run(job);
            jobs.finish(job.id(), null);
            LOG.info(
                    "import {} of {} {} is done",
                    job.id(),
                    job.rows(),
                    job.kind().code());
        } catch (Lanes.Stopped | Superseded e) {
            LOG.info("import {} goes on elsewhere or later", job.id());
        } catch (IOException | RuntimeException e) {
            if (RowTransactions.storeIsDown(e)) {
                LOG.warn("import {} waits for the store: {}", job.id(), e.toString());
                return false;
            }
            return failed(job, e);
        }
        return true;
    }

    private boolean failed(Job job, Exception e) {
        var id = edge.newId();
        LOG.error("fault {} ends import {}", id, job.id(), e);
        var refused = e instanceof FileRefused f ? f : new FileRefused(FileFault.IMPORT_BROKE_OFF, id);
        try {
            jobs.finish(
                    job.id(),
                    new Failure(refused.fault().name(), refused.in(Locale.of("vi")), refused.in(Locale.ENGLISH)));
            return true;
        } catch (RuntimeException again) {
            LOG.warn("import {} cannot be ended", job.id(), again);
            return false;
        }
    }

    private void run(Job job) throws IOException {
        if (job.dryRun()) {
            // what it had rehearsed is forgotten
            jobs.forgetRows(job.id());
        }
        var file = files.copy(job.id());
        try (var table = Table.open(file, uploads.limits(job.kind()))) {
            var columns = kinds.columns(job.kind(), table.header(), job.parameters());
            var intake = kinds.intake(columns, new Work(job, lanes, commands, jobs, marks, () -> !running));
            for (var chunk = chunk(table); !chunk.isEmpty(); chunk = chunk(table)) {
                var done = jobs.done(
                        job.id(), chunk.getFirst().number(), chunk.getLast().number());
                var todo =
                        chunk.stream().filter(l -> !done.contains(l.number())).toList();
                if (!todo.isEmpty()) {
                    intake.take(todo);
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Line> chunk(Table table) throws IOException {
        var chunk = new ArrayList<Line>();
        var length = 0;
        while (chunk.size() < CHUNK && length < CHUNK_LENGTH) {
            var line = table.next();
            if (line == null) {
                break;
            }
            chunk.add(line);
            length += line.cells().stream().mapToInt(String::length).sum();
        }
        return chunk;
    }

    /** Ends between two transactions; what is left is done at the next start. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        looking.shutdownNow();
        working.shutdown();
        try {
            if (!working.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("an import does not stop; its lease runs out by itself");
                return;
            }
            jobs.release(worker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("cannot release imports: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
