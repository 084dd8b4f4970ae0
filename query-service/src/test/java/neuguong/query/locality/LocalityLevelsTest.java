package neuguong.query.locality;

import static neuguong.events.LocalityLevel.COMMUNE;
import static neuguong.events.LocalityLevel.DISTRICT;
import static neuguong.events.LocalityLevel.HAMLET;
import static neuguong.events.LocalityLevel.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import neuguong.events.DomainEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.query.Recorded;
import neuguong.query.platform.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalityLevelsTest {
    private static final LocalDate BEFORE = LocalDate.of(2021, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Map<String, LocalityDocument> known = new HashMap<>();

    private void place(String id, LocalityLevel level, @Nullable String parent, LocalDate from, DomainEvent... later) {
        LocalityDocument document = null;
        var first = new LocalityEstablished(id, "1", id, level, parent, from);
        document = LocalityDocument.apply(document, Recorded.event(id, 0, first));
        for (var event : later) {
            document = LocalityDocument.apply(document, Recorded.event(id, document.sequence() + 1, event));
        }
        known.put(id, Objects.requireNonNull(document));
    }

    private static LocalitySucceeded by(String successor, SuccessionExtent extent) {
        return new LocalitySucceeded(successor, extent, REFORM, null);
    }

    /** A province with one district of three communes, of which one goes whole into a new one and one is split between both new ones. */
    private LocalityLevels reform(LocalitySuccessorChosen... chosen) {
        place("P", PROVINCE, null, BEFORE, by("P2", SuccessionExtent.KEPT));
        place("D", DISTRICT, "P", BEFORE, by("P2", SuccessionExtent.WHOLE));
        place("A", COMMUNE, "D", BEFORE, by("N1", SuccessionExtent.WHOLE));
        place("A-H", HAMLET, "A", BEFORE);
        var split = new DomainEvent[2 + chosen.length];
        split[0] = by("N1", SuccessionExtent.PART);
        split[1] = by("N2", SuccessionExtent.PART);
        System.arraycopy(chosen, 0, split, 2, chosen.length);
        place("B", COMMUNE, "D", BEFORE, split);
        place("P2", PROVINCE, null, REFORM);
        place("N1", COMMUNE, "P2", REFORM);
        place("N2", COMMUNE, "P2", REFORM);
        return new LocalityLevels(known);
    }

    private static final Map<String, Long> COUNTS = Map.of("A", 3L, "A-H", 1L, "B", 2L, "N1", 4L);

    @Test
    void as_then_places_lie_where_they_lay() {
        var levels = reform();

        assertThat(levels.gather(COUNTS, PROVINCE, Basis.THEN)).containsExactly(entry("P", 6L), entry("P2", 4L));
        assertThat(levels.gather(COUNTS, DISTRICT, Basis.THEN))
                .containsExactly(entry("D", 6L), entry(LocalityLevels.NONE, 4L));
        assertThat(levels.gather(COUNTS, COMMUNE, Basis.THEN)).containsEntry("A", 4L);
        assertThat(levels.gather(COUNTS, Basis.THEN)).containsAllEntriesOf(COUNTS);
    }

    @Test
    void as_now_a_split_place_is_not_determined_but_for_what_all_its_parts_lie_in() {
        var levels = reform();

        assertThat(levels.gather(COUNTS, COMMUNE, Basis.NOW))
                .containsExactly(entry("N1", 8L), entry(LocalityLevels.NOT_DETERMINED, 2L));
        assertThat(levels.gather(COUNTS, PROVINCE, Basis.NOW)).containsExactly(entry("P2", 10L));
        assertThat(levels.gather(COUNTS, DISTRICT, Basis.NOW)).containsExactly(entry(LocalityLevels.NONE, 10L));
    }

    @Test
    void a_chosen_successor_determines_where_a_split_place_is_now() {
        var levels = reform(new LocalitySuccessorChosen("N2", "Phần lớn dân cư", REFORM, null));

        assertThat(levels.gather(COUNTS, Basis.NOW))
                .containsExactly(entry("N1", 7L), entry("N2", 2L), entry("A-H", 1L));
        assertThat(levels.gather(COUNTS, COMMUNE, Basis.NOW)).containsExactly(entry("N1", 8L), entry("N2", 2L));
    }

    @Test
    void a_place_that_is_not_known_here_yet_counts_as_itself_or_as_none_of_a_level() {
        var levels = new LocalityLevels(Map.of());

        assertThat(levels.gather(Map.of("X", 1L), Basis.NOW)).containsExactly(entry("X", 1L));
        assertThat(levels.gather(Map.of("X", 1L), COMMUNE, Basis.NOW)).containsExactly(entry(LocalityLevels.NONE, 1L));
    }
}
