package neuguong.command.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import neuguong.command.audit.EventLog.Line;
import neuguong.contract.EventJson;
import neuguong.contract.EventJson.UnknownEventException;
import neuguong.narrative.Narrative;
import neuguong.narrative.Narrative.Reference;

/**
 * Tells stored events as sentences in Vietnamese, with the names that units, places and others had on their dates. Names are asked for
 * a page at a time, and those that were needed last are kept, so that memory does not grow with the history.
 */
final class Narration {
    private static final Locale VIETNAMESE = Locale.of("vi");
    /** Names of so many are kept, some 2 MB. */
    private static final int MOST = 2_000;
    /** Of places above a place: hamlet, commune, district, province. */
    private static final int LEVELS = 4;

    private final Names names;
    private final Map<String, Called> known = new LinkedHashMap<>(64, 0.75f, true);

    Narration(Names names) {
        this.names = names;
    }

    /**
     * An event as it is told.
     *
     * @param name of the exemplar, unit or other that it happened to, as it was right after
     * @param sentence what happened
     */
    record Told(String name, String sentence) {}

    /** Tells a page of events, in their order. */
    List<Told> tell(List<Line> page) throws IOException {
        learn(page.stream().map(Line::aggregateId));
        var sentences = page.stream().map(this::sentence).toList();
        var references = sentences.stream().flatMap(Narrative::references).toList();
        learn(references.stream().map(Reference::id));
        var places = references;
        for (var level = 1; level < LEVELS && !places.isEmpty(); level++) {
            places = above(places);
            learn(places.stream().map(Reference::id));
        }
        var told = new ArrayList<Told>();
        for (var i = 0; i < page.size(); i++) {
            told.add(told(page.get(i), sentences.get(i)));
        }
        forget();
        return told;
    }

    private List<Reference> above(Collection<Reference> places) {
        return places.stream()
                .map(place -> called(place.id()).parentId())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> new Reference("locality", id))
                .toList();
    }

    private void learn(Stream<String> ids) throws IOException {
        Set<String> missing = new HashSet<>();
        ids.filter(id -> known.get(id) == null).forEach(missing::add);
        if (!missing.isEmpty()) {
            known.putAll(names.of(missing));
        }
    }

    private void forget() {
        var oldest = known.values().iterator();
        for (var tooMany = known.size() - MOST; tooMany > 0; tooMany--) {
            oldest.next();
            oldest.remove();
        }
    }

    private Called called(String id) {
        return known.getOrDefault(id, new Called());
    }

    private String sentence(Line line) {
        try {
            var event = EventJson.decode(line.type(), line.revision(), line.payload());
            return Narrative.of(event, called(line.aggregateId())::honour).in(VIETNAMESE);
        } catch (UnknownEventException e) {
            // of a row that somebody has changed, all others are to be read all the same
            return "(không đọc được nội dung đã lưu)";
        }
    }

    private Told told(Line line, String sentence) {
        var called = called(line.aggregateId());
        var named = Narrative.resolve(sentence, reference -> name(reference, line.validOn()));
        return new Told(
                Objects.requireNonNullElse(called.after(line.sequence()), line.aggregateId()), called.withheld(named));
    }

    private String name(Reference reference, LocalDate day) {
        var path = new ArrayList<String>();
        for (var id = reference.id();
                id != null && path.size() < LEVELS;
                id = called(id).parentId()) {
            path.add(Objects.requireNonNullElse(called(id).on(day), id));
        }
        return String.join(", ", path);
    }
}
