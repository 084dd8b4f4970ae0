package neuguong.query.exemplar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.query.exemplar.ExemplarItem.YearGrade;
import neuguong.query.locality.LocalityRef;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.platform.Coded;
import neuguong.query.text.Highlighter;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitDocument;
import neuguong.query.unit.UnitRef;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;

/** Shows exemplars with the names that their codes and ids have now, in one language. */
record ExemplarNames(Locale locale, Map<String, UnitDocument> units, Map<String, LocalityRef> localities) {
    private static final int ACHIEVEMENT = 240;

    /** @param words that were searched for, or null */
    ExemplarItem item(ExemplarHit d, @Nullable Highlighter words) {
        var latest = d.latest();
        return new ExemplarItem(
                d.id(),
                d.sequence(),
                d.name(),
                d.subject(),
                d.subject().in(locale),
                d.category(),
                d.category().in(locale),
                d.breadth(),
                d.breadth().in(locale),
                d.title(),
                Highlighter.beginning(d.achievement(), ACHIEVEMENT),
                sector(d.sector(), locale),
                unit(d.unitId()),
                locality(d.localityId()),
                d.stage(),
                d.stage().in(locale),
                d.standing(),
                d.standing().in(locale),
                d.nominatedOn(),
                d.openDifficulties(),
                d.lastInspectedOn(),
                d.unassessedYears(),
                latest == null
                        ? null
                        : new YearGrade(
                                latest.year(), latest.grade(), latest.grade().in(locale)),
                d.honours().stream().map(h -> honour(h, locale)).toList(),
                words == null ? Map.of() : highlights(d, words));
    }

    private static Map<String, List<Segment>> highlights(ExemplarHit d, Highlighter words) {
        var result = new LinkedHashMap<String, List<Segment>>();
        result.put("name", words.whole(d.name()));
        result.put("title", d.title() == null ? List.of() : words.whole(d.title()));
        result.put("aspects", words.whole(String.join("; ", d.aspects())));
        result.put("achievement", words.excerpt(d.achievement(), ACHIEVEMENT));
        result.values().removeIf(List::isEmpty);
        return result;
    }

    UnitRef unit(String id) {
        return UnitSearch.ref(id, units);
    }

    LocalityRef locality(String id) {
        return LocalitySearch.ref(id, localities);
    }

    String unitName(String id) {
        return Objects.requireNonNullElse(unit(id).name(), id);
    }

    /** What a bucket of places is called. */
    String placeName(String id) {
        return LocalitySearch.bucket(id, localities, locale);
    }

    /** A year of inspection, or what it is called that there was none. */
    String inspected(String year) {
        return LastInspection.in(year, locale);
    }

    static Coded sector(String code, Locale locale) {
        return new Coded(code, Sector.of(code).map(s -> s.in(locale)).orElse(code));
    }

    static Coded honour(String code, Locale locale) {
        return new Coded(code, Honour.of(code).map(h -> h.in(locale)).orElse(code));
    }
}
