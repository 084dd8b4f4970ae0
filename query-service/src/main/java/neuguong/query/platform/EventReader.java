package neuguong.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.contract.EventMetadata;
import neuguong.contract.RecordedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a record of the events topic back into the event that was recorded. */
final class EventReader {
    private EventReader() {}

    /** @throws UnfitException UNREADABLE, naming the record's place */
    static RecordedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            return new RecordedEvent(
                    Long.parseLong(header(record, EventHeaders.POSITION)),
                    header(record, EventHeaders.EVENT_ID),
                    record.key(),
                    Long.parseLong(header(record, EventHeaders.SEQUENCE)),
                    Instant.parse(header(record, EventHeaders.RECORDED_AT)),
                    LocalDate.parse(header(record, EventHeaders.VALID_ON)),
                    optionalHeader(record, EventHeaders.UNIT_ID),
                    optionalHeader(record, EventHeaders.EXEMPLAR_ID),
                    EventJson.MAPPER.readValue(header(record, EventHeaders.METADATA), EventMetadata.class),
                    EventJson.decode(
                            header(record, EventHeaders.TYPE), header(record, EventHeaders.REVISION), record.value()));
        } catch (EventJson.UnknownEventException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | NullPointerException e) {
            throw new UnfitException(
                    ParkedReason.UNREADABLE,
                    "no readable event at %s-%d offset %d: %s"
                            .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
                    e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var value = optionalHeader(record, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    static @Nullable String optionalHeader(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
