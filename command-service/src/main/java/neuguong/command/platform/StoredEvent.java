package neuguong.command.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log.
 *
 * @param position its place in the log
 * @param name of the type of event
 */
@SuppressWarnings("ArrayRecordComponent") // it passes by once and is compared with none
record StoredEvent(
        long position,
        String aggregateId,
        long sequence,
        String eventId,
        String name,
        String revision,
        Instant recordedAt,
        LocalDate validOn,
        @Nullable String unitId,
        @Nullable String exemplarId,
        byte[] payload,
        byte[] metadata) {}
