package neuguong.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import neuguong.command.platform.States.Known;
import neuguong.command.platform.States.Recent;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final int ROOM_FOR_TWO = 45;
    private final Recent states = new Recent(ROOM_FOR_TWO);

    private void keep(String id, long version) {
        states.putAll(Map.of(id, new Known<>(version, "state of " + id)));
    }

    @Test
    void what_was_asked_for_last_is_kept_and_what_is_older_makes_room() {
        keep("a", 10);
        keep("b", 10);
        assertThat(states.get("a")).isNotNull();
        keep("c", 10);
        assertThat(states.get("b")).isNull();
        assertThat(states.get("a")).isEqualTo(new Known<>(10, "state of a"));
        assertThat(states.get("c")).isNotNull();
    }

    @Test
    void a_state_that_grows_is_counted_once_and_as_it_is() {
        keep("a", 10);
        keep("b", 10);
        keep("b", 11);
        keep("b", 12);
        assertThat(states.get("a")).isNotNull();
        keep("b", 30);
        assertThat(states.get("a")).as("b alone needs the room of both").isNull();
    }

    @Test
    void what_is_larger_than_all_that_may_be_kept_is_not_kept() {
        keep("a", 1000);
        assertThat(states.get("a")).isNull();
    }
}
