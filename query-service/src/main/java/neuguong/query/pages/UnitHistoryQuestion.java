package neuguong.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.query.history.HistoryCriteria;
import neuguong.query.history.HistorySort;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a unit are asked for; bounds as those of {@link HistoryCriteria}.
 *
 * @param predecessors whether the units that it took over count too, each up to the day of its end
 * @param sort in the order of recording where not given, as an auditor reads
 */
record UnitHistoryQuestion(
        @Nullable String q,
        List<String> type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean predecessors,
        @Nullable HistorySort sort) {
    UnitHistoryQuestion {
        type = List.copyOf(Objects.requireNonNullElse(type, List.of()));
    }

    HistoryCriteria of(String unit) {
        return new HistoryCriteria(
                q,
                type,
                List.of(),
                List.of(),
                List.of(unit),
                null,
                predecessors,
                List.of(),
                List.of(),
                List.of(),
                from,
                to,
                List.of(),
                sort == null ? HistorySort.RECORDED : sort);
    }
}
