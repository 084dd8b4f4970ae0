package neuguong.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import neuguong.contract.RecordedEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.Stage;
import neuguong.narrative.Narrative;
import neuguong.narrative.Sentence;
import neuguong.query.criteria.CriteriaSetDocument;
import neuguong.query.exemplar.Award;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.locality.LocalityDocument;
import neuguong.query.movement.MovementDocument;
import neuguong.query.text.Spelling;
import neuguong.query.text.Spelling.Word;
import neuguong.query.unit.UnitDocument;
import org.jspecify.annotations.Nullable;

/**
 * One event, readable and findable; once written it changes only where a name is erased.
 *
 * @param id {@code <aggregate>-<sequence>}
 * @param about what kind of aggregate it happened to
 * @param type stored name of the event
 * @param name of the exemplar, unit, place, criteria set or movement as it was right after the event
 * @param sentenceVi what happened, see {@link Narrative} for the references in it
 * @param text keys of the words of name and both sentences with their accents, see {@code Spelling}; {@code textFolded} without
 * @param sector of the exemplar at that moment
 * @param unitId of the exemplar, criteria set or movement, or the unit itself
 * @param localityId of the exemplar or unit, or the place itself
 * @param stage of the exemplar at that moment
 */
public record HistoryDocument(
        String id,
        About about,
        String aggregateId,
        long sequence,
        long position,
        String eventId,
        String type,
        String name,
        String sentenceVi,
        String sentenceEn,
        String text,
        String textFolded,
        @Nullable String exemplarId,
        @Nullable String sector,
        @Nullable String unitId,
        @Nullable String localityId,
        @Nullable Stage stage,
        String actor,
        @Nullable String correlationId,
        LocalDate validOn,
        Instant recordedAt) {

    /** What an event happened to. */
    public enum About {
        EXEMPLAR,
        UNIT,
        LOCALITY,
        CRITERIA,
        MOVEMENT
    }

    /** The document's id. */
    static String id(String aggregateId, long sequence) {
        return aggregateId + "-" + sequence;
    }

    /** The same with another name wherever it tells its own. */
    HistoryDocument renamed(String other) {
        var sentence = new Sentence(sentenceVi.replace(name, other), sentenceEn.replace(name, other));
        var told = text(other, sentence);
        return new HistoryDocument(
                id,
                about,
                aggregateId,
                sequence,
                position,
                eventId,
                type,
                other,
                sentence.vi(),
                sentence.en(),
                Spelling.exact(told),
                Spelling.folded(told),
                exemplarId,
                sector,
                unitId,
                localityId,
                stage,
                actor,
                correlationId,
                validOn,
                recordedAt);
    }

    private static List<Word> text(String name, Sentence sentence) {
        return Spelling.words(String.join("\n", name, Narrative.plain(sentence.vi()), Narrative.plain(sentence.en())));
    }

    static HistoryDocument of(RecordedEvent e, ExemplarDocument after) {
        var sentence = Narrative.of(e.event(), id -> honour(id, after));
        return of(
                e,
                About.EXEMPLAR,
                after.name(),
                sentence,
                after.id(),
                after.sector(),
                after.unitId(),
                after.localityId(),
                after.stage());
    }

    private static @Nullable String honour(String commendationId, ExemplarDocument after) {
        var awarded = after.awards().stream()
                .filter(a -> a.commendationId().equals(commendationId))
                .map(Award::honour);
        var proposed = after.dossier().proposals().stream()
                .map(p -> p.proposed())
                .filter(p -> p.commendationId().equals(commendationId))
                .map(CommendationProposed::honour);
        return Stream.concat(awarded, proposed).findFirst().orElse(null);
    }

    static HistoryDocument of(RecordedEvent e, UnitDocument after) {
        var sentence = Narrative.of(e.event(), _ -> null);
        return of(e, About.UNIT, after.name(), sentence, null, null, after.id(), after.localityId(), null);
    }

    static HistoryDocument of(RecordedEvent e, LocalityDocument after) {
        var sentence = Narrative.of(e.event(), _ -> null);
        return of(e, About.LOCALITY, after.name(), sentence, null, null, null, after.id(), null);
    }

    static HistoryDocument of(RecordedEvent e, CriteriaSetDocument after) {
        var sentence = Narrative.of(e.event(), _ -> null);
        return of(e, About.CRITERIA, after.name(), sentence, null, null, after.unitId(), null, null);
    }

    static HistoryDocument of(RecordedEvent e, MovementDocument after) {
        var sentence = Narrative.of(e.event(), _ -> null);
        return of(e, About.MOVEMENT, after.name(), sentence, null, null, after.unitId(), null, null);
    }

    private static HistoryDocument of(
            RecordedEvent e,
            About about,
            String name,
            Sentence sentence,
            @Nullable String exemplarId,
            @Nullable String sector,
            @Nullable String unitId,
            @Nullable String localityId,
            @Nullable Stage stage) {
        var text = text(name, sentence);
        return new HistoryDocument(
                id(e.aggregateId(), e.sequence()),
                about,
                e.aggregateId(),
                e.sequence(),
                e.position(),
                e.eventId(),
                EventType.of(e.event().getClass()).name(),
                name,
                sentence.vi(),
                sentence.en(),
                Spelling.exact(text),
                Spelling.folded(text),
                exemplarId,
                sector,
                unitId,
                localityId,
                stage,
                e.metadata().actor(),
                e.metadata().correlationId(),
                e.validOn(),
                e.recordedAt());
    }
}
