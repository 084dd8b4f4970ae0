package neuguong.e2e;

import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import neuguong.contract.EventHeaders;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All indices are filled anew while people search and give commands, and nobody finds less than before. */
@Timeout(400)
class RebuildIT {
    private static final String REBUILD = "/api/v1/operations/rebuild";

    @TempDir
    Path data;

    @Test
    void readers_see_nothing_missing_before_during_and_after_a_rebuild_that_was_paused_over_a_restart() {
        var settings = Settings.at(data).onFreePorts().quickly();
        String unit;
        String before;
        var written = new CopyOnWriteArrayList<String>();
        try (var stack = new LocalStack(settings, Progress.SILENT).start()) {
            var api = new Api(stack);
            var register = new Register(api);
            unit = register.unit();
            for (var i = 0; i < 30; i++) {
                written.add(register.exemplar(unit, "Người thứ " + i));
            }
            awaitFound(api, unit, written.size());
            before = standing(api).get("serving").asString();

            api.operate("/rebuild?paused=true").is(202);
            assertThat(api.operate("/rebuild").is(409).code()).isEqualTo("CONFLICT");
            until(() -> state(api).equals("PAUSED"));
        }
        try (var stack = new LocalStack(settings, Progress.SILENT).start()) {
            var api = new Api(stack);
            until(() -> state(api).equals("PAUSED"));
            assertThat(standing(api).get("serving").asString()).isEqualTo(before);

            whileOthersSearchAndRecord(api, unit, written, () -> {
                api.operate("/rebuild/pace?atMostPerSecond=40").is(200);
                api.operate("/rebuild/resume").is(200);
                awaitServing(api, other -> !other.equals(before));
            });
            awaitFound(api, unit, written.size());
            assertThat(standing(api).get("other").asString()).isEqualTo(before);
            until(() -> state(api).equals("NONE"));

            whileOthersSearchAndRecord(api, unit, written, () -> {
                api.operate("/rebuild/step-back").is(202);
                awaitServing(api, before::equals);
            });
            awaitFound(api, unit, written.size());
        }
    }

    @Test
    void a_rebuild_that_is_broken_off_leaves_what_readers_see_and_nothing_else() {
        var settings = Settings.at(data).onFreePorts().quickly();
        try (var stack = new LocalStack(settings, Progress.SILENT).start()) {
            var api = new Api(stack);
            var before = standing(api).get("serving").asString();
            assertThat(api.operate("/rebuild/pause").is(404).code()).isEqualTo("NOT_FOUND");
            assertThat(api.operate("/rebuild/step-back").is(404).code()).isEqualTo("NOT_FOUND");
            assertThat(api.operate("/rebuild?atMostPerSecond=0").is(422).code()).isEqualTo("INVALID_PARAMETER");

            api.operate("/rebuild?paused=true").is(202);
            api.operate("/rebuild/pause").is(200);
            api.operate("/rebuild/cancel").is(200);

            until(() -> standing(api).get("other").isNull() && state(api).equals("NONE"));
            assertThat(standing(api).get("serving").asString()).isEqualTo(before);
            until(() -> api.operate("/rebuild").status() == 202);
            awaitServing(api, other -> !other.equals(before));
        }
    }

    @Test
    void what_the_topic_has_no_longer_comes_from_the_event_store() throws Exception {
        try (var stack = new LocalStack(Settings.at(data).onFreePorts().quickly(), Progress.SILENT).start()) {
            var api = new Api(stack);
            var register = new Register(api);
            var unit = register.unit();
            var forgotten = register.exemplar(unit, "Người trước");
            awaitFound(api, unit, 1);
            forgetAllRecords(stack.kafka());
            register.exemplar(unit, "Người sau");
            awaitFound(api, unit, 2);
            assertThat(api.operate("/rebuild?from=NOWHERE").is(400).code()).isEqualTo("MALFORMED");
            var before = standing(api).get("serving").asString();

            api.operate("/rebuild").is(202);
            awaitServing(api, other -> !other.equals(before));

            awaitFound(api, unit, 2);
            assertThat(api.get("/api/v1/exemplars/" + forgotten)
                            .is(200)
                            .json()
                            .get("name")
                            .asString())
                    .isEqualTo("Người trước");
            assertThat(api.operate("/differences/check")
                            .is(200)
                            .json()
                            .get("items")
                            .isEmpty())
                    .isTrue();
        }
    }

    /** As if their time were over. */
    private static void forgetAllRecords(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            var partitions =
                    admin.describeTopics(List.of(EventHeaders.EVENTS_TOPIC)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .map(p -> new TopicPartition(EventHeaders.EVENTS_TOPIC, p.partition()))
                            .collect(Collectors.toMap(p -> p, _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(partitions).all().get();
        }
    }

    /** One keeps nominating, and one keeps searching for everything that was found before. */
    private static void whileOthersSearchAndRecord(Api api, String unit, List<String> written, Runnable meanwhile) {
        var over = new AtomicBoolean();
        var register = new Register(api);
        var recording = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                var exemplar = register.exemplar(unit, "Người thứ " + written.size());
                written.add(exemplar);
                // one at a time: this is about what is seen, and not about how much can be done
                until(() -> api.get("/api/v1/exemplars/" + exemplar).status() == 200);
            }
        });
        var searching = CompletableFuture.runAsync(() -> {
            var most = 0L;
            while (!over.get()) {
                var found = found(api, unit);
                assertThat(found).as("as many as were found before").isGreaterThanOrEqualTo(most);
                most = found;
            }
        });
        try {
            meanwhile.run();
        } finally {
            over.set(true);
        }
        CompletableFuture.allOf(recording, searching).join();
    }

    private static void awaitServing(Api api, Predicate<String> wanted) {
        Api.eventually(() -> {
            var standing = standing(api);
            assertThat(standing.get("serving").asString())
                    .as(standing.toString())
                    .matches(wanted);
        });
    }

    private static void awaitFound(Api api, String unit, int written) {
        until(() -> found(api, unit) == written);
    }

    private static long found(Api api, String unit) {
        return api.get("/api/v1/exemplars?size=1&unit=" + unit)
                .is(200)
                .json()
                .get("total")
                .asLong();
    }

    private static JsonNode standing(Api api) {
        return api.get(REBUILD).is(200).json();
    }

    private static String state(Api api) {
        return standing(api).get("rebuild").get("state").asString();
    }
}
