package neuguong.faults;

import static neuguong.faults.BrokenStack.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import neuguong.contract.EventHeaders;
import neuguong.e2e.Rows;
import neuguong.stack.Part;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/**
 * The event store is backed up while commands flow, goes on, is destroyed and restored. What the backup had is there and is what a kept
 * checkpoint says; what came after it is missing, and a checkpoint kept since says so; indices are made anew.
 */
class BackupDrill {
    /** Acknowledged after the copy: more than callers can have under way at its end. */
    private static final int MORE = 20;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_restored_store_is_what_was_sealed_and_its_indices_are_made_anew()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "backup-");
        try (var broken = new BrokenStack(data)) {
            var stack = broken.stack;
            var checker = new HistoryChecker(stack);
            var exemplars = new Province(stack).exemplars(4);
            var before = new Ledger();
            try (var _ = new Load(stack, exemplars, before)) {
                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            }
            awaitSealed(broken);
            assertThat(auditor(broken, "checkpoint", data.resolve("before.txt")))
                    .contains("\"verified\":true");

            var after = new Ledger();
            try (var _ = new Load(stack, exemplars, after)) {
                backUp(broken, data.resolve("postgres"), data.resolve("copy"));
                var copied = after.acknowledged().size();
                await(
                        "there is what the copy has not",
                        () -> after.acknowledged().size() > copied + MORE);
            }
            awaitSealed(broken);
            assertThat(auditor(broken, "checkpoint", data.resolve("after.txt"))).contains("\"verified\":true");

            List.of(Part.COMMAND, Part.QUERY, Part.POSTGRES).forEach(part -> broken.kill(part));
            FileUtils.deleteDirectory(data.resolve("postgres").toFile());
            forget(broken);
            Files.move(data.resolve("copy"), data.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
            stack.restart(Part.POSTGRES);
            try (var connection = stack.owner().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("delete from token_entry where processor_name = 'relay'");
            }
            stack.restart(Part.COMMAND);
            stack.restart(Part.QUERY);

            assertThat(auditor(broken, "log", data.resolve("before.txt"))).contains("\"verified\":true");
            assertThat(auditor(broken, "checkpoint", data.resolve("after.txt"))).contains("\"ROLLED_BACK\"");
            var restored = checker.newest(exemplars);
            before.versions()
                    .forEach((id, version) -> assertThat(restored.get(id)).isGreaterThanOrEqualTo(version));
            await("the restored is to be read", () -> checker.projected(restored));
            checker.refresh();
            assertThat(checker.check(before, exemplars).faults())
                    .allMatch(fault -> fault.startsWith("nobody sent")); // those of the second load that the backup has
            assertThat(checker.check(before, exemplars).lost()).isZero();
        }
    }

    /** As continuous archiving does it: the files are copied while the server writes to them, and its log until the end of the copy makes them whole. */
    private static void backUp(BrokenStack broken, Path from, Path to) throws SQLException, IOException {
        try (var connection = Rows.superuser(broken.stack);
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(from, to);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                assertThat(label.next()).isTrue();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
            FileUtils.deleteDirectory(to.resolve("pg_wal").toFile());
            copy(from.resolve("pg_wal"), to.resolve("pg_wal"));
            Files.deleteIfExists(to.resolve("postmaster.pid"));
            Files.deleteIfExists(to.resolve("postmaster.opts"));
        }
    }

    /** What goes away while it is copied is nothing that the server needs. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException e) {
                    // a temporary file of the server's
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Removes what was made of the lost store: topics and indices. */
    private static void forget(BrokenStack broken) throws ExecutionException, InterruptedException, IOException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broken.stack.kafka()))) {
            admin.deleteTopics(List.of(EventHeaders.EVENTS_TOPIC, EventHeaders.RELAY_TOPIC))
                    .all()
                    .get();
        }
        var listed = HTTP.send(
                HttpRequest.newBuilder(URI.create(broken.stack.elasticsearchUrl() + "/_cat/indices?h=index"))
                        .build(),
                BodyHandlers.ofString());
        for (var index : listed.body().lines().map(String::strip).toList()) {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(broken.stack.elasticsearchUrl() + "/" + index))
                            .DELETE()
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void awaitSealed(BrokenStack broken) {
        await("all is sealed", () -> {
            try (var connection = broken.stack.owner().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select (select size from transparency_head) = (select count(*) from domain_event_entry)")) {
                return row.next() && row.getBoolean(1);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private static String auditor(BrokenStack broken, String command, Path kept)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "../auditor/target/auditor.jar",
                        command,
                        "--json",
                        "--url=" + broken.stack.commandUrl(),
                        "--kept=" + kept)
                .redirectErrorStream(true);
        builder.environment()
                .put("NG_TOKEN", broken.stack.authorization("auditor").replaceFirst("Bearer ", ""));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
