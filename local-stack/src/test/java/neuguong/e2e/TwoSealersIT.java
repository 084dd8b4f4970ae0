package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.StackFixture;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two command services on one database seal at once, and the log stays one. */
@Timeout(240)
class TwoSealersIT {
    private static final Api API = new Api();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PORT = 18_481;
    private static final Duration START = Duration.ofMinutes(2);
    private static final int ROUNDS = 10;

    @TempDir
    Path directory;

    @Test
    void what_two_processes_seal_is_one_log() throws Exception {
        var first = size();
        var second = start();
        try {
            awaitReady(second);
            // until the other has let some checkpoints out too: which one seals what is theirs to settle
            for (var round = 0; round < ROUNDS || published() < 3; round++) {
                var before = size();
                record(5);
                Api.until(() -> size() >= before + 5);
            }
            var last = lastPosition();
            Api.until(() -> API.audit("/proof/inclusion?position=" + last).status() == 200);
            assertThat(sizeOf(text("http://127.0.0.1:" + PORT + "/api/v1/audit/checkpoint")))
                    .as("the other process shows the same log")
                    .isGreaterThan(first);
        } finally {
            second.destroy();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(leaves())
                .as("one leaf for each event, none twice, none left out")
                .isEqualTo("0 0 0");
        var sizes = checkpoints(first);
        assertThat(sizes).hasSizeGreaterThan(1);
        for (var i = 1; i < sizes.size(); i++) {
            requireContinued(sizes.get(i - 1), sizes.get(i));
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(LocalStack.jvm());
        command.addAll(List.of("-cp", LocalStack.classpath(Part.COMMAND), "neuguong.command.CommandService"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("second.log").toFile());
        builder.environment().putAll(API.stack.environment(Part.COMMAND));
        builder.environment().put("NG_COMMAND_PORT", String.valueOf(PORT));
        builder.environment()
                .put("NG_CHECKPOINT_FILE", directory.resolve("second.txt").toString());
        return builder.start();
    }

    /** Checkpoints that the other process has let out. */
    private long published() throws IOException {
        var file = directory.resolve("second.txt");
        return Files.exists(file)
                ? Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("units "))
                        .count()
                : 0;
    }

    /** A start may take longer than anything else that is waited for. */
    private static void awaitReady(Process service) {
        var end = System.nanoTime() + START.toNanos();
        while (!ready()) {
            assertThat(service.isAlive()).isTrue();
            assertThat(System.nanoTime()).as("not ready within %s", START).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean ready() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://127.0.0.1:" + PORT + "/actuator/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String text(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static long size() {
        var answer = API.audit("/checkpoint");
        return answer.status() == 200 ? sizeOf(answer.text()) : 0;
    }

    private static long sizeOf(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text()).size();
    }

    private static void record(int events) throws SQLException {
        try (var connection = StackFixture.stack().application().getConnection()) {
            for (var i = 0; i < events; i++) {
                Rows.insertPlace(connection, UUID.randomUUID().toString());
            }
        }
    }

    private static long lastPosition() throws SQLException {
        return Long.parseLong(query("select max(global_index) from domain_event_entry"));
    }

    /** Events without a leaf, leaves without an event, and indices that are not there, up to the sealed size. */
    private static String leaves() throws SQLException {
        return query("""
                select (select count(*) from domain_event_entry e, transparency_head h where e.global_index <= h.position
                        and not exists (select from transparency_leaf l where l.position = e.global_index))
                    || ' ' || (select count(*) from transparency_leaf l
                        where not exists (select from domain_event_entry e where e.global_index = l.position))
                    || ' ' || (select h.size - count(*) from transparency_leaf l, transparency_head h group by h.size)""");
    }

    private static List<Long> checkpoints(long from) throws SQLException {
        var sizes = new ArrayList<Long>();
        for (var size : query("select string_agg(size::text, ',' order by size) from transparency_checkpoint")
                .split(",", -1)) {
            if (Long.parseLong(size) >= Math.max(1, from)) {
                sizes.add(Long.valueOf(size));
            }
        }
        return sizes;
    }

    private static String query(String sql) throws SQLException {
        try (var connection = StackFixture.stack().application().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void requireContinued(long from, long to) {
        var proof = API.audit("/proof/consistency?from=%d&to=%d".formatted(from, to))
                .is(200)
                .json();
        var path = new ArrayList<Hash>();
        proof.get("path").forEach(hash -> path.add(Hash.ofHex(hash.asString())));
        assertThat(Merkle.consistent(from, root(from), to, root(to), path))
                .as("from %d to %d", from, to)
                .isTrue();
    }

    private static Hash root(long size) {
        return Checkpoint.parse(SignedNote.parse(
                                API.audit("/checkpoints/" + size).is(200).text())
                        .text())
                .root();
    }
}
