package neuguong.e2e;

import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import neuguong.e2e.Topics.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What cannot be projected is parked with all that follows it, holds nothing else back, and goes on when its cause is mended. */
class ParkedIT {
    private static final String PARKED = "/api/v1/operations/parked";
    /** Longer than Lucene takes as one word, 32,766 bytes, so that the index refuses the document. */
    private static final int TOO_LONG = 33_000;

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
    void an_event_that_cannot_be_read_holds_back_its_exemplar_and_no_other() {
        var exemplar = ReadSide.id();
        var unit = ReadSide.id();
        var others = new ArrayList<String>();
        side.topics().send(side.nominated(exemplar, unit, "Nguyễn Văn Bền"));
        side.topics().send(of(unit, exemplar, side.selected(exemplar, 1).with("type", "exemplar.ExemplarAbducted")));
        side.topics().send(of(unit, exemplar, side.assessed(exemplar, 2, 2022)));
        for (var i = 0; i < 6; i++) { // more than there are partitions
            var other = ReadSide.id();
            others.add(other);
            side.topics().send(side.nominated(other, ReadSide.id(), "Trần Văn " + i), side.selected(other, 1));
        }

        until(() -> others.stream().allMatch(other -> side.version(other) == 1));
        until(() -> parked(exemplar).map(one -> one.get("events").asLong()).orElse(0L) == 2);

        var one = parked(exemplar).orElseThrow();
        assertThat(one.get("reason").asString()).isEqualTo("UNREADABLE");
        assertThat(one.get("reasonName").asString()).isEqualTo("Không đọc được sự kiện");
        assertThat(one.get("sequence").asLong()).isEqualTo(1);
        assertThat(one.get("unitId").asString()).isEqualTo(unit);
        assertThat(side.version(exemplar)).isZero();
        var complete = side.json("/api/v1/exemplars/" + exemplar).get("complete");
        assertThat(complete.get("position").isNull()).isTrue();
        assertThat(complete.get("heldBack").get(0).asString()).isEqualTo(exemplar);
        assertThat(side.json("/api/v1/exemplars/" + others.getFirst())
                        .get("complete")
                        .get("heldBack"))
                .isEmpty();
        assertThat(side.json("/api/v1/exemplars?size=1").get("complete").get("heldBack"))
                .extracting(JsonNode::asString)
                .contains(exemplar, unit);
        assertThat(side.get("/exemplars/" + exemplar).body()).contains("đang được giữ lại");
        assertThat(side.get("/operations/parked").body()).contains(exemplar, "Xử lý lại");
        assertThat(side.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(projection().get("status").asString()).isEqualTo("HELD_BACK");
        assertThat(side.get("/actuator/prometheus").body())
                .containsPattern("neuguong_projection_parked(\\{[^}]*})? [1-9]");
    }

    @Test
    void what_an_index_refuses_goes_on_in_order_once_the_index_takes_it() {
        var exemplar = ReadSide.id();
        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Lê " + "a".repeat(TOO_LONG)));
        side.topics().send(side.selected(exemplar, 1), side.assessed(exemplar, 2, 2022));
        until(() -> parked(exemplar).map(one -> one.get("events").asLong()).orElse(0L) == 3);
        assertThat(parked(exemplar).orElseThrow().get("reason").asString()).isEqualTo("REFUSED");

        assertThat(side.post(PARKED + "/" + exemplar + "/retry").statusCode()).isEqualTo(200);
        assertThat(parked(exemplar).orElseThrow().get("events").asLong())
                .as("nothing has been mended")
                .isEqualTo(3);

        side.elasticsearch(
                "PUT",
                "/exemplars/_mapping",
                "{\"properties\":{\"nameSort\":{\"type\":\"keyword\",\"ignore_above\":1000}}}");
        assertThat(side.post(PARKED + "/retry").statusCode()).isEqualTo(202);

        until(() -> side.version(exemplar) == 2);
        until(() -> parked(exemplar).isEmpty());
        until(() -> side.json("/api/v1/exemplars/" + exemplar + "/history")
                        .get("total")
                        .asLong()
                == 3);
        assertThat(side.post(PARKED + "/" + exemplar + "/retry").statusCode()).isEqualTo(404);
    }

    @Test
    void a_gap_parks_what_comes_after_it_and_closes_when_the_missing_event_comes() {
        var exemplar = ReadSide.id();
        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Phạm Thị Gần"));
        side.topics().send(side.assessed(exemplar, 2, 2022), side.assessed(exemplar, 3, 2023));
        until(() -> parked(exemplar).map(one -> one.get("events").asLong()).orElse(0L) == 2);
        assertThat(parked(exemplar).orElseThrow().get("reason").asString()).isEqualTo("GAP");

        side.topics().send(side.selected(exemplar, 1));

        until(() -> side.version(exemplar) == 3);
        until(() -> parked(exemplar).isEmpty());
    }

    @Test
    void what_is_parked_is_parked_again_when_the_indices_are_made_anew() {
        var exemplar = ReadSide.id();
        side.topics().send(side.nominated(exemplar, ReadSide.id(), "Vũ Văn Hợi"));
        side.topics().send(side.assessed(exemplar, 2, 2022));
        until(() -> parked(exemplar).isPresent());
        var index = side.elasticsearch("GET", "/movements/_alias", null)
                .propertyNames()
                .iterator()
                .next();

        side.elasticsearch("DELETE", "/" + index, null);

        until(() -> side.elasticsearch("GET", "/_alias", null).has(index));
        until(() -> side.version(exemplar) == 0 && parked(exemplar).isPresent());
        side.topics().send(side.selected(exemplar, 1));
        until(() -> side.version(exemplar) == 2);
        until(() -> parked(exemplar).isEmpty());
    }

    private static Event of(String unit, String exemplar, Event event) {
        return event.with("unitId", unit).with("exemplarId", exemplar);
    }

    private static Optional<JsonNode> parked(String aggregate) {
        return List.copyOf(side.json(PARKED).get("items").values()).stream()
                .filter(one -> one.get("aggregateId").asString().equals(aggregate))
                .findFirst();
    }

    private static JsonNode projection() {
        return side.json("/actuator/health").get("components").get("projection");
    }
}
