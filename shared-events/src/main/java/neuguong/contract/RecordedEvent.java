package neuguong.contract;

import java.time.Instant;
import java.time.LocalDate;
import neuguong.events.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as the register recorded it, with its place in the log.
 *
 * @param position in the whole log, growing, with gaps
 * @param sequence within the aggregate, 0 for the first
 * @param unitId the unit for which it was recorded, or null for a locality's event
 * @param exemplarId the exemplar it belongs to, or null
 */
public record RecordedEvent(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        LocalDate validOn,
        @Nullable String unitId,
        @Nullable String exemplarId,
        EventMetadata metadata,
        DomainEvent event) {}
