package neuguong.query.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.events.Breadth;
import neuguong.events.SubjectKind;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which criteria sets are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words of the latest version's name, the last of them maybe only begun, with or without diacritics
 * @param unit ids of the units whose measure they are
 * @param validOn a day on which the set measures
 */
record CriteriaSetQuestion(
        @Nullable String q,
        List<String> unit,
        List<SubjectKind> subject,
        List<Breadth> breadth,
        @Nullable LocalDate validOn) {
    CriteriaSetQuestion {
        unit = List.copyOf(Objects.requireNonNullElse(unit, List.of()));
        subject = List.copyOf(Objects.requireNonNullElse(subject, List.of()));
        breadth = List.copyOf(Objects.requireNonNullElse(breadth, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.date("validOn", validOn, errors);
        Bounds.refuse(errors);
    }
}
