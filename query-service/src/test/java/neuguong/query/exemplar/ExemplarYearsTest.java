package neuguong.query.exemplar;

import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.event;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.revised;
import static neuguong.query.Recorded.selected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Grade;
import neuguong.events.SupportKind;
import neuguong.query.Recorded;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemplarYearsTest {
    @Test
    void an_exemplar_that_is_new_has_all_its_years_written() {
        assertThat(ids(writes(null, 0, nominated())))
                .containsExactly(year(2021), year(2022), year(2023), year(2024), year(2025));
    }

    @Test
    void an_event_that_changes_no_year_writes_none() {
        var support = new SupportProvided(SupportKind.FUNDING, "Vay vốn", null, LocalDate.of(2022, 1, 1));

        assertThat(writes(after(nominated(), selected()), 2, support)).isEmpty();
    }

    @Test
    void an_assessment_changes_its_year_and_what_the_next_is_compared_with() {
        var writes = writes(
                after(nominated(), assessed(2022, Grade.HT, "50"), assessed(2024, Grade.HT, "60")),
                3,
                assessed(2023, Grade.HTT, "80"));

        assertThat(ids(writes)).containsExactly(year(2023), year(2024));
        assertThat(writes).allMatch(w -> w.version() == 4);
    }

    @Test
    void a_revision_that_moves_the_nomination_to_an_earlier_year_brings_the_years_before() {
        assertThat(ids(writes(
                        after(nominated(LocalDate.of(2023, 2, 1))),
                        1,
                        revised(after(nominated()).name(), LocalDate.of(2022, 2, 1)))))
                .contains(year(2022));
    }

    private static String year(int year) {
        return Recorded.EXEMPLAR + "-" + year;
    }

    private static List<String> ids(List<Write> writes) {
        return writes.stream().map(Write::id).toList();
    }

    private static List<Write> writes(@Nullable ExemplarDocument before, long sequence, DomainEvent event) {
        var recorded = event(Recorded.EXEMPLAR, sequence, event);
        return new ExemplarYears()
                .derive(before, List.of(new Step<>(recorded, ExemplarDocument.apply(before, recorded))));
    }

    private static ExemplarDocument after(DomainEvent... events) {
        ExemplarDocument document = null;
        for (var e : events(Recorded.EXEMPLAR, events)) {
            document = ExemplarDocument.apply(document, e);
        }
        if (document == null) {
            throw new IllegalArgumentException("no event");
        }
        return document;
    }
}
