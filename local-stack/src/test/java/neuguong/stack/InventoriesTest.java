package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What operators are told of logs, keys and updates is of this code and not of an older one. */
class InventoriesTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> SERVICES = List.of("command-service", "query-service", "identity", "telemetry");
    private static final Pattern SECRET = Pattern.compile("\\b(NG_)?[A-Z_]*(KEY|PASSWORD|CLIENT_SECRET)[A-Z_]*\\b");
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z0-9_]+)`");

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static Set<String> quoted(String file) throws IOException {
        return QUOTED.matcher(text(file)).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    @Test
    void every_class_that_logs_is_in_the_inventory_of_logs() throws IOException {
        var named = quoted("docs/operations/logs.md");
        for (var service : SERVICES) {
            try (var files = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (Files.readString(file).contains("LoggerFactory.getLogger(")) {
                        assertThat(named)
                                .contains(String.valueOf(file.getFileName()).replace(".java", ""));
                    }
                }
            }
        }
    }

    @Test
    void every_key_and_password_that_is_configured_has_its_life_written_down() throws IOException {
        var settings = text("command-service/src/main/resources/application.yaml")
                + text("query-service/src/main/resources/application.yaml")
                + text("identity/src/main/resources/neuguong-identity.yaml")
                + text(".env.example");
        var secrets = SECRET.matcher(settings).results().map(m -> m.group()).collect(Collectors.toSet());
        assertThat(secrets).hasSizeGreaterThan(10);
        assertThat(quoted("docs/operations/keys.md")).containsAll(secrets);
    }

    @Test
    void how_soon_a_weakness_is_mended_is_promised_for_each_severity() throws IOException {
        assertThat(text("SECURITY.md"))
                .contains("critical", "high", "medium", "low")
                .containsPattern("within \\|\n")
                .contains("docs/licences.csv");
    }
}
