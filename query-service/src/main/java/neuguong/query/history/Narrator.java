package neuguong.query.history;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import neuguong.events.DomainEvent;
import neuguong.narrative.Narrative;
import neuguong.narrative.Narrative.Reference;
import neuguong.narrative.Sentence;
import neuguong.query.criteria.CriteriaSetSearch;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.movement.MovementSearch;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells events as sentences, with the names that units and places had on their dates. */
@Component
public final class Narrator {
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final MovementSearch movements;
    private final CriteriaSetSearch criteriaSets;

    Narrator(UnitSearch units, LocalitySearch localities, MovementSearch movements, CriteriaSetSearch criteriaSets) {
        this.units = units;
        this.localities = localities;
        this.movements = movements;
        this.criteriaSets = criteriaSets;
    }

    /**
     * An event that is to be told.
     *
     * @param honours gives the code of the honour that was proposed or awarded under an id
     */
    public record Happened(DomainEvent event, Function<String, @Nullable String> honours) {
        private Sentence sentence() {
            return Narrative.of(event, honours);
        }
    }

    /** The sentences of events, in their order. */
    public List<String> tell(List<Happened> events, Locale locale) throws IOException {
        var sentences = events.stream().map(Happened::sentence).toList();
        var references = sentences.stream()
                .flatMap(s -> Narrative.references(s.vi()))
                .distinct()
                .toList();
        var names = names(
                locale,
                ids("unit", references),
                ids("locality", references),
                ids("movement", references),
                ids("criteria", references));
        return IntStream.range(0, events.size())
                .mapToObj(i -> names.named(sentences.get(i), on(events.get(i))))
                .toList();
    }

    private static LocalDate on(Happened happened) {
        return happened.event().validOn();
    }

    private static List<String> ids(String kind, List<Reference> references) {
        return references.stream()
                .filter(r -> r.kind().equals(kind))
                .map(Reference::id)
                .toList();
    }

    /** The names of these. */
    HistoryNames names(
            Locale locale,
            Collection<String> unitIds,
            Collection<String> placeIds,
            Collection<String> movementIds,
            Collection<String> criteriaSetIds)
            throws IOException {
        return new HistoryNames(
                locale,
                units.byIds(unitIds),
                localities.withAncestors(placeIds),
                movements.byIds(movementIds),
                criteriaSets.byIds(criteriaSetIds));
    }
}
