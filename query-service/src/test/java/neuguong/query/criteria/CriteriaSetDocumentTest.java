package neuguong.query.criteria;

import static neuguong.query.Recorded.UNIT;
import static neuguong.query.Recorded.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.DomainEvent;
import neuguong.events.SubjectKind;
import neuguong.query.criteria.CriteriaSetDocument.Version;
import org.junit.jupiter.api.Test;

class CriteriaSetDocumentTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8064";
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 7, 1);

    private static CriteriaSetPublished published(int version, String name, LocalDate from) {
        return new CriteriaSetPublished(
                ID,
                UNIT,
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                version,
                name,
                List.of(new Criterion("KQ", "Kết quả", new BigDecimal("60"), null)),
                List.of(),
                from,
                null);
    }

    @Test
    void the_version_in_force_on_a_day_is_the_last_that_had_begun() {
        var set = after(published(1, "Cũ", FIRST), published(2, "Mới", SECOND));

        assertThat(set.name()).isEqualTo("Mới");
        assertThat(set.on(FIRST.minusDays(1))).isEmpty();
        assertThat(set.on(SECOND.minusDays(1))).map(Version::version).contains(1);
        assertThat(set.on(SECOND)).map(Version::version).contains(2);
        assertThat(set.version(1)).map(Version::name).contains("Cũ");
    }

    @Test
    void a_retired_set_measures_no_more_from_that_day() {
        var set = after(published(1, "Cũ", FIRST), new CriteriaSetRetired(END, "Theo tỉnh", null));

        assertThat(set.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(set.on(END)).isEmpty();
        assertThat(set.on(END.minusDays(1))).isPresent();
    }

    @Test
    void nothing_is_retired_before_its_publication() {
        assertThatThrownBy(() -> after(new CriteriaSetRetired(END, "Theo tỉnh", null)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CriteriaSetDocument after(DomainEvent... events) {
        CriteriaSetDocument document = null;
        for (var event : events(ID, events)) {
            document = CriteriaSetDocument.apply(document, event);
        }
        return Objects.requireNonNull(document);
    }
}
