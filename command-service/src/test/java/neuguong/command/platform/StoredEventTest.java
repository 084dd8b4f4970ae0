package neuguong.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By which trace a stored event is followed, as its metadata say it. */
class StoredEventTest {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static @Nullable String traceparent(Map<String, String> metadata) {
        return new StoredEvent(
                        1,
                        "u",
                        0,
                        "e",
                        "unit.UnitRegistered",
                        "1",
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        null,
                        null,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        EventJson.MAPPER.writeValueAsBytes(metadata))
                .traceparent();
    }

    @Test
    void an_event_that_is_followed_says_by_which_trace() {
        assertThat(traceparent(Map.of("actorName", "Bà Hoa", "traceparent", TRACEPARENT)))
                .isEqualTo(TRACEPARENT);
        assertThat(traceparent(Map.of("traceparent", TRACEPARENT))).isEqualTo(TRACEPARENT);
    }

    @Test
    void one_that_is_not_says_none_whatever_its_recorder_is_called() {
        assertThat(traceparent(Map.of("actorName", "Bà Hoa"))).isNull();
        assertThat(traceparent(Map.of("actorName", "\",\"traceparent\":\"" + TRACEPARENT + "\"")))
                .isNull();
    }
}
