package neuguong.query.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which movements are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param q words of the name, the last of them maybe only begun, with or without diacritics; or a whole code
 * @param unit ids of the units that launched them
 * @param sector codes of sectors that they name; one that names none is for all and is not found by this
 * @param validOn a day on which the movement runs
 */
public record MovementCriteria(
        @Nullable String q,
        List<String> unit,
        List<String> sector,
        @Nullable LocalDate validOn) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public MovementCriteria {
        unit = List.copyOf(Objects.requireNonNullElse(unit, List.of()));
        sector = List.copyOf(Objects.requireNonNullElse(sector, List.of()));
        var errors = new ArrayList<Invalid>();
        Bounds.words("q", q, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.date("validOn", validOn, errors);
        Bounds.refuse(errors);
    }
}
