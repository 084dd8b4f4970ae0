package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What operators are given fits what the services tell: alert rules, their dashboard, and the runbook. */
class OperationsIT {
    private static final Path OPERATIONS = Path.of("..", "docs", "operations");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Pattern METRIC = Pattern.compile("\\b(neuguong|hikaricp|jvm|http_server)_[a-z_]+");
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static String told() throws IOException, InterruptedException {
        var told = new StringBuilder();
        for (var service : List.of(API.stack.commandUrl(), API.stack.queryUrl())) {
            told.append(prometheus(service));
        }
        return told.toString();
    }

    private static String prometheus(URI service) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                            .header("Authorization", API.stack.authorization("operator"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** Asks for what a metric counts, so that it is there. */
    private static void somethingHappens() {
        var unit = REGISTER.unit();
        API.post("/exemplars", REGISTER.nomination(unit, "Người Được Đếm").replace("0007", "9999"))
                .is(422);
        Api.until(() -> API.get("/api/v1/units/" + unit).status() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "grafana.json"})
    void every_metric_that_is_asked_for_is_told(String file) throws IOException, InterruptedException {
        somethingHappens();
        var asked = METRIC.matcher(Files.readString(OPERATIONS.resolve(file)))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(5);
        var told = told();
        assertThat(asked).allSatisfy(metric -> assertThat(told).containsPattern("(?m)^" + metric + "[ {]"));
    }

    @Test
    void commands_are_counted_by_what_became_of_them() throws IOException, InterruptedException {
        somethingHappens();
        var told = prometheus(API.stack.commandUrl());
        assertThat(told)
                .containsPattern("neuguong_commands_total\\{[^}]*command=\"RegisterUnit\"[^}]*outcome=\"ACCEPTED\"")
                .containsPattern(
                        "neuguong_commands_total\\{[^}]*command=\"NominateExemplar\"[^}]*outcome=\"UNKNOWN_SECTOR\"");
    }

    @Test
    void relay_and_seal_say_how_far_they_are_behind_and_catch_up() {
        somethingHappens();
        Api.until(() -> {
            try {
                var told = prometheus(API.stack.commandUrl());
                return value(told, "neuguong_relay_lag_events") == 0
                        && value(told, "neuguong_relay_lag_seconds") < 10
                        && value(told, "neuguong_sealing_lag_seconds{log=\"transparency\"}") < 10;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static double value(String told, String metric) {
        return told.lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    @Test
    void prometheus_takes_the_rules_and_the_configuration() throws IOException, InterruptedException {
        assumeThat(PROMTOOL)
                .as("promtool is not installed: the alert rules were NOT checked (Debian: apt-get install prometheus)")
                .exists();
        var process = new ProcessBuilder(
                        PROMTOOL.toString(),
                        "check",
                        "rules",
                        OPERATIONS.resolve("alerts.yaml").toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void every_alert_has_its_section_in_the_runbook_and_says_what_is_wrong_in_both_languages() throws IOException {
        var runbook = Files.readString(OPERATIONS.resolve("README.md"));
        var rules = Files.readString(OPERATIONS.resolve("alerts.yaml"));
        var alerts = Pattern.compile("alert: (\\w+)")
                .matcher(rules)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        assertThat(alerts).allSatisfy(alert -> assertThat(runbook).contains("\n## " + alert + "\n"));
        assertThat(rules.lines().filter(line -> line.contains("summary:")))
                .hasSameSizeAs(alerts)
                .allMatch(line -> line.contains(". | "));
    }

    @Test
    void the_dashboard_is_one_that_can_be_imported_with_a_place_of_its_own_for_each_panel() throws IOException {
        JsonNode dashboard = Api.JSON.readTree(Files.readString(OPERATIONS.resolve("grafana.json")));
        var panels = Stream.iterate(0, i -> i + 1)
                .limit(dashboard.get("panels").size())
                .map(i -> dashboard.get("panels").get(i))
                .toList();
        assertThat(panels.stream().map(p -> p.get("gridPos").toString())).doesNotHaveDuplicates();
        assertThat(panels)
                .allSatisfy(p -> assertThat(p.get("title").asString()).contains(" | "))
                .allSatisfy(p -> assertThat(p.get("targets").size()).isPositive());
    }
}
