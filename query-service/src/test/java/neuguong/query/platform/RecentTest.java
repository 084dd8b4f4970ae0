package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Map<String, String> stored = new HashMap<>(Map.of("a", "Tân Phú", "b", "Tân Lập"));
    private final List<List<String>> read = new ArrayList<>();
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Recent<String, String> recent = new Recent<>(this::read, 100, meanwhile::add, nanos::get);
    private boolean silent;

    @Test
    void what_is_fresh_is_not_read_again() throws IOException {
        recent.get(List.of("a"));

        assertThat(recent.get(List.of("a", "b"))).isEqualTo(stored);
        assertThat(read).containsExactly(List.of("a"), List.of("b"));
        assertThat(meanwhile).isEmpty();
    }

    @Test
    void what_does_not_exist_is_left_out_and_looked_for_again() throws IOException {
        assertThat(recent.get(List.of("c"))).isEmpty();
        stored.put("c", "Tân Hoà");

        assertThat(recent.get(List.of("c"))).containsEntry("c", "Tân Hoà");
    }

    @Test
    void what_is_no_longer_fresh_is_given_while_it_is_read_again() throws IOException {
        recent.get(List.of("a", "b"));
        stored.put("a", "Tân Phong");
        stored.remove("b");
        later(Recent.FRESH.plus(A_MOMENT));

        assertThat(recent.get(List.of("a", "b"))).containsEntry("a", "Tân Phú").containsEntry("b", "Tân Lập");
        meanwhile.remove().run();

        assertThat(recent.get(List.of("a"))).containsEntry("a", "Tân Phong");
        assertThat(recent.get(List.of("b"))).isEmpty();
    }

    @Test
    void many_who_ask_have_it_read_again_once() throws IOException {
        recent.get(List.of("a"));
        later(Recent.FRESH.plus(A_MOMENT));

        recent.get(List.of("a"));
        recent.get(List.of("a"));

        assertThat(meanwhile).hasSize(1);
    }

    @Test
    void what_is_too_old_is_not_given() throws IOException {
        recent.get(List.of("a"));
        stored.put("a", "Tân Phong");
        later(Recent.OLDEST.plus(A_MOMENT));

        assertThat(recent.get(List.of("a"))).containsEntry("a", "Tân Phong");
    }

    @Test
    void a_source_that_does_not_answer_is_told_of_only_once_what_is_known_is_too_old() throws IOException {
        recent.get(List.of("a"));
        silent = true;
        later(Recent.FRESH.plus(A_MOMENT));

        assertThat(recent.get(List.of("a"))).containsEntry("a", "Tân Phú");
        meanwhile.remove().run();
        assertThat(recent.get(List.of("a"))).containsEntry("a", "Tân Phú");
        assertThat(meanwhile).as("it is tried again").hasSize(1);

        later(Recent.OLDEST);
        assertThatThrownBy(() -> recent.get(List.of("a"))).isInstanceOf(IOException.class);
    }

    private void later(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    private Map<String, String> read(List<String> keys) throws IOException {
        if (silent) {
            throw new IOException("nobody there");
        }
        read.add(List.copyOf(keys));
        var result = new HashMap<String, String>();
        keys.stream().filter(stored::containsKey).forEach(key -> result.put(key, stored.get(key)));
        return result;
    }
}
