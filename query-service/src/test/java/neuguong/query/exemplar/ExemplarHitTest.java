package neuguong.query.exemplar;

import static neuguong.query.Recorded.EXEMPLAR;
import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.awarded;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.Grade;
import neuguong.query.platform.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExemplarHitTest {
    static List<Excerpt<?>> excerpts() {
        return List.of(ExemplarHit.READ, ExemplarHit.Named.READ, AttentionHit.READ);
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void every_field_that_is_read_is_one_of_the_document(Excerpt<?> excerpt) {
        var document = written(
                nominated(),
                selected(),
                assessed(2021, Grade.HTT, "80"),
                inspected(),
                new DifficultyReported(1, "Thiếu đất", LocalDate.of(2022, 5, 1)),
                new DifficultyResolved(1, "Thuê đất", LocalDate.of(2022, 6, 1)));
        ((ObjectNode) document).put("title", "Chủ nhiệm hợp tác xã");

        assertThat(excerpt.fields())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(at(document, path)).as(path).isTrue());
    }

    @Test
    void it_says_what_the_whole_document_says() {
        var inspected = inspected();
        var document = document(
                nominated(),
                selected(),
                assessed(2021, Grade.HTT, "80"),
                assessed(2022, Grade.HTXS, "95"),
                inspected,
                awarded(2024));

        var hit = EventJson.MAPPER.treeToValue(EventJson.MAPPER.valueToTree(document), ExemplarHit.class);

        assertThat(hit)
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "sequence", "name", "aspects", "achievement", "honours", "unassessedYears")
                .isEqualTo(document);
        assertThat(hit.latest()).isEqualTo(new ExemplarHit.Review(2022, Grade.HTXS));
        assertThat(hit.lastInspectedOn()).isEqualTo(inspected.on());
    }

    @Test
    void where_nothing_was_recorded_nothing_is_said() {
        var bare = (ObjectNode) written(nominated());
        bare.remove(List.of("reviews", "dossier", "honours"));

        var hit = EventJson.MAPPER.treeToValue(bare, ExemplarHit.class);

        assertThat(hit.latest()).isNull();
        assertThat(hit.lastInspectedOn()).isNull();
        assertThat(hit.honours()).isEmpty();
    }

    private static InspectionRecorded inspected() {
        return new InspectionRecorded(LocalDate.of(2023, 5, 4), "Đoàn kiểm tra", 4, 4, 3, 5, "Giữ vững kết quả", null);
    }

    private static ExemplarDocument document(DomainEvent... events) {
        var recorded = events(EXEMPLAR, events);
        var document = ExemplarDocument.apply(null, recorded.getFirst());
        for (var event : recorded.subList(1, recorded.size())) {
            document = ExemplarDocument.apply(document, event);
        }
        return document;
    }

    private static JsonNode written(DomainEvent... events) {
        return EventJson.MAPPER.valueToTree(document(events));
    }

    private static boolean at(JsonNode node, String path) {
        var inLists = path.replace("reviews.", "reviews.0.")
                .replace("inspections.", "inspections.0.")
                .replace("difficulties.", "difficulties.0.");
        return !node.at("/" + inLists.replace('.', '/')).isMissingNode();
    }
}
