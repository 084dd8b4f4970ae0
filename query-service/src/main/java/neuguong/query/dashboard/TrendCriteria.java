package neuguong.query.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.events.LocalityLevel;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which trend is asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param by what it is told by; must be given
 * @param level by locality: the level into whose places those of the exemplars are gathered; without it the places themselves
 * @param from first year, 2021-2025; 2021 where not given
 * @param to last year; 2025 where not given
 * @param locality ids, or codes as {@code code@validFrom}; a place includes all below it; {@code NOT_DETERMINED} by basis {@code now}
 * @param localityBasis {@code then} where not given: the place as the event names it that was in force at the year's end
 * @param unitTree whether units below the given ones count too, and by basis {@code now} those that they have taken over
 * @param unitBasis {@code now}, where not given: what the unit at the year's end has become, in the tree as it is; {@code then}: that unit, in the
 *     tree as it was at the year's end
 */
public record TrendCriteria(
        @Nullable TrendBy by,
        @Nullable LocalityLevel level,
        @Nullable Integer from,
        @Nullable Integer to,
        List<String> sector,
        List<String> locality,
        @Nullable Basis localityBasis,
        List<String> unit,
        @Nullable Boolean unitTree,
        @Nullable Basis unitBasis) {
    /** @throws neuguong.query.platform.ProblemException naming every value that is not allowed */
    public TrendCriteria {
        sector = List.copyOf(Objects.requireNonNullElse(sector, List.of()));
        locality = List.copyOf(Objects.requireNonNullElse(locality, List.of()));
        unit = List.copyOf(Objects.requireNonNullElse(unit, List.of()));
        var errors = new ArrayList<Invalid>();
        if (by == null) {
            var allowed = "sector, locality, unit, honourLevel";
            errors.add(new Invalid(
                    "by", "REQUIRED", new Phrase("phải là một trong: " + allowed, "must be one of: " + allowed)));
        }
        year("from", from, errors);
        year("to", to, errors);
        if (from != null && to != null && to < from) {
            errors.add(new Invalid(
                    "to", "BEFORE_FROM", new Phrase("không được trước “from”", "must not be before “from”")));
        }
        Bounds.known("sector", sector, Sector::known, "UNKNOWN_SECTOR", errors);
        Bounds.places("locality", locality, errors);
        Bounds.ids("unit", unit, errors);
        Bounds.refuse(errors);
    }

    private static void year(String parameter, @Nullable Integer year, List<Invalid> errors) {
        Bounds.known(
                parameter,
                year == null ? List.of() : List.of(year),
                y -> y >= ExemplarDocument.FIRST_YEAR && y <= ExemplarDocument.LAST_YEAR,
                "OUT_OF_BOUNDS",
                errors);
    }

    TrendBy toldBy() {
        return Objects.requireNonNull(by);
    }

    int firstYear() {
        return from == null ? ExemplarDocument.FIRST_YEAR : from;
    }

    int lastYear() {
        return to == null ? ExemplarDocument.LAST_YEAR : to;
    }

    ScopeFilters scope() {
        return new ScopeFilters(sector, locality, localityBasis, unit, unitTree, unitBasis);
    }
}
