package neuguong.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.events.EventType;
import neuguong.events.Stage;
import neuguong.query.history.HistoryDocument.About;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words that all occur in the name or the sentence, with or without diacritics; at most 200 characters
 * @param type stored names, e.g. {@code exemplar.AssessmentRecorded}
 * @param about what kind of aggregate it happened to
 * @param exemplar ids
 * @param unit ids of the unit that owned the exemplar right after the event, or of the unit itself
 * @param unitTree whether units below the given ones count too, in the tree as it was on the business date
 * @param predecessors whether units that the given ones took over count too, each up to the day of its end
 * @param sector codes of the exemplar's main sector at that moment
 * @param locality ids of the place at that moment, or codes as {@code code@validFrom}; a place includes all below it
 * @param stage of the exemplar right after the event
 * @param from first business date
 * @param to last business date
 * @param actor who recorded it
 * @param sort the latest recorded first where not given, and the most relevant where there are words
 */
public record HistoryCriteria(
        @Nullable String q,
        List<String> type,
        List<About> about,
        List<String> exemplar,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Boolean predecessors,
        List<String> sector,
        List<String> locality,
        List<Stage> stage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> actor,
        @Nullable HistorySort sort) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public HistoryCriteria {
        type = orEmpty(type);
        about = orEmpty(about);
        exemplar = orEmpty(exemplar);
        unit = orEmpty(unit);
        sector = orEmpty(sector);
        locality = orEmpty(locality);
        stage = orEmpty(stage);
        actor = orEmpty(actor);
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.known("type", type, t -> EventType.named(t).isPresent(), "UNKNOWN_TYPE", errors);
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.ids("exemplar", exemplar, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.places("locality", locality, errors);
        Bounds.date("from", from, errors);
        Bounds.date("to", to, errors);
        Bounds.order("from", "to", from, to, errors);
        Bounds.refuse(errors);
    }

    /** All events of one exemplar, in the order of their recording. */
    public static HistoryCriteria ofExemplar(String id) {
        return ofExemplar(id, null, null);
    }

    /** Those of its events that hold within these days, in the order of their recording; null is no bound. */
    public static HistoryCriteria ofExemplar(String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new HistoryCriteria(
                null,
                List.of(),
                List.of(),
                List.of(id),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                from,
                to,
                List.of(),
                HistorySort.RECORDED);
    }

    /** All events of one unit and of the exemplars that it owned right after them, in the order of their recording. */
    public static HistoryCriteria ofUnit(String id) {
        return new HistoryCriteria(
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(id),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                HistorySort.RECORDED);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
