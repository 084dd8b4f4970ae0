package neuguong.query.platform;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import neuguong.contract.EventHeaders;
import neuguong.contract.RecordedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the events topic, with the event in it where it can be read.
 *
 * @param fault why there is no event; null exactly where there is one
 * @param before as it was parked, where it comes from there
 */
record Arrival(
        ConsumerRecord<String, byte[]> message,
        @Nullable RecordedEvent event,
        @Nullable UnfitException fault,
        @Nullable ParkedEvent before) {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        return of(message, null);
    }

    private static Arrival of(ConsumerRecord<String, byte[]> message, @Nullable ParkedEvent before) {
        try {
            return new Arrival(message, EventReader.read(message), null, before);
        } catch (UnfitException e) {
            return new Arrival(message, null, e, before);
        }
    }

    /** The same record as when it was parked, read by this version. */
    @SuppressWarnings("NullAway") // a record may come without key and value, whatever its type says
    static Arrival of(ParkedEvent parked) {
        var message = new ConsumerRecord<String, byte[]>(
                EventHeaders.EVENTS_TOPIC,
                parked.partition(),
                parked.offset(),
                parked.key(),
                parked.body() == null ? null : Base64.getDecoder().decode(parked.body()));
        parked.headers()
                .forEach((name, value) ->
                        message.headers().add(name, Base64.getDecoder().decode(value)));
        return of(message, parked);
    }

    /** The record's key; its place where it has none, or none that could be an id. */
    String aggregateId() {
        var key = message.key();
        return key == null || key.isBlank() || key.length() > LONGEST_KEY ? place() : key;
    }

    private String place() {
        return message.topic() + "-" + message.partition() + "-" + message.offset();
    }

    /** To be kept; an event that was parked before keeps its id and since when. */
    ParkedEvent parked(ParkedReason reason, String why, Instant now) {
        var headers = new HashMap<String, String>();
        message.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), BASE64.encodeToString(header.value()));
            }
        });
        return new ParkedEvent(
                before != null ? before.id() : event == null ? place() : event.aggregateId() + "-" + event.sequence(),
                aggregateId(),
                number(EventHeaders.SEQUENCE),
                number(EventHeaders.POSITION),
                id(EventHeaders.EXEMPLAR_ID),
                id(EventHeaders.UNIT_ID),
                id(EventHeaders.TYPE),
                message.partition(),
                message.offset(),
                reason,
                why.length() > LONGEST_MESSAGE ? why.substring(0, LONGEST_MESSAGE) : why,
                before == null ? now : before.since(),
                Map.copyOf(headers),
                message.key(),
                message.value() == null ? null : BASE64.encodeToString(message.value()));
    }

    private @Nullable Long number(String name) {
        var text = EventReader.optionalHeader(message, name);
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private @Nullable String id(String name) {
        var text = EventReader.optionalHeader(message, name);
        return text == null || text.length() > LONGEST_KEY ? null : text;
    }
}
