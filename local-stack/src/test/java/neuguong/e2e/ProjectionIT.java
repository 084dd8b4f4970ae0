package neuguong.e2e;

import static neuguong.e2e.Api.query;
import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    @TempDir
    static Path data;

    private static ReadSide side;

    @BeforeAll
    static void start() throws Exception {
        side = ReadSide.start(data);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    @Order(1)
    void a_service_that_started_before_the_topics_finds_them() {
        var exemplar = ReadSide.id();

        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Nguyễn Văn An"));

        until(() -> side.get("/api/v1/exemplars/" + exemplar).statusCode() == 200);
    }

    @Test
    @Order(2)
    void an_event_that_comes_again_changes_nothing() {
        var exemplar = ReadSide.id();
        var events = List.of(
                side.nominated(exemplar, ReadSide.id(), "Trần Thị Bình"),
                side.selected(exemplar, 1),
                side.assessed(exemplar, 2, 2022));
        events.forEach(side.topics()::send);
        until(() -> side.version(exemplar) == 2);
        var written = side.elasticsearch("GET", "/history/_doc/" + exemplar + "-1", null)
                .get("_seq_no")
                .asLong();

        events.forEach(side.topics()::send);
        side.topics().send(side.assessed(exemplar, 3, 2023));

        until(() -> side.version(exemplar) == 3);
        assertThat(side.elasticsearch("GET", "/history/_doc/" + exemplar + "-1", null)
                        .get("_seq_no")
                        .asLong())
                .isEqualTo(written);
        until(() -> side.json("/api/v1/exemplars/" + exemplar + "/history")
                        .get("total")
                        .asLong()
                == 4);
    }

    @Test
    @Order(3)
    void a_crash_after_the_derived_documents_and_before_the_state_loses_nothing() {
        var exemplar = ReadSide.id();
        // what an attempt that died left behind: the history of two events, and no exemplar
        for (var sequence = 0; sequence < 2; sequence++) {
            side.elasticsearch(
                    "PUT",
                    "/history/_doc/%s-%d?version=%d&version_type=external".formatted(exemplar, sequence, sequence + 1),
                    "{\"id\":\"%s-%d\",\"position\":0}".formatted(exemplar, sequence));
        }

        side.topics()
                .send(
                        side.nominated(exemplar, ReadSide.id(), "Lê Văn Cường"),
                        side.selected(exemplar, 1),
                        side.assessed(exemplar, 2, 2021));

        until(() -> side.version(exemplar) == 2);
        var development =
                side.json("/api/v1/exemplars/" + exemplar + "/development").get("years");
        assertThat(development.size()).isEqualTo(5);
        assertThat(development.get(0).get("grade").asString()).isEqualTo("HTXS");
        assertThat(development.get(1).get("stage").asString()).isEqualTo("FOSTERING");
        assertThat(development.get(1).get("grade").isNull()).isTrue();
        // the review of 2021 leaves 2025 as it was, so that the year may stand where the selection brought it
        assertThat(side.elasticsearch("GET", "/exemplar-years/_doc/" + exemplar + "-2025", null)
                        .get("_version")
                        .asLong())
                .isBetween(2L, 3L);
    }

    @Test
    @Order(4)
    void removed_indices_are_filled_again_from_the_first_event() {
        var exemplar = ReadSide.id();
        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Phạm Thị Dung"), side.selected(exemplar, 1));
        until(() -> side.version(exemplar) == 1);
        var history = side.elasticsearch("GET", "/history/_alias", null)
                .propertyNames()
                .iterator()
                .next();

        // one is enough: what is left of the others says nothing any more
        side.elasticsearch("DELETE", "/" + history, null);
        side.topics().send(side.assessed(exemplar, 2, 2022));

        until(() -> side.version(exemplar) == 2);
        until(() -> side.json("/api/v1/exemplars/" + exemplar + "/history")
                        .get("total")
                        .asLong()
                == 3);
        assertThat(side.elasticsearch("GET", "/history/_alias", null)
                        .propertyNames()
                        .iterator()
                        .next())
                .isEqualTo(history);
    }

    @Test
    @Order(5)
    void an_answer_is_complete_to_where_the_relay_says_and_not_further() {
        side.topics().send(side.nominated(ReadSide.id(), ReadSide.id(), "Hoàng Văn Em"));
        var reached = side.topics().position();
        side.topics().beat(reached, 0);
        until(() -> position() == reached);

        side.topics().beat(reached + 1, 1); // says that one more event lies in each partition
        side.topics().beat(reached + 2, 1);
        until(() -> side.json("/actuator/health")
                        .get("components")
                        .get("projection")
                        .get("details")
                        .get("lagEvents")
                        .asLong()
                == 3);

        assertThat(position()).isEqualTo(reached);
        var complete = side.json("/api/v1/sectors").get("complete");
        assertThat(complete.get("lagMillis").asLong()).isNotNegative();
        assertThat(complete.get("recordedAt").asString()).startsWith("20");
    }

    @Test
    @Order(6)
    void a_reader_waits_for_the_version_that_was_written() {
        var exemplar = ReadSide.id();
        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Vũ Thị Giang"));
        until(() -> side.version(exemplar) == 0);

        var late = side.get("/api/v1/exemplars/" + exemplar + "?atLeast=1");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();

        var answer = CompletableFuture.supplyAsync(() -> side.get("/api/v1/exemplars/" + exemplar + "?atLeast=1"));
        side.topics().send(side.selected(exemplar, 1));
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    @Order(7)
    void what_has_the_words_as_they_were_asked_comes_first() {
        var unit = ReadSide.id();
        var names = List.of("Đỗ Hoá Mẫu", "Đỗ Hoà Mẫu", "Đo Hoa Mau");
        names.forEach(name -> side.topics().send(side.nominated(ReadSide.id(), unit, name)));
        until(() -> side.search("unit", unit).get("total").asLong() == names.size());

        for (var name : names) {
            var found = side.search("unit", unit, "q", name.toUpperCase(java.util.Locale.ROOT));
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
        assertThat(side.search("unit", unit, "q", "do hoa mau").get("total").asLong())
                .isEqualTo(names.size());
        assertThat(side.search("unit", unit, "q", "do hoa vang").get("total").asLong())
                .isZero();
        assertThat(side.json("/api/v1/exemplars/suggest?" + query("q", "đỗ hoà m", "size", "1"))
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Đỗ Hoà Mẫu");
    }

    @Test
    @Order(8)
    void a_facet_counts_what_each_of_its_values_would_give() {
        var unit = ReadSide.id();
        for (var i = 0; i < 6; i++) {
            var exemplar = ReadSide.id();
            side.topics().send(side.nominated(exemplar, unit, "Bùi Văn " + i));
            if (i < 4) {
                side.topics().send(side.selected(exemplar, 1), side.assessed(exemplar, 2, i < 2 ? 2022 : 2023));
            }
        }
        until(() -> side.search("unit", unit, "stage", "FOSTERING", "grade", "HTXS")
                        .get("total")
                        .asLong()
                == 4);
        // what was sent last may lie in another partition, and come later or earlier
        until(() -> side.search("unit", unit).get("total").asLong() == 6);

        var found = side.search("unit", unit, "stage", "DISCOVERY");
        assertThat(found.get("total").asLong()).isEqualTo(2);
        assertThat(count(found, "stage", "DISCOVERY")).isEqualTo(2);
        assertThat(count(found, "stage", "FOSTERING")).isEqualTo(4);
        assertThat(count(found, "grade", "HTXS")).isZero();

        var graded = side.search("unit", unit, "grade", "HTXS", "year", "2022");
        assertThat(graded.get("total").asLong()).isEqualTo(2);
        assertThat(count(graded, "year", "2023")).isEqualTo(2);
        assertThat(count(graded, "grade", "HTXS")).isEqualTo(2);
    }

    @Test
    @Order(9)
    void pages_go_through_a_changing_index_without_repeating_or_missing_anything() throws Exception {
        var unit = ReadSide.id();
        var all = new HashSet<String>();
        for (var i = 0; i < 23; i++) {
            var exemplar = ReadSide.id();
            all.add(exemplar);
            side.topics().send(side.nominated(exemplar, unit, "Đinh Văn Năm"));
        }
        until(() -> side.search("unit", unit).get("total").asLong() == all.size());

        var seen = new ArrayList<String>();
        String cursor = null;
        for (var page = 0; page == 0 || cursor != null; page++) {
            var answer = cursor == null
                    ? side.search("unit", unit, "size", "4", "sort", "name")
                    : side.search("unit", unit, "size", "4", "sort", "name", "cursor", cursor);
            answer.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = answer.get("next").isNull() ? null : answer.get("next").asString();
            if (page == 1) { // the point in time is open now
                side.topics().send(side.nominated(ReadSide.id(), unit, "Đinh Văn Năm"));
                until(() -> side.search("unit", unit).get("total").asLong() == all.size() + 1);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @Order(10)
    void pages_go_on_when_the_point_in_time_is_gone() throws Exception {
        var unit = ReadSide.id();
        for (var i = 0; i < 5; i++) {
            side.topics().send(side.nominated(ReadSide.id(), unit, "Mai Văn " + i));
        }
        until(() -> side.search("unit", unit).get("total").asLong() == 5);
        var first = side.search("unit", unit, "size", "2").get("next").asString();
        var second = side.search("unit", unit, "size", "2", "cursor", first)
                .get("next")
                .asString();
        var pointInTime = Api.JSON
                .readTree(Base64.getUrlDecoder().decode(second))
                .get("pointInTime")
                .asString();
        side.elasticsearch("DELETE", "/_pit", "{\"id\":\"%s\"}".formatted(pointInTime));

        var last = side.search("unit", unit, "size", "2", "cursor", second);

        assertThat(last.get("items").size()).isEqualTo(1);
        assertThat(last.get("next").isNull()).isTrue();
    }

    private static long count(JsonNode found, String facet, String value) {
        for (var bucket : found.get("facets").get(facet)) {
            if (bucket.get("value").asString().equals(value)) {
                return bucket.get("count").asLong();
            }
        }
        return 0;
    }

    private static long position() {
        var position = side.json("/api/v1/sectors").get("complete").get("position");
        return position.isNull() ? -1 : position.asLong();
    }
}
