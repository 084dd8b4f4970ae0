package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.locality.LocalityRef;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException.Invalid;
import neuguong.query.unit.UnitRef;

/** Exemplars side by side, in the order asked for: what each is, and how it developed over the years of the plan. */
public record Comparison(List<Compared> items, Complete complete) {
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /**
     * Which exemplars are compared.
     *
     * @param id of two to five exemplars; one that is named twice counts once
     */
    public record Asked(List<String> id) {
        /** @throws neuguong.query.platform.ProblemException where these are no ids, or fewer or more of them */
        public Asked {
            id = List.copyOf(Objects.requireNonNullElse(id, List.of()));
            var errors = new ArrayList<Invalid>();
            Bounds.ids("id", id, errors);
            if (id.size() < FEWEST || id.size() > MOST) {
                errors.add(new Invalid(
                        "id",
                        "OUT_OF_BOUNDS",
                        new Phrase(
                                "hãy chọn từ hai đến năm điển hình để so sánh",
                                "choose two to five exemplars to compare")));
            }
            Bounds.refuse(errors);
        }
    }

    /**
     * One of them.
     *
     * @param unit that owns it now
     * @param development its five years
     */
    public record Compared(
            String id,
            String name,
            String subjectName,
            String categoryName,
            Coded sector,
            UnitRef unit,
            LocalityRef locality,
            Stage stage,
            String stageName,
            Standing standing,
            String standingName,
            LocalDate nominatedOn,
            Development development) {
        static Compared of(ExemplarDetail e, Development development) {
            return new Compared(
                    e.id(),
                    e.name(),
                    e.subjectName(),
                    e.categoryName(),
                    e.sector(),
                    e.unit(),
                    e.locality(),
                    e.stage(),
                    e.stageName(),
                    e.standing(),
                    e.standingName(),
                    e.nominatedOn(),
                    development);
        }
    }
}
