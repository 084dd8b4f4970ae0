package neuguong.contract;

import java.time.Instant;
import java.util.Map;

/**
 * What the relay says about itself on {@link EventHeaders#RELAY_TOPIC}: every event up to {@code position} lies before these end
 * offsets of the events topic, and no event committed before {@code at} is missing from them.
 *
 * @param offsets end offset by partition number
 */
public record RelayHeartbeat(long position, Instant at, Map<Integer, Long> offsets) {
    public RelayHeartbeat {
        offsets = Map.copyOf(offsets);
    }
}
