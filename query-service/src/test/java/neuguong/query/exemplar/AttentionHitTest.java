package neuguong.query.exemplar;

import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.Grade;
import neuguong.query.Recorded;
import neuguong.query.exemplar.AttentionHit.Sign;
import org.junit.jupiter.api.Test;

/** Why an exemplar stands in an order of those that need attention, and where the events behind it are. */
class AttentionHitTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    private static List<Sign> signs(Attention reason, DomainEvent... events) {
        ExemplarDocument document = null;
        for (var event : events(Recorded.EXEMPLAR, events)) {
            document = ExemplarDocument.apply(document, event);
        }
        return EventJson.MAPPER
                .treeToValue(EventJson.MAPPER.valueToTree(Objects.requireNonNull(document)), AttentionHit.class)
                .signs(reason, TODAY);
    }

    @Test
    void who_stands_still_does_so_since_the_last_step_forward_for_whole_months() {
        var step = LocalDate.of(2021, 7, 1);

        var still = signs(Attention.STALLED, nominated(), selected()).getFirst();

        assertThat(still.weight()).isEqualTo(32);
        assertThat(still.words().vi()).isEqualTo("Bước tiến gần nhất: 01/07/2021");
        assertThat(List.of(still.from(), still.to())).containsExactly(step, step);
    }

    @Test
    void a_fall_each_year_without_an_assessment_and_each_open_difficulty_are_signs() {
        var signs = signs(
                Attention.AT_RISK,
                nominated(),
                selected(),
                assessed(2021, Grade.HTXS, "95"),
                assessed(2022, Grade.HTT, "80.50"),
                new DifficultyReported(1, "Thiếu đất", LocalDate.of(2022, 5, 1)),
                new DifficultyReported(2, "Thiếu nước", LocalDate.of(2023, 5, 1)));

        assertThat(signs).extracting(Sign::weight).containsExactly(1L, 1L, 2L);
        assertThat(signs)
                .extracting(sign -> sign.words().vi())
                .containsExactly(
                        "2021: Hoàn thành xuất sắc nhiệm vụ (95) → 2022: Hoàn thành tốt nhiệm vụ (80,5)",
                        "Chưa đánh giá năm 2023",
                        "2 khó khăn chưa giải quyết, từ 01/05/2022");
        assertThat(signs.getLast().to()).isEqualTo(LocalDate.of(2023, 5, 1));
    }

    @Test
    void a_year_that_has_not_ended_is_no_sign() {
        assertThat(signs(
                        Attention.AT_RISK,
                        nominated(),
                        assessed(2021, Grade.HTT, "80"),
                        assessed(2022, Grade.HTT, "80"),
                        assessed(2023, Grade.HTT, "80")))
                .isEmpty();
    }
}
