package neuguong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import neuguong.events.DomainEvent;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Whatever stands in the store is read as an event or is refused as one that nobody knows; by no other exception, which a reader would
 * take for a fault of its own, and soon. {@code -Dfuzz.seed} begins elsewhere, {@code -Dfuzz.rounds} goes on for longer.
 */
class EventFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_210_611);
    private static final int ROUNDS = 25 * Integer.getInteger("fuzz.rounds", 12);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[null]",
            "-1",
            "0.5",
            "1e400",
            "0.1e100000000",
            "99999999999999999999",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"2025-02-30\"",
            "\"-999999999-01-01\"",
            "\"NOT_A_VALUE\"",
            "{\"key\":\"x\",\"text\":\"!\"}",
            "[".repeat(2_000) + "]".repeat(2_000),
            "NaN",
            "\"x");

    private final Random random = new Random(SEED);

    static Stream<Path> committed() throws IOException {
        return EventContractTest.committed();
    }

    @ParameterizedTest
    @MethodSource("committed")
    void a_changed_event_is_read_or_refused_as_one_that_nobody_knows(Path example) throws IOException {
        var name = example.getFileName().toString().replace(".example.json", "");
        var dot = name.lastIndexOf('.');
        var stored = Files.readAllBytes(example);
        for (var round = 0; round < ROUNDS; round++) {
            var changed = random.nextInt(3) == 0 ? bytes(stored.clone()) : tree(stored);
            var said = "seed %d, %s: %s".formatted(SEED, name, new String(changed, StandardCharsets.UTF_8));
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> readOrRefused(name.substring(0, dot), name.substring(dot + 1), changed, said));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null ", "", "[]", "7", "\"x\""})
    void what_is_no_object_is_no_event(String payload) {
        for (var revision : List.of("1", "2")) {
            assertThatThrownBy(() -> EventJson.decode(
                            "exemplar.ExemplarNominated", revision, payload.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(EventJson.UnknownEventException.class);
        }
    }

    private static void readOrRefused(String name, String revision, byte[] payload, String said) {
        DomainEvent event;
        try {
            event = EventJson.decode(name, revision, payload);
        } catch (EventJson.UnknownEventException _) {
            return;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(said, e);
        }
        assertThat(event).as(said).isNotNull();
    }

    private byte[] bytes(byte[] stored) {
        for (var times = random.nextInt(4); times >= 0; times--) {
            stored[random.nextInt(stored.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(stored, random.nextInt(stored.length)) : stored;
    }

    /** With some value missing, of another kind, or one that is none. */
    private byte[] tree(byte[] stored) {
        var tree = JSON.readTree(stored);
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        for (var times = random.nextInt(2); times >= 0; times--) {
            var odd = JsonNodeFactory.instance.rawValueNode(new RawValue(ODD.get(random.nextInt(ODD.size()))));
            if (places.get(random.nextInt(places.size())) instanceof ObjectNode object && !object.isEmpty()) {
                var names = List.copyOf(object.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, odd);
                }
            } else if (places.get(random.nextInt(places.size())) instanceof ArrayNode list) {
                list.add(odd);
            } else {
                return JSON.writeValueAsBytes(odd);
            }
        }
        return JSON.writeValueAsBytes(tree);
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
