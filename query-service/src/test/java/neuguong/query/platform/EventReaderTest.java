package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.query.Recorded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final Map<String, String> HEADERS = Map.of(
            "type", "exemplar.ExemplarSelected",
            "revision", "1",
            "eventId", "01890a5d-ac96-774b-bcce-000000000001",
            "sequence", "1",
            "position", "101",
            "recordedAt", "2026-01-01T00:00:01Z",
            "validOn", "2021-07-01",
            "unitId", Recorded.UNIT,
            "exemplarId", Recorded.EXEMPLAR,
            "metadata", "{\"actor\":\"clerk\",\"correlationId\":\"01890a5d-ac96-774b-bcce-b302099a8099\"}");

    @Test
    void an_event_comes_back_as_it_was_recorded() {
        assertThat(EventReader.read(message(HEADERS, EventJson.encode(Recorded.selected()))))
                .isEqualTo(Recorded.event(Recorded.EXEMPLAR, 1, Recorded.selected()));
    }

    @Test
    void a_message_that_is_no_event_is_named_by_its_place() {
        for (var header : HEADERS.keySet()) {
            if (!header.equals("unitId") && !header.equals("exemplarId")) {
                var without = new LinkedHashMap<>(HEADERS);
                without.remove(header);
                unreadable(message(without, EventJson.encode(Recorded.selected())));
            }
        }
        var unknown = new LinkedHashMap<>(HEADERS);
        unknown.put("type", "exemplar.ExemplarAbducted");
        unreadable(message(unknown, EventJson.encode(Recorded.selected())));
        unreadable(message(HEADERS, "{".getBytes(StandardCharsets.UTF_8)));
        unreadable(message(HEADERS, null));
    }

    private static void unreadable(ConsumerRecord<String, byte[]> message) {
        assertThatThrownBy(() -> EventReader.read(message))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("neuguong.events-2 offset 17");
    }

    @SuppressWarnings("NullAway") // a message may come without a value, whatever its type says
    private static ConsumerRecord<String, byte[]> message(Map<String, String> headers, byte @Nullable [] value) {
        var message = new ConsumerRecord<String, byte[]>(EventHeaders.EVENTS_TOPIC, 2, 17, Recorded.EXEMPLAR, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
