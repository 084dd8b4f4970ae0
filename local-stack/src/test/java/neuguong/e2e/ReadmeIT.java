package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the README is run: the curl lines here, the two of Maven by CI and by the launcher's own tests. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Set<String> RUN_ELSEWHERE =
            Set.of("mvn -q -pl local-stack -am spring-boot:run", "mvn -q verify");

    /** The README's questions are asked of the demonstration's places. */
    @BeforeAll
    static void the_demonstrations_places_are_there() throws IOException {
        var api = new Api();
        try (var places = ReadmeIT.class.getResourceAsStream("/neuguong/demo/reform.csv")) {
            var imported = api.importFile(
                    "localities", "reform.csv", Objects.requireNonNull(places).readAllBytes());
            assertThat(imported.get("refused").asInt()).isZero();
        }
        // until the query side knows those that the README names
        Api.until(() -> api.get("/api/v1/exemplars?locality=98001@2021-01-01&size=1")
                                .status()
                        == 200
                && api.get("/api/v1/exemplars?locality=98@2021-01-01&size=1").status() == 200);
    }

    private static List<String> commands() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    static Stream<String> curls() throws IOException {
        return commands().stream().filter(c -> c.startsWith("curl "));
    }

    @Test
    void every_command_is_one_that_something_runs() throws IOException {
        assertThat(commands())
                .filteredOn(c -> !c.startsWith("curl "))
                .containsExactlyInAnyOrderElementsOf(RUN_ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("curls")
    void a_curl_line_answers(String line) throws IOException, InterruptedException {
        var stack = new Api().stack;
        var command = line.replace(
                        "http://127.0.0.1:8080", origin(stack.queryUrl().toString()))
                .replace("http://127.0.0.1:8081", origin(stack.commandUrl().toString()))
                .replaceFirst("^curl ", "curl --silent --show-error --fail-with-body ");
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().put("NG_PASSWORD", StackFixture.PASSWORD);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        if (!line.contains("/audit/")) {
            assertThat(output).startsWith("{");
        }
    }

    private static String origin(String url) {
        return url.replaceFirst("/$", "");
    }
}
