package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FoldedDocumentsTest {
    private static final Index<Seen> INDEX = new Index<>("seen", Seen.class);

    private final Stored stored = new Stored();
    private final AtomicLong nanos = new AtomicLong();
    private final FoldedDocuments documents = new FoldedDocuments(stored, nanos::get);

    @Test
    void what_was_written_is_not_read_again() {
        documents.remember(INDEX, List.of(new Write("a", 3, new Seen("a", 2))));

        assertThat(documents.get(INDEX, List.of("a"))).containsEntry("a", new Seen("a", 2));
        assertThat(stored.read).isEmpty();
    }

    @Test
    void only_what_is_not_remembered_is_read() {
        stored.documents.put("b", new Seen("b", 5));
        documents.remember(INDEX, List.of(new Write("a", 3, new Seen("a", 2))));

        assertThat(documents.get(INDEX, List.of("a", "b", "c")))
                .isEqualTo(Map.of("a", new Seen("a", 2), "b", new Seen("b", 5)));
        assertThat(stored.read).containsExactly("b", "c");
    }

    @Test
    void what_was_only_read_is_not_remembered() {
        stored.documents.put("b", new Seen("b", 5));
        documents.get(INDEX, List.of("b"));
        stored.documents.put("b", new Seen("b", 6));

        assertThat(documents.get(INDEX, List.of("b"))).containsEntry("b", new Seen("b", 6));
    }

    @Test
    void nothing_is_remembered_once_it_is_to_be_forgotten() {
        documents.remember(INDEX, List.of(new Write("a", 3, new Seen("a", 2))));
        documents.forget();

        assertThat(documents.get(INDEX, List.of("a"))).isEmpty();
    }

    @Test
    void after_a_pause_in_which_another_may_have_written_everything_is_read_again() {
        documents.remember(INDEX, List.of(new Write("a", 3, new Seen("a", 2))));
        stored.documents.put("a", new Seen("a", 7));

        nanos.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(documents.get(INDEX, List.of("a"))).containsEntry("a", new Seen("a", 7));
    }

    record Seen(String id, long sequence) implements Versioned {}

    private static final class Stored implements FoldedDocuments.Source {
        private final Map<String, Object> documents = new HashMap<>();
        private final List<String> read = new ArrayList<>();

        @Override
        public <D> Map<String, D> get(Index<D> index, List<String> ids) {
            read.addAll(ids);
            var result = new HashMap<String, D>();
            ids.stream()
                    .filter(documents::containsKey)
                    .forEach(id -> result.put(id, index.document().cast(documents.get(id))));
            return result;
        }
    }
}
