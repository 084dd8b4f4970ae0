package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who gets in where: every endpoint of both services, asked by every role and by nobody, is as the table in the documentation says. */
class AccessIT {
    private static final Api API = new Api();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path TABLE = Path.of("../docs/access.csv");
    private static final List<String> ROLES =
            List.of("nobody", "clerk", "board", "auditor", "analyst", "dashboard", "operator");
    private static final String SOME_ID = "01890a5d-ac96-774b-bcce-b302099a8099";

    /** What the descriptions leave out. */
    private static final List<String> UNDESCRIBED = List.of(
            "GET /actuator/health",
            "GET /actuator/health/readiness",
            "GET /actuator/info",
            "GET /actuator/prometheus",
            "GET /actuator/sbom/application",
            "GET /v3/api-docs",
            "GET /swagger-ui/index.html");

    @Test
    void every_endpoint_lets_in_whom_the_table_names_and_nobody_else() throws Exception {
        var seen = new ArrayList<String>();
        seen.add("service,method,path," + String.join(",", ROLES));
        seen.addAll(lines("command", API.stack.commandUrl()));
        seen.addAll(lines("query", API.stack.queryUrl()));
        assertThat(seen).hasSizeGreaterThan(80);
        // beside the build's other results, to be put in the table's place once it has been thought over
        Files.write(Path.of("target/access.csv"), seen);
        assertThat(seen).isEqualTo(Files.readAllLines(TABLE));
    }

    private static List<String> lines(String service, URI url) throws Exception {
        var lines = new ArrayList<String>();
        for (var endpoint : endpoints(url)) {
            var parts = endpoint.split(" ", 2);
            var answers = new ArrayList<String>();
            for (var role : ROLES) {
                answers.add(let(url, parts[0], parts[1], role));
            }
            lines.add("%s,%s,%s,%s".formatted(service, parts[0], parts[1], String.join(",", answers)));
        }
        return lines;
    }

    private static List<String> endpoints(URI url) throws Exception {
        var description = Api.JSON.readTree(
                answer(url.resolve("/v3/api-docs"), "GET", "nobody").text());
        Map<String, JsonNode> paths = new TreeMap<>();
        description.get("paths").properties().forEach(p -> paths.put(p.getKey(), p.getValue()));
        var described = paths.entrySet().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        return Stream.concat(UNDESCRIBED.stream(), described).toList();
    }

    /** Whether a role gets past the door, whatever is said behind it. */
    private static String let(URI url, String method, String path, String role) throws Exception {
        var answer =
                answer(url.resolve(path.replaceAll("\\{size}", "1").replaceAll("\\{[^}]+}", SOME_ID)), method, role);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.text())
                .isLessThan(500);
        return switch (answer.status()) {
            case 401, 302 -> "no";
            case 403 -> "no";
            default -> "yes";
        };
    }

    private record Said(int status, String text) {}

    private static Said answer(URI address, String method, String role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (!role.equals("nobody")) {
            request.header("Authorization", basic(role));
        }
        var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            // what has been let in may stream for ever
            var whole = response.statusCode() >= 400 || address.getPath().equals("/v3/api-docs");
            return new Said(
                    response.statusCode(), whole ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
        }
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((user + ":" + StackFixture.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_address_with_nothing_behind_it_is_not_found_by_whoever_has_signed_in_and_closed_to_others() {
        for (var api : List.of(API.user("analyst"), API.user("clerk"))) {
            assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
            assertThat(api.command("/nothing").status()).isEqualTo(404);
        }
        assertThat(API.as("").command("/nothing").status()).isEqualTo(401);
        assertThat(Stream.of("/api/v1/nothing", "/api/v1/exemplars")
                        .map(path -> API.as("").get(path).status())
                        .collect(Collectors.toSet()))
                .containsExactly(401);
    }
}
