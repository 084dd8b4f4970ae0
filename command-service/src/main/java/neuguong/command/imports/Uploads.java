package neuguong.command.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import neuguong.command.imports.ImportJobs.Job;
import neuguong.command.imports.ImportJobs.Status;
import neuguong.command.personal.DataKeys;
import neuguong.command.personal.Marks;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Edge;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Receives a file: reads it once from end to end, so that whatever is wrong with it as a whole is said at once and nothing is stored;
 * then keeps it with its job.
 */
@Component
class Uploads {
    /** reading an XLSX file takes memory for its texts */
    private final Semaphore reading = new Semaphore(2);

    private final Kinds kinds;
    private final ImportJobs jobs;
    private final StoredFiles files;
    private final DataKeys keys;
    private final Marks marks;
    private final TransactionTemplate transaction;
    private final Edge edge;
    private final int maxRows;
    private final int mostRunning;

    Uploads(
            Kinds kinds,
            ImportJobs jobs,
            StoredFiles files,
            DataKeys keys,
            Marks marks,
            PlatformTransactionManager transactions,
            Edge edge,
            @Value("${neuguong.imports.max-rows}") int maxRows,
            @Value("${neuguong.imports.max-running}") int mostRunning) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.files = files;
        this.keys = keys;
        this.marks = marks;
        this.transaction = new TransactionTemplate(transactions);
        this.edge = edge;
        this.maxRows = maxRows;
        this.mostRunning = mostRunning;
    }

    Limits limits(ImportKind kind) {
        return Limits.of(Math.min(maxRows, kind.mostRows()));
    }

    /**
     * Receives a file.
     *
     * @param said with the upload
     * @return the job, running; the caller's earlier one where its key and the file are the same
     * @throws FileRefused where the file cannot be imported as a whole
     * @throws neuguong.command.personal.KeyFault where there is no master key, under which the file is kept
     */
    Job receive(ImportKind kind, Parameters said, boolean dryRun, MultipartFile upload, Caller caller)
            throws IOException, InterruptedException {
        keys.requireMaster();
        var file = Files.createTempFile("upload-", ".table");
        try {
            var hash = marks.of("upload", copy(upload, file, kind + "\n" + said + "\n" + dryRun + "\n"));
            return begin(file, kind, said, dryRun, caller, hash);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Imports the file of a dry run, by the same parameters, for whoever confirms it.
     *
     * @throws FileRefused where it is no dry run, or has not ended
     * @throws neuguong.command.personal.KeyFault where the file is not kept any more
     */
    Job confirm(Job tried, Caller caller) throws IOException, InterruptedException {
        if (!tried.dryRun() || tried.status() != Status.DONE) {
            throw new FileRefused(FileFault.IMPORT_NOT_TRIED);
        }
        keys.requireMaster();
        var file = files.copy(tried.id());
        try {
            var hash = marks.of("upload", "confirmed " + tried.id());
            return begin(file, tried.kind(), tried.parameters(), false, caller, hash);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Job begin(Path file, ImportKind kind, Parameters said, boolean dryRun, Caller caller, String hash)
            throws IOException, InterruptedException {
        var key = caller.idempotencyKey();
        var known = key == null ? null : known(key, hash);
        if (known != null) {
            return known;
        }
        if (jobs.running() >= mostRunning) {
            throw new FileRefused(FileFault.IMPORTS_TOO_MANY, mostRunning);
        }
        var job = inspect(file, kind, said, dryRun, caller, hash);
        try {
            transaction.executeWithoutResult(_ -> store(job, key, file));
            return job;
        } catch (DuplicateKeyException e) {
            // a request with the same key was faster
            return Optional.ofNullable(caller.idempotencyKey())
                    .flatMap(jobs::withKey)
                    .orElseThrow(() -> e);
        }
    }

    private @Nullable Job known(String key, String hash) {
        var known = jobs.withKey(key);
        if (known.isPresent() && !known.get().requestHash().equals(hash)) {
            throw new FileRefused(FileFault.IMPORT_KEY_REUSED);
        }
        return known.orElse(null);
    }

    private void store(Job job, @Nullable String key, Path file) {
        try {
            jobs.insert(job, key);
            files.store(job.id(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(MultipartFile upload, Path file, String question) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.getBytes(StandardCharsets.UTF_8));
            try (var in = upload.getInputStream();
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                in.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Job inspect(Path file, ImportKind kind, Parameters said, boolean dryRun, Caller caller, String hash)
            throws IOException, InterruptedException {
        reading.acquire();
        try (var table = Table.open(file, limits(kind))) {
            var columns = kinds.columns(kind, table.header(), said);
            var rows = 0;
            while (table.next() != null) {
                rows++;
            }
            if (rows == 0) {
                throw new FileRefused(FileFault.FILE_WITHOUT_ROWS);
            }
            return new Job(
                    edge.newId(),
                    kind,
                    Status.RUNNING,
                    dryRun,
                    caller.person(),
                    kinds.complete(kind, columns, said),
                    columns.ignored(),
                    rows,
                    null,
                    Instant.now(),
                    null,
                    hash);
        } finally {
            reading.release();
        }
    }
}
