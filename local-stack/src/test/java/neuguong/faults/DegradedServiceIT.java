package neuguong.faults;

import static neuguong.faults.BrokenStack.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import neuguong.faults.Fault.Kind;
import neuguong.stack.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes on without Elasticsearch, Kafka or PostgreSQL, what says that it cannot, and that all of it comes back by itself. */
class DegradedServiceIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static BrokenStack broken;
    private static List<String> exemplars;

    @BeforeAll
    static void start() throws IOException {
        broken = new BrokenStack(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "degraded-"));
        exemplars = new Province(broken.stack).exemplars(3);
        await("the exemplars are found", () -> total("") == exemplars.size());
    }

    @AfterAll
    static void stop() {
        broken.close();
    }

    private static HttpResponse<String> ask(URI service, String path, String accept) {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .header("Accept", accept)
                .GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.header("Authorization", broken.stack.authorization("degraded"))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> found(String search) {
        return ask(broken.stack.queryUrl(), "/api/v1/exemplars?size=1" + search, "application/json");
    }

    /** How many are found; -1 where nobody can say. */
    private static long total(String search) {
        var answer = found(search);
        return answer.statusCode() == 200 ? json(answer).get("total").asLong() : -1;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> inspect(String exemplar, String key) {
        return send(HttpRequest.newBuilder(
                        broken.stack.commandUrl().resolve("/api/v1/exemplars/" + exemplar + "/inspections"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("""
                        {"on":"2022-05-10","by":"Đoàn kiểm tra","effect":4,"efficiency":4,"growthCapacity":3,"influence":4,
                        "findings":"Kiểm tra %s"}""".formatted(key))));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int readiness(URI service) {
        return ask(service, "/actuator/health/readiness", "application/json").statusCode();
    }

    private static int state(String exemplar) {
        return ask(broken.stack.commandUrl(), "/api/v1/exemplars/" + exemplar, "application/json")
                .statusCode();
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]\\d?"));
    }

    @Test
    void without_elasticsearch_commands_and_records_go_on_and_searches_say_that_they_cannot()
            throws IOException, InterruptedException {
        var exemplar = exemplars.get(0);
        var fault = Fault.of(Kind.CUT_OFF, Part.ELASTICSEARCH);
        broken.begin(fault);
        long version;
        try {
            var accepted = inspect(exemplar, key());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
            version = json(accepted).get("version").asLong();
            assertThat(state(exemplar)).isEqualTo(200);
            unavailable(found("&q=lua"));
            var page = ask(broken.stack.queryUrl(), "/?q=lua", "text/html");
            unavailable(page);
            assertThat(page.body()).contains("<main").contains("thử lại");
            assertThat(readiness(broken.stack.commandUrl())).isEqualTo(200);
            await("the query service says that it is not ready", () -> readiness(broken.stack.queryUrl()) == 503);
        } finally {
            broken.end(fault);
        }
        await("it is ready again", () -> readiness(broken.stack.queryUrl()) == 200);
        await("what was accepted meanwhile is to be read", () -> {
            var answer = ask(broken.stack.queryUrl(), "/api/v1/exemplars/" + exemplar, "application/json");
            return answer.statusCode() == 200 && json(answer).get("version").asLong() == version;
        });
    }

    @Test
    void without_kafka_commands_records_and_searches_go_on_and_the_lag_is_told()
            throws IOException, InterruptedException {
        var exemplar = exemplars.get(1);
        var fault = Fault.of(Kind.CUT_OFF, Part.KAFKA);
        broken.begin(fault);
        try {
            var accepted = inspect(exemplar, key());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
            assertThat(state(exemplar)).isEqualTo(200);
            assertThat(total("")).isEqualTo(exemplars.size());
            // who reads a single record is noted first, and there is nowhere to note it
            unavailable(ask(broken.stack.queryUrl(), "/api/v1/exemplars/" + exemplar, "application/json"));
            await(
                    "the answer says how old it is",
                    () -> json(found("")).get("complete").get("lagMillis").asLong() > 3_000);
            await(
                    "the relay's lag is told",
                    () -> ask(broken.stack.commandUrl(), "/actuator/prometheus", "text/plain")
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("neuguong_relay_lag_events "))
                            .anyMatch(line -> !line.endsWith(" 0.0")));
            assertThat(readiness(broken.stack.commandUrl())).isEqualTo(200);
            assertThat(readiness(broken.stack.queryUrl())).isEqualTo(200);
        } finally {
            broken.end(fault);
        }
        await("the inspected are found", () -> total("&inspected=2022") >= 1);
    }

    @Test
    void without_postgresql_commands_say_that_they_cannot_and_searches_go_on()
            throws IOException, InterruptedException {
        var exemplar = exemplars.get(2);
        var key = key();
        var fault = Fault.of(Kind.CUT_OFF, Part.POSTGRES);
        broken.begin(fault);
        try {
            unavailable(inspect(exemplar, key));
            unavailable(ask(broken.stack.commandUrl(), "/api/v1/exemplars/" + exemplar, "application/json"));
            assertThat(total("")).isEqualTo(exemplars.size());
            await("the command service says that it is not ready", () -> readiness(broken.stack.commandUrl()) == 503);
            assertThat(readiness(broken.stack.queryUrl())).isEqualTo(200);
        } finally {
            broken.end(fault);
        }
        await("the same command is accepted", () -> inspect(exemplar, key).statusCode() == 200);
        var again = json(inspect(exemplar, key)).get("version").asLong();
        assertThat(json(inspect(exemplar, key)).get("version").asLong())
                .as("once, however often it is sent")
                .isEqualTo(again);
        await("it is ready again", () -> readiness(broken.stack.commandUrl()) == 200);
    }
}
