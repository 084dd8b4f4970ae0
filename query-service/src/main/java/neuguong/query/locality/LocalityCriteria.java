package neuguong.query.locality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.events.LocalityLevel;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which places are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words of the name, the last of them maybe only begun, with or without diacritics; or a whole code
 * @param code whole codes; a code alone does not identify a place
 * @param parent ids of the places right above
 * @param validOn a day on which the place exists
 */
public record LocalityCriteria(
        @Nullable String q,
        List<String> code,
        List<LocalityLevel> level,
        List<String> parent,
        @Nullable LocalDate validOn) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public LocalityCriteria {
        code = List.copyOf(Objects.requireNonNullElse(code, List.of()));
        level = List.copyOf(Objects.requireNonNullElse(level, List.of()));
        parent = List.copyOf(Objects.requireNonNullElse(parent, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.ids("parent", parent, errors);
        Bounds.date("validOn", validOn, errors);
        Bounds.refuse(errors);
    }

    /** Asks for all. */
    public static LocalityCriteria all() {
        return new LocalityCriteria(null, List.of(), List.of(), List.of(), null);
    }
}
