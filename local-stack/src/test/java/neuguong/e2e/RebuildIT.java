package neuguong.e2e;

import static neuguong.e2e.Api.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * All indices are filled anew while people search and give commands, and nobody finds less than before. One stack is for all, one after the
 * other: at first there is no edition to step back to, and at last the topic has forgotten what it had.
 */
@Timeout(400)
@TestMethodOrder(OrderAnnotation.class)
class RebuildIT {
    private static final String REBUILD = "/api/v1/operations/rebuild";

    @TempDir
    private static Path data;

    private static Settings settings;
    private static LocalStack stack;

    @BeforeAll
    static void prepare() {
        settings = Settings.at(data).onFreePorts().quickly();
        stack = new LocalStack(settings, Progress.SILENT).start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void a_rebuild_that_is_broken_off_leaves_what_readers_see_and_nothing_else() {
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
        until(() -> state(api).equals("NONE"));
    }

    @Test
    @Order(2)
    void readers_see_nothing_missing_before_during_and_after_a_rebuild_that_was_paused_over_a_restart() {
        var api = new Api(stack);
        var register = new Register(api);
        var unit = register.unit();
        var written = new CopyOnWriteArrayList<String>();
        for (var i = 0; i < 30; i++) {
            written.add(register.exemplar(unit, "Người thứ " + i));
        }
        awaitFound(api, unit, written.size());
        var before = standing(api).get("serving").asString();

        api.operate("/rebuild?paused=true").is(202);
        assertThat(api.operate("/rebuild").is(409).code()).isEqualTo("CONFLICT");
        until(() -> state(api).equals("PAUSED"));
        stop();
        stack = new LocalStack(settings, Progress.SILENT).start();
        goesOn(new Api(stack), unit, before, written);
    }

    private static void goesOn(Api api, String unit, String before, List<String> written) {
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
        until(() -> state(api).equals("NONE"));
    }

    @Test
    @Order(3)
    void what_the_topic_has_no_longer_comes_from_the_event_store_while_more_of_the_same_is_recorded() throws Exception {
        var api = new Api(stack);
        var register = new Register(api);
        var unit = register.unit();
        var forgotten = register.exemplar(unit, "Người trước");
        register.selected(forgotten);
        awaitFound(api, unit, 1);
        forgetAllRecords(stack.kafka());
        register.exemplar(unit, "Người sau");
        awaitFound(api, unit, 2);
        assertThat(api.operate("/rebuild?from=NOWHERE").is(400).code()).isEqualTo("MALFORMED");
        var before = standing(api).get("serving").asString();

        var version = whileOneSupports(api, forgotten, () -> {
            api.operate("/rebuild").is(202);
            awaitServing(api, other -> !other.equals(before));
            assertThat(api.operate("/differences/check")
                            .is(200)
                            .json()
                            .get("items")
                            .isEmpty())
                    .as("no alarm because of what is on its way")
                    .isTrue();
        });

        awaitFound(api, unit, 2);
        until(() -> api.get("/api/v1/exemplars/" + forgotten + "?atLeast=" + version)
                        .status()
                == 200);
        assertThat(api.get("/api/v1/exemplars/" + forgotten)
                        .is(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Người trước");
        assertThat(api.operate("/differences/check").is(200).json().get("items").isEmpty())
                .isTrue();
    }

    @Test
    @Order(4)
    void what_a_service_was_sending_again_when_it_ended_another_goes_on_with() throws Exception {
        var before = records(stack.kafka());
        long events;
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            events = number(statement, "select count(*) from domain_event_entry");
            statement.executeUpdate("""
                    insert into resending (head, reached, touched)
                    select max(global_index), 0, now() - interval '2 minutes' from domain_event_entry""");

            Api.eventually(() -> assertThat(number(statement, "select count(*) from resending"))
                    .isZero());
        }
        assertThat(records(stack.kafka()) - before).isEqualTo(events);
    }

    private static long number(Statement statement, String question) {
        try (var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    /** How many the topic of events has ever had. */
    private static long records(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            var ends = partitions(admin).stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** As if their time were over. */
    private static void forgetAllRecords(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            var records =
                    partitions(admin).stream().collect(Collectors.toMap(p -> p, _ -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(records).all().get();
        }
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(EventHeaders.EVENTS_TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(p -> new TopicPartition(EventHeaders.EVENTS_TOPIC, p.partition()))
                .toList();
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

    /** Returns which version the record had at last. */
    private static long whileOneSupports(Api api, String exemplar, Runnable meanwhile) {
        var over = new AtomicBoolean();
        var supporting = CompletableFuture.supplyAsync(() -> {
            var version = 0L;
            while (!over.get()) {
                version = api.post("/exemplars/" + exemplar + "/supports", Register.support())
                        .is(200)
                        .json()
                        .get("version")
                        .asLong();
            }
            return version;
        });
        try {
            meanwhile.run();
        } finally {
            over.set(true);
        }
        return supporting.join();
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
