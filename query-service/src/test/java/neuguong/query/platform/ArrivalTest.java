package neuguong.query.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import neuguong.contract.EventHeaders;
import neuguong.contract.EventJson;
import neuguong.query.Recorded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final Instant THEN = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant LATER = THEN.plusSeconds(60);
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
    void what_is_parked_comes_back_as_it_came() {
        var arrival = Arrival.of(message(Recorded.EXEMPLAR, EventJson.encode(Recorded.selected())));

        var parked = arrival.parked(ParkedReason.FOLLOWS, "", THEN);
        var again = Arrival.of(parked);

        assertThat(again.event()).isEqualTo(arrival.event()).isNotNull();
        assertThat(parked.id()).isEqualTo(Recorded.EXEMPLAR + "-1");
        assertThat(parked.sequence()).isEqualTo(1);
        assertThat(parked.position()).isEqualTo(101);
        assertThat(parked.unitId()).isEqualTo(Recorded.UNIT);
        assertThat(again.parked(ParkedReason.REFUSED, "no", LATER))
                .satisfies(p -> assertThat(p.since()).isEqualTo(THEN))
                .satisfies(p -> assertThat(p.id()).isEqualTo(parked.id()))
                .satisfies(p -> assertThat(p.reason()).isEqualTo(ParkedReason.REFUSED));
    }

    @Test
    void what_cannot_be_read_is_kept_with_its_bytes_and_under_its_place() {
        var broken = Arrival.of(message(Recorded.EXEMPLAR, "{".getBytes(UTF_8)));

        var parked = broken.parked(ParkedReason.UNREADABLE, "no", THEN);

        assertThat(broken.event()).isNull();
        assertThat(parked.id()).isEqualTo("neuguong.events-2-17");
        assertThat(parked.aggregateId()).isEqualTo(Recorded.EXEMPLAR);
        assertThat(Arrival.of(parked).message().value()).isEqualTo("{".getBytes(UTF_8));
    }

    @Test
    void a_record_without_a_fit_key_is_an_aggregate_of_its_own() {
        assertThat(Arrival.of(message(null, null)).aggregateId()).isEqualTo("neuguong.events-2-17");
        assertThat(Arrival.of(message("k".repeat(5_000), null)).aggregateId()).isEqualTo("neuguong.events-2-17");
        assertThat(Arrival.of(Arrival.of(message(null, null)).parked(ParkedReason.UNREADABLE, "no", THEN))
                        .message()
                        .key())
                .isNull();
    }

    @SuppressWarnings("NullAway") // a message may come without key and value, whatever its type says
    private static ConsumerRecord<String, byte[]> message(@Nullable String key, byte @Nullable [] value) {
        var message = new ConsumerRecord<String, byte[]>(EventHeaders.EVENTS_TOPIC, 2, 17, key, value);
        HEADERS.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
