package neuguong.query.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.contract.EventNames;
import neuguong.events.Named;
import neuguong.narrative.Narrative;
import neuguong.narrative.Narrative.Reference;
import neuguong.narrative.Sentence;
import neuguong.query.criteria.CriteriaSetDocument;
import neuguong.query.locality.LocalityDocument;
import neuguong.query.locality.LocalityRef;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.movement.MovementDocument;
import neuguong.query.movement.MovementSearch;
import neuguong.query.platform.Coded;
import neuguong.query.text.Highlighter;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitDocument;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/** Shows events with the names that units and places had on their dates, in one language. */
record HistoryNames(
        Locale locale,
        Map<String, UnitDocument> units,
        Map<String, LocalityDocument> localities,
        Map<String, MovementDocument> movements,
        Map<String, CriteriaSetDocument> criteriaSets) {
    private static final int SENTENCE = 400;

    /** @param words that were searched for, or null */
    HistoryItem item(HistoryDocument d, @Nullable Highlighter words) {
        var sentence = named(new Sentence(d.sentenceVi(), d.sentenceEn()), d.validOn());
        var unitId = d.unitId();
        var localityId = d.localityId();
        var stage = d.stage();
        return new HistoryItem(
                d.id(),
                d.about(),
                d.aggregateId(),
                d.sequence(),
                d.position(),
                d.eventId(),
                d.type(),
                EventNames.in(d.type(), locale),
                d.name(),
                sentence,
                d.exemplarId(),
                sector(d.sector()),
                unitId == null ? null : unit(unitId, d.validOn()),
                localityId == null ? null : place(localityId, d.validOn()),
                stage,
                stage == null ? null : stage.in(locale),
                d.actor(),
                d.correlationId(),
                d.validOn(),
                d.recordedAt(),
                words == null ? Map.of() : highlights(d.name(), sentence, words));
    }

    /** A sentence in the language, with the names of a day. */
    String named(Named sentence, LocalDate on) {
        return Narrative.resolve(sentence.in(locale), reference -> called(reference, on));
    }

    private String called(Reference reference, LocalDate on) {
        var id = reference.id();
        return switch (reference.kind()) {
            case "unit" -> Objects.requireNonNullElse(unit(id, on).name(), id);
            case "movement" ->
                Objects.requireNonNullElse(MovementSearch.ref(id, movements).name(), id);
            case "criteria" -> {
                var set = criteriaSets.get(id);
                yield set == null ? id : set.name();
            }
            default -> Objects.requireNonNullElse(place(id, on).path(), id);
        };
    }

    private static Map<String, List<Segment>> highlights(String name, String sentence, Highlighter words) {
        var result = new LinkedHashMap<String, List<Segment>>();
        result.put("name", words.whole(name));
        result.put("sentence", words.excerpt(sentence, SENTENCE));
        result.values().removeIf(List::isEmpty);
        return result;
    }

    private UnitRef unit(String id, LocalDate on) {
        var unit = units.get(id);
        return new UnitRef(id, unit == null ? null : unit.nameOn(on));
    }

    private LocalityRef place(String id, LocalDate on) {
        return LocalitySearch.refOn(id, localities, on);
    }

    private @Nullable Coded sector(@Nullable String code) {
        return code == null
                ? null
                : new Coded(code, Sector.of(code).map(s -> s.in(locale)).orElse(code));
    }

    String unitName(String id) {
        var unit = units.get(id);
        return unit == null ? id : unit.name();
    }

    String localityPath(String id) {
        return Objects.requireNonNullElse(place(id, LocalDate.MAX).path(), id);
    }
}
