package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the production shape without a container engine: its form, its secrets, and that its parts fit together. */
class ComposeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:\\?[^}]*|:-[^}]*)?}");

    private static Map<String, Map<String, Object>> compose(String key) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, Map<String, Object>>> file = yaml.load(text("docker-compose.yml"));
        var part = file.get(key);
        assertThat(part).isNotNull();
        return part == null ? Map.of() : part;
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @Test
    void every_part_has_an_image_or_a_build_a_user_that_is_not_root_and_comes_back_after_a_fault() throws IOException {
        assertThat(compose("services"))
                .containsOnlyKeys(
                        "postgres",
                        "kafka",
                        "elasticsearch",
                        "command-service",
                        "query-service",
                        "prometheus",
                        "grafana")
                .allSatisfy((name, service) -> {
                    assertThat(service).as(name).containsAnyOf(Map.entry("restart", "unless-stopped"));
                    assertThat(service.containsKey("image") != service.containsKey("build"))
                            .as(name)
                            .isTrue();
                    assertThat(String.valueOf(service.get("user"))).as(name).isNotIn("null", "root", "0");
                });
    }

    @Test
    void what_keeps_data_keeps_it_in_a_named_volume_and_tells_its_health() throws IOException {
        var volumes = compose("volumes").keySet();
        assertThat(volumes).isNotEmpty();
        for (var name : List.of("postgres", "kafka", "elasticsearch")) {
            var service = compose("services").getOrDefault(name, Map.of());
            assertThat(service).as(name).containsKey("healthcheck");
            assertThat(String.valueOf(service.get("volumes"))).as(name).contains(name + ":/");
            assertThat(volumes).contains(name);
        }
        for (var name : List.of("command-service", "query-service")) {
            assertThat(text(name + "/Dockerfile")).contains("HEALTHCHECK", "USER 10001", "--layers");
        }
    }

    @Test
    void what_only_watches_is_started_only_when_asked_for_and_published_to_this_machine_alone() throws IOException {
        for (var name : List.of("prometheus", "grafana")) {
            var service = compose("services").getOrDefault(name, Map.of());
            assertThat(String.valueOf(service.get("profiles"))).isEqualTo("[monitoring]");
            assertThat(String.valueOf(service.get("ports"))).contains("127.0.0.1:");
            if (service.get("volumes") instanceof List<?> volumes) {
                assertThat(volumes)
                        .map(String::valueOf)
                        .filteredOn(volume -> volume.startsWith("./"))
                        .allSatisfy(volume -> assertThat(ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                                .exists());
            }
        }
    }

    @Test
    void a_service_waits_for_the_health_of_what_it_needs() throws IOException {
        assertThat(compose("services")).allSatisfy((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> needs) {
                assertThat(needs.values())
                        .as(name)
                        .allMatch(v -> String.valueOf(v).contains("service_healthy"));
            }
        });
    }

    @Test
    void no_secret_is_written_and_the_example_names_every_variable() throws IOException {
        var used = VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        var example = text(".env.example")
                .lines()
                .filter(l -> l.matches("[A-Z_]+=.*"))
                .toList();
        assertThat(example.stream().map(l -> l.substring(0, l.indexOf('='))).collect(Collectors.toSet()))
                .isEqualTo(used);
        assertThat(example).filteredOn(l -> l.contains("PASSWORD")).isNotEmpty().allMatch(l -> l.endsWith("="));
        assertThat(compose("services")).allSatisfy((name, service) -> {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((key, value) -> {
                    if (String.valueOf(key).contains("PASSWORD")) {
                        assertThat(String.valueOf(value)).as(name + " " + key).matches(VARIABLE);
                    }
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void every_setting_of_a_service_is_one_that_it_reads(String name) throws IOException {
        var read = text(name + "/src/main/resources/application.yaml")
                + text("identity/src/main/resources/neuguong-identity.yaml")
                + text("telemetry/src/main/resources/neuguong-telemetry.yaml");
        var service = compose("services").getOrDefault(name, Map.of());
        var set = service.get("environment") instanceof Map<?, ?> environment ? environment.keySet() : Set.of();
        assertThat(set).isNotEmpty().allSatisfy(key -> assertThat(read).contains("${" + key));
    }
}
