package neuguong.e2e;

import static neuguong.e2e.Api.query;
import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import neuguong.e2e.Topics.Event;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The read side between a Kafka and an Elasticsearch of its own, so that a test may send what no command side would, and remove indices. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectionIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String COMMUNE = UUID.randomUUID().toString();

    @TempDir
    static Path data;

    private static LocalStack stack;
    private static Topics topics;

    @BeforeAll
    static void start() throws Exception {
        stack = new LocalStack(
                Settings.at(data)
                        .onFreePorts()
                        .only(Part.KAFKA, Part.ELASTICSEARCH, Part.QUERY)
                        .quickly(),
                Progress.SILENT);
        stack.start(); // which waits until the service is ready: it does not wait for the topics
        topics = new Topics(stack.kafka());
        topics.create();
    }

    @AfterAll
    static void stop() {
        topics.close();
        stack.close();
    }

    @Test
    @Order(1)
    void a_service_that_started_before_the_topics_finds_them() {
        var exemplar = id();

        topics.send(nominated(exemplar, id(), "Nguyễn Văn An"));

        until(() -> get("/api/v1/exemplars/" + exemplar).statusCode() == 200);
    }

    @Test
    @Order(2)
    void an_event_that_comes_again_changes_nothing() {
        var exemplar = id();
        var events =
                List.of(nominated(exemplar, id(), "Trần Thị Bình"), selected(exemplar, 1), assessed(exemplar, 2, 2022));
        events.forEach(topics::send);
        until(() -> version(exemplar) == 2);
        var written = elasticsearch("GET", "/history/_doc/" + exemplar + "-1", null)
                .get("_seq_no")
                .asLong();

        events.forEach(topics::send);
        topics.send(assessed(exemplar, 3, 2023));

        until(() -> version(exemplar) == 3);
        assertThat(elasticsearch("GET", "/history/_doc/" + exemplar + "-1", null)
                        .get("_seq_no")
                        .asLong())
                .isEqualTo(written);
        until(() ->
                json("/api/v1/exemplars/" + exemplar + "/history").get("total").asLong() == 4);
    }

    @Test
    @Order(3)
    void a_crash_after_the_derived_documents_and_before_the_state_loses_nothing() {
        var exemplar = id();
        // what an attempt that died left behind: the history of two events, and no exemplar
        for (var sequence = 0; sequence < 2; sequence++) {
            elasticsearch(
                    "PUT",
                    "/history/_doc/%s-%d?version=%d&version_type=external".formatted(exemplar, sequence, sequence + 1),
                    "{\"id\":\"%s-%d\",\"position\":0}".formatted(exemplar, sequence));
        }

        topics.send(nominated(exemplar, id(), "Lê Văn Cường"), selected(exemplar, 1), assessed(exemplar, 2, 2021));

        until(() -> version(exemplar) == 2);
        var development = json("/api/v1/exemplars/" + exemplar + "/development").get("years");
        assertThat(development.size()).isEqualTo(5);
        assertThat(development.get(0).get("grade").asString()).isEqualTo("HTXS");
        assertThat(development.get(1).get("stage").asString()).isEqualTo("FOSTERING");
        assertThat(development.get(1).get("grade").isNull()).isTrue();
        // the review of 2021 leaves 2025 as it was, so that the year may stand where the selection brought it
        assertThat(elasticsearch("GET", "/exemplar-years/_doc/" + exemplar + "-2025", null)
                        .get("_version")
                        .asLong())
                .isBetween(2L, 3L);
    }

    @Test
    @Order(4)
    void removed_indices_are_filled_again_from_the_first_event() {
        var exemplar = id();
        topics.send(nominated(exemplar, id(), "Phạm Thị Dung"), selected(exemplar, 1));
        until(() -> version(exemplar) == 1);
        var history = elasticsearch("GET", "/history/_alias", null)
                .propertyNames()
                .iterator()
                .next();

        // one is enough: what is left of the others says nothing any more
        elasticsearch("DELETE", "/" + history, null);
        topics.send(assessed(exemplar, 2, 2022));

        until(() -> version(exemplar) == 2);
        until(() ->
                json("/api/v1/exemplars/" + exemplar + "/history").get("total").asLong() == 3);
        assertThat(elasticsearch("GET", "/history/_alias", null)
                        .propertyNames()
                        .iterator()
                        .next())
                .isEqualTo(history);
    }

    @Test
    @Order(5)
    void an_answer_is_complete_to_where_the_relay_says_and_not_further() {
        topics.send(nominated(id(), id(), "Hoàng Văn Em"));
        var reached = topics.position();
        topics.beat(reached, 0);
        until(() -> position() == reached);

        topics.beat(reached + 1, 1); // says that one more event lies in each partition
        topics.beat(reached + 2, 1);
        until(() -> json("/actuator/health")
                        .get("components")
                        .get("projection")
                        .get("details")
                        .get("lagEvents")
                        .asLong()
                == 3);

        assertThat(position()).isEqualTo(reached);
        var complete = json("/api/v1/sectors").get("complete");
        assertThat(complete.get("lagMillis").asLong()).isNotNegative();
        assertThat(complete.get("recordedAt").asString()).startsWith("20");
    }

    @Test
    @Order(6)
    void a_reader_waits_for_the_version_that_was_written() {
        var exemplar = id();
        topics.send(nominated(exemplar, id(), "Vũ Thị Giang"));
        until(() -> version(exemplar) == 0);

        var late = get("/api/v1/exemplars/" + exemplar + "?atLeast=1");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();

        var answer = CompletableFuture.supplyAsync(() -> get("/api/v1/exemplars/" + exemplar + "?atLeast=1"));
        topics.send(selected(exemplar, 1));
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    @Order(7)
    void what_has_the_words_as_they_were_asked_comes_first() {
        var unit = id();
        var names = List.of("Đỗ Hoá Mẫu", "Đỗ Hoà Mẫu", "Đo Hoa Mau");
        names.forEach(name -> topics.send(nominated(id(), unit, name)));
        until(() -> search("unit", unit).get("total").asLong() == names.size());

        for (var name : names) {
            var found = search("unit", unit, "q", name.toUpperCase(java.util.Locale.ROOT));
            assertThat(found.get("total").asLong()).isEqualTo(names.size());
            assertThat(found.get("items").get(0).get("name").asString()).isEqualTo(name);
            assertThat(found.get("items")
                            .get(0)
                            .get("highlights")
                            .get("name")
                            .get(0)
                            .get("hit")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(search("unit", unit, "q", "do hoa mau").get("total").asLong())
                .isEqualTo(names.size());
        assertThat(search("unit", unit, "q", "do hoa vang").get("total").asLong())
                .isZero();
        assertThat(json("/api/v1/exemplars/suggest?" + query("q", "đỗ hoà m", "size", "1"))
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Đỗ Hoà Mẫu");
    }

    @Test
    @Order(8)
    void a_facet_counts_what_each_of_its_values_would_give() {
        var unit = id();
        for (var i = 0; i < 6; i++) {
            var exemplar = id();
            topics.send(nominated(exemplar, unit, "Bùi Văn " + i));
            if (i < 4) {
                topics.send(selected(exemplar, 1), assessed(exemplar, 2, i < 2 ? 2022 : 2023));
            }
        }
        until(() -> search("unit", unit, "stage", "FOSTERING", "grade", "HTXS")
                        .get("total")
                        .asLong()
                == 4);
        // what was sent last may lie in another partition, and come later or earlier
        until(() -> search("unit", unit).get("total").asLong() == 6);

        var found = search("unit", unit, "stage", "DISCOVERY");
        assertThat(found.get("total").asLong()).isEqualTo(2);
        assertThat(count(found, "stage", "DISCOVERY")).isEqualTo(2);
        assertThat(count(found, "stage", "FOSTERING")).isEqualTo(4);
        assertThat(count(found, "grade", "HTXS")).isZero();

        var graded = search("unit", unit, "grade", "HTXS", "year", "2022");
        assertThat(graded.get("total").asLong()).isEqualTo(2);
        assertThat(count(graded, "year", "2023")).isEqualTo(2);
        assertThat(count(graded, "grade", "HTXS")).isEqualTo(2);
    }

    @Test
    @Order(9)
    void pages_go_through_a_changing_index_without_repeating_or_missing_anything() throws Exception {
        var unit = id();
        var all = new HashSet<String>();
        for (var i = 0; i < 23; i++) {
            var exemplar = id();
            all.add(exemplar);
            topics.send(nominated(exemplar, unit, "Đinh Văn Năm"));
        }
        until(() -> search("unit", unit).get("total").asLong() == all.size());

        var seen = new ArrayList<String>();
        String cursor = null;
        for (var page = 0; page == 0 || cursor != null; page++) {
            var answer = cursor == null
                    ? search("unit", unit, "size", "4", "sort", "name")
                    : search("unit", unit, "size", "4", "sort", "name", "cursor", cursor);
            answer.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = answer.get("next").isNull() ? null : answer.get("next").asString();
            if (page == 1) { // the point in time is open now
                topics.send(nominated(id(), unit, "Đinh Văn Năm"));
                until(() -> search("unit", unit).get("total").asLong() == all.size() + 1);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @Order(10)
    void pages_go_on_when_the_point_in_time_is_gone() throws Exception {
        var unit = id();
        for (var i = 0; i < 5; i++) {
            topics.send(nominated(id(), unit, "Mai Văn " + i));
        }
        until(() -> search("unit", unit).get("total").asLong() == 5);
        var first = search("unit", unit, "size", "2").get("next").asString();
        var second =
                search("unit", unit, "size", "2", "cursor", first).get("next").asString();
        var pointInTime = Api.JSON
                .readTree(Base64.getUrlDecoder().decode(second))
                .get("pointInTime")
                .asString();
        elasticsearch("DELETE", "/_pit", "{\"id\":\"%s\"}".formatted(pointInTime));

        var last = search("unit", unit, "size", "2", "cursor", second);

        assertThat(last.get("items").size()).isEqualTo(1);
        assertThat(last.get("next").isNull()).isTrue();
    }

    /** The last one: it lets a partition stand still, and helps it on by a document that no event made. */
    @Test
    @Order(99)
    void a_gap_stops_the_partition_visibly_until_it_is_closed() {
        var unit = id();
        topics.send(
                topics.event(unit, 1, "unit.UnitRenamed", "2023-02-01", "{\"name\":\"Sở mới\",\"on\":\"2023-02-01\"}"));

        until(() -> get("/actuator/health").statusCode() == 503);
        var projection = json("/actuator/health").get("components").get("projection");
        assertThat(projection.get("status").asString()).isEqualTo("DOWN");
        assertThat(projection.get("details").get("standingStill").toString()).contains("GAP", unit);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/units/" + unit).statusCode()).isEqualTo(404);

        elasticsearch(
                "PUT",
                "/units/_doc/%s?version=2&version_type=external".formatted(unit),
                "{\"id\":\"%s\",\"sequence\":1,\"position\":1}".formatted(unit));
        until(() -> get("/actuator/health").statusCode() == 200);
    }

    private static Event nominated(String exemplar, String unit, String name) {
        return topics.event(
                exemplar, 0, "exemplar.ExemplarNominated", "2021-06-20", """
                {"exemplarId":"%s","nomination":{"subject":{"kind":"INDIVIDUAL","name":"%s"},"category":"NEW_MODEL",
                "breadth":"COMPREHENSIVE","aspects":[],"unitId":"%s","sector":"0007","otherSectors":[],"localityId":"%s",
                "achievement":"Mô hình trồng lúa hữu cơ","nominatedOn":"2021-06-20"}}""".formatted(exemplar, name, unit, COMMUNE));
    }

    private static Event selected(String exemplar, long sequence) {
        return topics.event(
                exemplar,
                sequence,
                "exemplar.ExemplarSelected",
                "2021-07-01",
                "{\"decisionNumber\":\"12/QĐ-UBND\",\"decidedOn\":\"2021-07-01\",\"authority\":\"UBND tỉnh\"}");
    }

    private static Event assessed(String exemplar, long sequence, int year) {
        return topics.event(
                exemplar, sequence, "exemplar.AssessmentRecorded", year + "-12-10", """
                {"assessment":{"year":%d,"grade":"HTXS","scores":[],"assessedOn":"%d-12-10","by":"Hội đồng"}}""".formatted(year, year));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode search(String... namesAndValues) {
        return json("/api/v1/exemplars?" + query(namesAndValues));
    }

    private static long count(JsonNode found, String facet, String value) {
        for (var bucket : found.get("facets").get(facet)) {
            if (bucket.get("value").asString().equals(value)) {
                return bucket.get("count").asLong();
            }
        }
        return 0;
    }

    private static long version(String exemplar) {
        var answer = get("/api/v1/exemplars/" + exemplar);
        return answer.statusCode() == 200
                ? Api.JSON.readTree(answer.body()).get("version").asLong()
                : -1;
    }

    private static long position() {
        var position = json("/api/v1/sectors").get("complete").get("position");
        return position.isNull() ? -1 : position.asLong();
    }

    private static JsonNode json(String path) {
        return Api.JSON.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) {
        return send(stack.queryUrl().resolve(path), "GET", null);
    }

    private static JsonNode elasticsearch(String method, String path, @Nullable String body) {
        var answer = send(stack.elasticsearchUrl().resolve(path), method, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
        return Api.JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(URI uri, String method, @Nullable String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .header("Authorization", stack.authorization("test"))
                            .method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
