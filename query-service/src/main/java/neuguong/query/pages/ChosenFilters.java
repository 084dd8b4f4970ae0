package neuguong.query.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Named;
import neuguong.query.exemplar.ExemplarCriteria;
import neuguong.query.exemplar.LastInspection;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.movement.MovementSearch;
import neuguong.query.platform.Links;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the filters that are on, each with the address without it, also where nothing is found under them. */
@Component
final class ChosenFilters {
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final MovementSearch movements;

    ChosenFilters(UnitSearch units, LocalitySearch localities, MovementSearch movements) {
        this.units = units;
        this.localities = localities;
        this.movements = movements;
    }

    /**
     * A filter that is on.
     *
     * @param filter the parameter's name
     * @param link the address without it
     */
    record Chosen(String filter, String name, Links link) {}

    List<Chosen> of(ExemplarCriteria criteria, Links here, Locale locale) throws IOException {
        var result = new ArrayList<Chosen>();
        result.addAll(named("stage", criteria.stage(), here, locale));
        result.addAll(named("standing", criteria.standing(), here, locale));
        result.addAll(named("subject", criteria.subject(), here, locale));
        result.addAll(named("category", criteria.category(), here, locale));
        result.addAll(named("breadth", criteria.breadth(), here, locale));
        result.addAll(named("grade", criteria.grade(), here, locale));
        result.addAll(named("honourLevel", criteria.honourLevel(), here, locale));
        for (var code : criteria.sector()) {
            result.add(chosen(
                    "sector", code, Sector.of(code).map(s -> s.in(locale)).orElse(code), here));
        }
        for (var code : criteria.honour()) {
            result.add(chosen(
                    "honour", code, Honour.of(code).map(h -> h.in(locale)).orElse(code), here));
        }
        result.addAll(named("attention", criteria.attention(), here, locale));
        result.addAll(named("difficulty", criteria.difficulty(), here, locale));
        result.addAll(named("verdict", criteria.verdict(), here, locale));
        for (var year : criteria.overdue()) {
            result.add(chosen("overdue", year.toString(), year.toString(), here));
        }
        for (var year : criteria.inspected()) {
            result.add(chosen("inspected", year, LastInspection.in(year, locale), here));
        }
        for (var year : criteria.year()) {
            result.add(chosen("year", year.toString(), year.toString(), here));
        }
        result.addAll(range("yearFrom", criteria.yearFrom(), String::valueOf, here));
        result.addAll(range("yearTo", criteria.yearTo(), String::valueOf, here));
        var show = new Shown(locale);
        result.addAll(range("nominatedFrom", criteria.nominatedFrom(), show::date, here));
        result.addAll(range("nominatedTo", criteria.nominatedTo(), show::date, here));
        var ids = localities.resolve(criteria.locality());
        var places = localities.refs(ids);
        for (var i = 0; i < ids.size(); i++) {
            var name = LocalitySearch.bucket(ids.get(i), places, locale);
            result.add(chosen("locality", criteria.locality().get(i), name, here));
        }
        var known = units.byIds(criteria.unit());
        for (var id : criteria.unit()) {
            result.add(chosen(
                    "unit",
                    id,
                    Objects.requireNonNullElse(UnitSearch.ref(id, known).name(), id),
                    here));
        }
        var campaigns = movements.byIds(criteria.movement());
        for (var id : criteria.movement()) {
            result.add(chosen(
                    "movement",
                    id,
                    Objects.requireNonNullElse(MovementSearch.ref(id, campaigns).name(), id),
                    here));
        }
        return result;
    }

    private static <T> List<Chosen> range(String filter, @Nullable T end, Function<T, String> name, Links here) {
        return Stream.ofNullable(end)
                .map(e -> new Chosen(filter, name.apply(e), here.without(filter)))
                .toList();
    }

    private static <E extends Enum<E> & Named> List<Chosen> named(
            String filter, List<E> values, Links here, Locale locale) {
        return values.stream()
                .map(v -> chosen(filter, v.name(), v.in(locale), here))
                .toList();
    }

    private static Chosen chosen(String filter, String value, String name, Links here) {
        return new Chosen(filter, name, here.toggled(filter, value));
    }
}
