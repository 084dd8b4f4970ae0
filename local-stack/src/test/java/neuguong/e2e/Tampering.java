package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Whoever has a superuser's rights over the database, and what the monitor says of one log. */
final class Tampering implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Api api;
    private final String log;
    private final Connection superuser;
    private final Statement sql;

    /** @param log as metrics call it */
    Tampering(Api api, String log) {
        this.api = api;
        this.log = log;
        this.superuser = Rows.superuser(api.stack);
        try {
            this.sql = superuser.createStatement();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void does(String statement) throws SQLException {
        sql.execute(statement);
    }

    private JsonNode health() {
        return Api.JSON.readTree(fetch("/actuator/health")).path("components").path("transparency");
    }

    /** What is found in this log, each with its place. */
    List<String> findings() {
        return StreamSupport.stream(health().path("details").path("faults").spliterator(), false)
                .filter(f -> f.path("log").asString().equals(log))
                .map(f -> f.path("kind").asString()
                        + " "
                        + f.path("position").asLong(f.path("leaves").asLong(0)))
                .toList();
    }

    private double metric() {
        return fetch("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("neuguong_transparency_faults{") && line.contains('"' + log + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String fetch(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(api.stack.commandUrl() + path))
                                    .header("Authorization", api.stack.authorization("test"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void awaitFound(String finding) {
        Api.eventually(() -> {
            assertThat(findings()).contains(finding);
            assertThat(health().path("status").asString()).isEqualTo("DOWN");
            assertThat(metric()).isPositive();
        });
    }

    void awaitNothingFound() {
        Api.eventually(() -> {
            assertThat(findings()).isEmpty();
            assertThat(metric()).isZero();
        });
    }

    /**
     * Cuts the tail of the log's own checkpoints as well, which is found by those that have left the database, and puts it back.
     *
     * @param prefix of the log's tables
     * @param lock of its sealer, which must not put anything in between
     * @param file to which its checkpoints leave
     * @param size which the log has afterwards, or less
     */
    void cutLog(String prefix, int lock, Path file, long size) throws SQLException {
        Api.until(() -> read(file).lines().anyMatch(line -> line.matches("\\d+") && Long.parseLong(line) > size));
        does("select pg_advisory_lock(" + lock + ")");
        does("create temp table kept_checkpoints as select * from %s_checkpoint where size > %d"
                .formatted(prefix, size));
        does("delete from %s_checkpoint where size > %d".formatted(prefix, size));
        Api.eventually(() -> assertThat(findings()).anyMatch(f -> f.startsWith("LOG_CUT")));
        does("insert into %s_checkpoint select * from kept_checkpoints".formatted(prefix));
        does("select pg_advisory_unlock_all()");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
