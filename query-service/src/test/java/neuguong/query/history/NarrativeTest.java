package neuguong.query.history;

import static neuguong.query.Recorded.EXEMPLAR;
import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.awarded;
import static neuguong.query.Recorded.corrected;
import static neuguong.query.Recorded.event;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.revoked;
import static neuguong.query.Recorded.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.contract.EventNames;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.Grade;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.narrative.Narrative;
import neuguong.narrative.Sentence;
import neuguong.query.Recorded;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Step;
import org.junit.jupiter.api.Test;

class NarrativeTest {
    @Test
    void every_type_of_event_has_a_name_in_both_languages() {
        assertThat(EventType.all()).allSatisfy(type -> {
            var name = Objects.requireNonNull(EventNames.of(type.name()), type.name());
            assertThat(name.vi()).isNotBlank();
            assertThat(name.en()).isNotBlank().isNotEqualTo(name.vi());
        });
    }

    @Test
    void an_assessment_tells_year_grade_points_and_who_assessed() {
        var told = last(nominated(), assessed(2022, Grade.HTT, "47.50"));

        assertThat(told.sentenceVi())
                .isEqualTo("Đánh giá năm 2022: Hoàn thành tốt nhiệm vụ (47,5 điểm). Kết quả tốt;"
                        + " đánh giá bởi Hội đồng thi đua");
        assertThat(told.sentenceEn())
                .isEqualTo("Assessment of 2022: Good (47.5 points). Kết quả tốt; assessed by Hội đồng thi đua");
    }

    @Test
    void a_correction_tells_its_reason_and_document() {
        assertThat(last(nominated(), assessed(2022, Grade.HT, "1"), corrected(2022, Grade.HTXS, "2"))
                        .sentenceVi())
                .contains("Điều chỉnh đánh giá năm 2022", "lý do: Tính sót điểm", "theo 03/KL-HĐ");
    }

    @Test
    void a_revocation_names_the_honour_that_it_revokes() {
        assertThat(last(nominated(), awarded(2024), revoked()).sentenceVi())
                .startsWith("Hủy bỏ Bằng khen")
                .contains("Gian dối khi kê khai thành tích", "301/QĐ-UBND");
    }

    @Test
    void a_transfer_refers_to_units_and_places_which_get_their_names_where_it_is_shown() {
        var told = last(nominated(), transferred(LocalDate.of(2025, 7, 1)));

        assertThat(Narrative.resolve(told.sentenceVi(), r -> r.kind().equals("unit") ? "Sở $1" : "Xã A"))
                .isEqualTo("Chuyển từ Sở $1 sang Sở $1, từ Xã A đến Xã A: Sắp xếp đơn vị hành chính;"
                        + " theo 1665/NQ-UBTVQH15");
        assertThat(Narrative.references(told.sentenceVi())).hasSize(4);
        assertThat(told.text()).doesNotContain("{unit:");
    }

    @Test
    void history_keeps_the_exemplar_as_it_was_at_the_moment() {
        var told = documents(nominated(), transferred(LocalDate.of(2025, 7, 1)));

        assertThat(told).extracting(HistoryDocument::unitId).containsExactly(Recorded.UNIT, Recorded.OTHER_UNIT);
        assertThat(told).extracting(HistoryDocument::id).containsExactly(EXEMPLAR + "-0", EXEMPLAR + "-1");
    }

    @Test
    void events_of_units_and_places_are_told_too() {
        assertThat(told(new UnitRenamed("Thị xã %s", LocalDate.of(2023, 2, 1), "735/NQ")))
                .isEqualTo(new Sentence("Đổi tên thành Thị xã %s; theo 735/NQ", "Renamed Thị xã %s; by 735/NQ"));
        assertThat(told(new LocalityEstablished(
                        Recorded.COMMUNE,
                        "00004",
                        "Phường Ba Đình",
                        LocalityLevel.COMMUNE,
                        null,
                        LocalDate.of(2025, 7, 1))))
                .isEqualTo(new Sentence(
                        "Phường Ba Đình (mã 00004) có từ 01/07/2025",
                        "Phường Ba Đình (code 00004) exists from 1 July 2025"));
        assertThat(told(new LocalitySucceeded(
                                Recorded.OTHER_COMMUNE, SuccessionExtent.PART, LocalDate.of(2025, 7, 1), null))
                        .vi())
                .startsWith("Một phần nhập vào {locality:");
    }

    private static Sentence told(DomainEvent event) {
        return Narrative.of(event, _ -> null);
    }

    private static HistoryDocument last(DomainEvent... events) {
        return documents(events).getLast();
    }

    private static List<HistoryDocument> documents(DomainEvent... events) {
        var steps = new ArrayList<Step<ExemplarDocument>>();
        ExemplarDocument document = null;
        for (var e : events(EXEMPLAR, events)) {
            document = ExemplarDocument.apply(document, e);
            steps.add(new Step<>(event(EXEMPLAR, e.sequence(), e.event()), document));
        }
        return new ExemplarHistory()
                .derive(steps).stream()
                        .map(write -> (HistoryDocument) Objects.requireNonNull(write.document()))
                        .toList();
    }
}
