package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import neuguong.e2e.OtlpReceiver.Received;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What both services tell those who watch over them, as in production: lines of Elastic's Common Schema, and the traces of requests that are followed. */
class TelemetryIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Map<Part, Process> SERVICES = new EnumMap<>(Part.class);
    private static OtlpReceiver receiver;
    private static LocalStack stores;
    private static Api api;
    private static String commune;

    @BeforeAll
    static void start() throws IOException {
        receiver = new OtlpReceiver();
        stores = new LocalStack(
                Settings.at(Files.createTempDirectory(TARGET, "telemetry-"))
                        .onFreePorts()
                        .quickly()
                        .withPassword(StackFixture.PASSWORD)
                        .only(Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH),
                Progress.SILENT);
        stores.start();
        api = new Api(stores);
        begin(Part.COMMAND);
        begin(Part.QUERY);
        for (var service : SERVICES.keySet()) {
            Api.until(() -> get(service, "/actuator/health/readiness").statusCode() == 200);
        }
        var province = place("95", "PROVINCE", "");
        commune = place("95001", "COMMUNE", "\"parentId\":\"%s\",".formatted(province));
    }

    private static void begin(Part part) throws IOException {
        var launch = stores.launch(part, false);
        var builder = new ProcessBuilder(launch.command())
                .redirectError(
                        TARGET.resolve("telemetry-" + part.label() + ".err").toFile())
                .redirectOutput(log(part).toFile());
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.putAll(Map.of(
                "NG_LOG_FORMAT", "ecs",
                "NG_ENVIRONMENT", "kiem-thu",
                "NG_OTLP_URL", receiver.url(),
                // none but those that the test follows itself
                "NG_TRACES", "0",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "100ms"));
        builder.environment().putAll(environment);
        SERVICES.put(part, builder.start());
    }

    private static Path log(Part part) {
        return TARGET.resolve("telemetry-" + part.label() + ".log");
    }

    private static HttpResponse<String> get(Part service, String path, String... headers) {
        var server = service == Part.COMMAND ? stores.commandUrl() : stores.queryUrl();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.resolve(path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        SERVICES.values().forEach(Process::destroy);
        for (var service : SERVICES.values()) {
            if (!service.waitFor(20, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
        stores.close();
        receiver.close();
    }

    private static String place(String code, String level, String parent) {
        return api.post("/localities", """
                        {"code":"%s","name":"Nơi theo dấu %s","level":"%s",%s"from":"2004-01-01"}""".formatted(code, code, level, parent))
                .is(201)
                .id();
    }

    /** Registers a unit of the test's own. */
    private static Api.Answer unit(String... headers) {
        var tag = Register.tag();
        return api.post("/units", """
                        {"code":"TD-%s","name":"Đơn vị %s","type":"AGENCY","localityId":"%s","from":"2021-01-01"}""".formatted(tag, tag, commune), headers).is(201);
    }

    /** A trace of the test's own, of which its request is the first step. */
    private record Followed(String trace, String span) {
        static Followed begun() {
            var random = UUID.randomUUID().toString().replace("-", "");
            return new Followed(random, random.substring(8, 24));
        }

        String sampled() {
            return "00-%s-%s-01".formatted(trace, span);
        }

        String unsampled() {
            return "00-%s-%s-00".formatted(trace, span);
        }

        /** The one step of this name and service; fails where there is none or more. */
        Received step(Part service, String name) {
            return receiver.of(trace).stream()
                    .filter(s -> s.service().equals(service.label()) && s.name().startsWith(name))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                        assertThat(found).as(name).hasSize(1);
                        return found.getFirst();
                    }));
        }

        /** Returns when it has been followed into the indices, and everything before that has been told. */
        void isComplete() {
            Api.eventually(() -> {
                step(Part.COMMAND, "http post");
                step(Part.COMMAND, "relay");
                step(Part.QUERY, "project");
            });
        }
    }

    /** What the store keeps of a unit's first event beside its payload. */
    private static JsonNode metadata(String unit) {
        return Api.JSON
                .readTree(api.audit("/units/" + unit + "/history").is(200).text())
                .get("metadata");
    }

    /** The lines that are written to their end. */
    private static List<JsonNode> lines(Part part) {
        try {
            var text = Files.readString(log(part));
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Api.JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(JsonNode line, String pointer) {
        return line.at(pointer).asString("");
    }

    /** Asks with a token of nobody's, which is refused and logged; returns the id of that request. */
    private static String refused(Part service, String name, String value) {
        var answer = get(service, "/api/v1/units", "Authorization", "Bearer a.b.c", name, value);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        return requestId(answer);
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"COMMAND", "QUERY"})
    void every_line_of_a_service_is_of_the_common_schema_and_says_of_which_service_it_is(Part part) {
        refused(part, "X-Request-Id", "tu-dat");
        Api.until(() ->
                lines(part).stream().anyMatch(line -> text(line, "/log/level").equals("WARN")));
        assertThat(lines(part)).hasSizeGreaterThan(3).allSatisfy(line -> {
            assertThat(Instant.parse(text(line, "/@timestamp"))).isBefore(Instant.now());
            assertThat(text(line, "/ecs/version")).startsWith("8.");
            assertThat(text(line, "/log/level")).isIn("INFO", "WARN", "ERROR");
            assertThat(text(line, "/log/logger")).isNotBlank();
            assertThat(text(line, "/message")).isNotBlank();
            assertThat(text(line, "/process/thread/name")).isNotBlank();
            assertThat(text(line, "/service/name")).isEqualTo(part.label());
            assertThat(text(line, "/service/environment")).isEqualTo("kiem-thu");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"COMMAND", "QUERY"})
    void the_answer_to_a_request_names_the_id_by_which_its_lines_are_found(Part part) {
        var id = refused(part, "X-Request-Id", "tu-dat");
        Api.eventually(() -> assertThat(lines(part))
                .filteredOn(line -> text(line, "/http/request/id").equals(id))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(text(line, "/message")).contains("refused to sign in")));
    }

    @Test
    void the_events_of_a_command_name_the_request_that_its_answer_names() {
        var registered = unit();
        assertThat(metadata(registered.id()).get("correlationId").asString()).isEqualTo(requestId(registered.raw()));
    }

    @Test
    void a_command_that_is_followed_is_one_trace_from_its_request_to_the_indices() {
        var followed = Followed.begun();
        var unit = unit("traceparent", followed.sampled()).id();
        followed.isComplete();

        var request = followed.step(Part.COMMAND, "http post");
        assertThat(request.parent()).isEqualTo(followed.span());
        assertThat(request.kind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        var command = followed.step(Part.COMMAND, "command RegisterUnit");
        assertThat(command.parent()).isEqualTo(request.id());
        var relay = followed.step(Part.COMMAND, "relay");
        assertThat(relay.parent()).isEqualTo(command.id());
        assertThat(relay.kind()).isEqualTo(SpanKind.SPAN_KIND_PRODUCER);
        var project = followed.step(Part.QUERY, "project");
        assertThat(project.parent()).isEqualTo(relay.id());
        assertThat(project.kind()).isEqualTo(SpanKind.SPAN_KIND_CONSUMER);
        assertThat(List.of(relay, project))
                .allSatisfy(step -> assertThat(step.about())
                        .containsEntry("neuguong.event.type", "unit.UnitRegistered")
                        .containsEntry("neuguong.aggregate.id", unit)
                        .containsEntry("neuguong.aggregate.sequence", "0")
                        .containsKey("neuguong.event.id"));
        assertThat(project.about())
                .containsEntry("neuguong.held.back", "false")
                .containsKeys("messaging.destination.partition.id", "messaging.kafka.offset");
        assertThat(receiver.of(followed.trace()))
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.nanos()).isNotNegative());
        assertThat(metadata(unit).get("traceparent").asString())
                .isEqualTo("00-%s-%s-01".formatted(followed.trace(), command.id()));
        api.get("/api/v1/units/" + unit).is(200);
    }

    @Test
    void what_nobody_follows_leaves_no_trace() {
        var ignored = Followed.begun();
        var unfollowed = unit("traceparent", ignored.unsampled()).id();
        var unasked = unit().id();
        Api.until(() -> api.get("/api/v1/units/" + unfollowed).status() == 200);
        // whatever there was of them would have been told before the last step of what came after them
        var followed = Followed.begun();
        unit("traceparent", followed.sampled());
        followed.isComplete();

        assertThat(receiver.of(ignored.trace())).isEmpty();
        for (var unit : List.of(unfollowed, unasked)) {
            assertThat(metadata(unit).has("traceparent")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"COMMAND", "QUERY"})
    void the_lines_of_a_request_name_the_trace_that_it_is_part_of(Part part) {
        var followed = Followed.begun();
        var id = refused(part, "traceparent", followed.sampled());
        Api.eventually(() -> assertThat(lines(part))
                .filteredOn(line -> text(line, "/http/request/id").equals(id))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(text(line, "/trace/id")).isEqualTo(followed.trace());
                    assertThat(text(line, "/span/id")).hasSize(16).isNotEqualTo(followed.span());
                }));
    }
}
