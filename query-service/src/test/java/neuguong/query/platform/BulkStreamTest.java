package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A state counts what is derived of it, and so it must not be there before all of that is. */
class BulkStreamTest {
    private static final Index<String> YEARS = new Index<>("years", String.class);
    private static final Index<String> STATES = new Index<>("states", String.class);
    private static final Pattern OPERATION =
            Pattern.compile("\\{\"(index|delete)\":\\{\"_index\":\"([a-z]+)-.*?\"_id\":\"([^\"]+)\"");
    private static final int MANY = 1_200;

    private final List<String> requests = new ArrayList<>();
    private final BulkStream bulk = new BulkStream(this::answer, new Generation("0123456789"));
    private int failing = Integer.MAX_VALUE;

    @Test
    void a_state_is_sent_after_all_that_is_derived_of_it() {
        for (var number = 0; number < MANY; number++) {
            bulk.add(YEARS, year(number));
            bulk.add(YEARS, new Write(number + "-2", 1, "2022"));
            bulk.addAfter(STATES, state(number));
        }
        bulk.flush();

        for (var number = 0; number < MANY; number++) {
            assertThat(requestWith("index states " + number))
                    .isGreaterThan(requestWith("index years " + number + "-1"))
                    .isGreaterThan(requestWith("index years " + number + "-2"));
        }
    }

    @Test
    void states_go_with_what_is_derived_of_others() {
        for (var number = 0; number < MANY; number++) {
            bulk.add(YEARS, year(number));
            bulk.addAfter(STATES, state(number));
        }
        bulk.flush();

        assertThat(operations(1))
                .anyMatch(o -> o.startsWith("index states"))
                .anyMatch(o -> o.startsWith("index years"));
        assertThat(requests.stream()
                        .mapToInt(r -> operations(requests.indexOf(r)).size()))
                .allMatch(size -> size <= 500);
    }

    @Test
    void where_a_document_is_removed_all_states_wait_for_it() {
        bulk.add(YEARS, new Write("0-1", 2, null));
        for (var number = 0; number < MANY; number++) {
            bulk.add(YEARS, year(number + 1));
            bulk.addAfter(STATES, state(number));
        }
        bulk.flush();

        var removed = requestWith("delete years 0-1");
        assertThat(IntStream.rangeClosed(0, removed).boxed().toList())
                .allSatisfy(number -> assertThat(operations(number)).noneMatch(o -> o.startsWith("index states")));
    }

    @Test
    void nothing_is_sent_after_what_failed() {
        failing = 0;
        bulk.add(YEARS, year(1));
        bulk.addAfter(STATES, state(1));

        assertThatThrownBy(bulk::flush).isInstanceOf(UnfitException.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_state_of_which_nothing_is_derived_is_sent_too() {
        bulk.addAfter(STATES, state(1));
        bulk.flush();

        assertThat(operations(0)).containsExactly("index states 1");
    }

    private static Write year(int number) {
        return new Write(number + "-1", 1, "2021");
    }

    private static Write state(int number) {
        return new Write(String.valueOf(number), 1, "state");
    }

    private int requestWith(String operation) {
        return IntStream.range(0, requests.size())
                .filter(number -> operations(number).contains(operation))
                .findFirst()
                .orElseThrow();
    }

    private List<String> operations(int request) {
        return OPERATION
                .matcher(requests.get(request))
                .results()
                .map(found -> String.join(" ", found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    private CompletableFuture<byte[]> answer(byte[] body) {
        requests.add(new String(body, StandardCharsets.UTF_8));
        var answer = requests.size() > failing
                ? "{\"errors\":true,\"items\":[{\"index\":{\"status\":400,\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"no\"}}}]}"
                : "{\"errors\":false}";
        return CompletableFuture.completedFuture(answer.getBytes(StandardCharsets.UTF_8));
    }
}
