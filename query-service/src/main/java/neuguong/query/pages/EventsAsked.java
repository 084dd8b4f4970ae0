package neuguong.query.pages;

import java.time.LocalDate;
import java.util.Map;
import neuguong.query.history.HistoryCriteria;
import neuguong.query.platform.Links;
import org.jspecify.annotations.Nullable;

/** Which of an exemplar's events are shown, by the days on which they hold; bounds as those of {@link HistoryCriteria}. */
record EventsAsked(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The address of an exemplar's page with the events of a year, which are behind the year's figures. */
    static Links of(String exemplar, int year) {
        return of(new Links("/exemplars/" + exemplar, Map.of()), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The address of an exemplar's page with its events of these days. */
    static Links of(Links exemplar, LocalDate from, LocalDate to) {
        return exemplar.with("from", from.toString()).with("to", to.toString());
    }

    HistoryCriteria of(String exemplar) {
        return HistoryCriteria.ofExemplar(exemplar, from, to);
    }
}
