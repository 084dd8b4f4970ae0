package neuguong.command.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import neuguong.contract.EventHeaders;
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
        byte[] metadata) {
    private static final String FOLLOWED = "\"" + EventHeaders.TRACEPARENT + "\":\"";

    /** By which trace its command is followed, or null. It is looked for in the bytes, since most have none; a quotation mark in a text is escaped there. */
    @Nullable
    String traceparent() {
        var stored = new String(metadata, StandardCharsets.UTF_8);
        var at = stored.indexOf(FOLLOWED);
        if (at < 0) {
            return null;
        }
        var begin = at + FOLLOWED.length();
        return stored.substring(begin, stored.indexOf('"', begin));
    }
}
