package neuguong.query.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.events.UnitType;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which units are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words of the present name, the last of them maybe only begun, with or without diacritics; or a whole code
 * @param code whole codes
 * @param parent ids of the units right above, on {@code validOn} where that is given
 * @param locality ids, or codes as {@code code@validFrom}; a place includes all below it
 * @param validOn a day on which the unit exists; what is told of it and asked for is then what it had on that day
 */
public record UnitCriteria(
        @Nullable String q,
        List<String> code,
        List<UnitType> type,
        List<String> parent,
        List<String> locality,
        @Nullable LocalDate validOn) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public UnitCriteria {
        code = List.copyOf(Objects.requireNonNullElse(code, List.of()));
        type = List.copyOf(Objects.requireNonNullElse(type, List.of()));
        parent = List.copyOf(Objects.requireNonNullElse(parent, List.of()));
        locality = List.copyOf(Objects.requireNonNullElse(locality, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.ids("parent", parent, errors);
        Bounds.places("locality", locality, errors);
        Bounds.date("validOn", validOn, errors);
        Bounds.refuse(errors);
    }

    /** Asks for all. */
    public static UnitCriteria all() {
        return new UnitCriteria(null, List.of(), List.of(), List.of(), List.of(), null);
    }
}
