package neuguong.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import neuguong.events.Stage;
import neuguong.query.history.HistoryDocument.About;
import neuguong.query.locality.LocalityRef;
import neuguong.query.platform.Coded;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * An event, told. Units are called as they were called on the event's business date.
 *
 * @param id {@code <aggregate>-<sequence>}
 * @param name of the exemplar, unit or place as it was right after the event
 * @param unit that owned the exemplar right after the event, or the unit itself
 * @param highlights where the words searched for occur, by field (name, sentence)
 */
public record HistoryItem(
        String id,
        About about,
        String aggregateId,
        long sequence,
        long position,
        String eventId,
        String type,
        String typeName,
        String name,
        String sentence,
        @Nullable String exemplarId,
        @Nullable Coded sector,
        @Nullable UnitRef unit,
        @Nullable LocalityRef locality,
        @Nullable Stage stage,
        @Nullable String stageName,
        String actor,
        @Nullable String correlationId,
        LocalDate validOn,
        Instant recordedAt,
        Map<String, List<Segment>> highlights) {}
