package neuguong.e2e;

import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The drill: documents of the indices are removed and changed, and an event is lost on the way; each is found, named and mended. */
@Timeout(600)
class DifferencesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Before all that the relay reads, so that it never carries what lies there. */
    private static final long BEFORE_ALL = -7;

    @TempDir
    static Path data;

    private static LocalStack stack;
    private static Api api;
    private static Register register;

    @BeforeAll
    static void start() {
        stack = new LocalStack(Settings.at(data).onFreePorts().quickly(), Progress.SILENT).start();
        api = new Api(stack);
        register = new Register(api);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void a_document_that_is_removed_or_changed_is_found_and_comes_back() {
        var unit = register.unit();
        var removed = exemplar(unit, "Bùi Văn Mất");
        var edited = exemplar(unit, "Bùi Văn Sửa");
        var forgotten = exemplar(unit, "Bùi Văn Quên");
        var sound = exemplar(unit, "Bùi Văn Lành");
        // what was removed may be written again at once, and not only after a minute
        elasticsearch("PUT", "/exemplars/_settings", "{\"index.gc_deletes\":\"0s\"}");
        elasticsearch("DELETE", "/exemplars/_doc/" + removed + "?refresh=true", "");
        elasticsearch("POST", "/exemplars/_update/" + edited + "?refresh=true", "{\"doc\":{\"name\":\"Kẻ mạo danh\"}}");
        elasticsearch("DELETE", "/history/_doc/" + forgotten + "-0?refresh=true", "");

        until(() -> found().containsAll(List.of("MISSING " + removed, "EDITED " + edited, "HISTORY " + forgotten)));
        assertThat(found()).noneMatch(f -> f.endsWith(sound));
        assertThat(api.get("/actuator/prometheus").text())
                .containsPattern("neuguong_reconciler_differences(\\{[^}]*})? [1-9]");
        assertThat(api.get("/operations/differences").is(200).text()).contains(removed, edited, forgotten);

        api.operate("/differences/" + removed + "/resend").is(202);
        until(() -> found().stream().noneMatch(f -> f.endsWith(removed)));
        assertThat(api.get("/api/v1/exemplars/" + removed)
                        .is(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Bùi Văn Mất");

        api.operate("/rebuild").is(202);
        until(() -> found().stream().noneMatch(f -> f.endsWith(edited) || f.endsWith(forgotten)));
        assertThat(api.get("/api/v1/exemplars/" + edited)
                        .is(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Bùi Văn Sửa");
        assertThat(api.get("/api/v1/exemplars/" + forgotten + "/history")
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void what_is_written_under_the_version_of_the_projection_is_found_by_its_content() {
        var unit = register.unit();
        var forged = exemplar(unit, "Bùi Văn Thật");
        var retold = exemplar(unit, "Bùi Văn Kể");
        var sound = exemplar(unit, "Bùi Văn Lành");
        replace("/exemplars/_doc/" + forged, "Bùi Văn Thật", "Bùi Văn Giả");
        replace("/history/_doc/" + retold + "-0", "Bùi Văn Kể", "Bùi Văn Bịa");

        until(() -> found().containsAll(List.of("CONTENT " + forged, "CONTENT " + retold)));
        assertThat(found()).noneMatch(f -> f.endsWith(sound));
        assertThat(found()).noneMatch(f -> f.startsWith("EDITED"));

        api.operate("/rebuild").is(202);
        until(() -> found().isEmpty());
    }

    /** Writes a document with something else in it, as the version that it has. */
    private static void replace(String path, String what, String by) {
        var document = JsonMapper.shared().readTree(elasticsearch("GET", path, ""));
        elasticsearch(
                "PUT",
                path + "?refresh=true&version_type=external_gte&version="
                        + document.get("_version").asLong(),
                document.get("_source").toString().replace(what, by));
    }

    @Test
    void an_event_that_was_lost_on_the_way_is_found_and_sent_again() throws SQLException {
        var place = UUID.randomUUID().toString();
        try (var connection = Rows.superuser(stack);
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            Rows.insertPlace(connection, place);
            sql.execute("create temp table lost as select * from domain_event_entry where aggregate_identifier = '"
                    + place + "'");
            sql.execute("delete from domain_event_entry where aggregate_identifier = '" + place + "'");
            sql.execute("update lost set global_index = " + BEFORE_ALL);
            sql.execute("insert into domain_event_entry overriding system value select * from lost");
            connection.commit();
        }
        until(() -> found().contains("MISSING " + place));
        assertThat(api.get("/api/v1/localities/" + place).status()).isEqualTo(404);

        api.operate("/differences/" + place + "/resend").is(202);

        until(() -> api.get("/api/v1/localities/" + place).status() == 200);
        until(() -> found().stream().noneMatch(f -> f.endsWith(place)));
        assertThat(api.operate("/differences/" + UUID.randomUUID() + "/resend")
                        .is(404)
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private static String exemplar(String unit, String name) {
        var id = register.exemplar(unit, name);
        until(() -> api.get("/api/v1/exemplars/" + id + "/history")
                        .is(200)
                        .json()
                        .get("total")
                        .asLong()
                == 1);
        return id;
    }

    /** Compares now. */
    private static List<String> found() {
        return api.operate("/differences/check").is(200).json().get("items").values().stream()
                .map(d -> d.get("kind").asString() + " " + d.get("aggregateId").asString())
                .toList();
    }

    private static String elasticsearch(String method, String path, String body) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(stack.elasticsearchUrl().resolve(path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
