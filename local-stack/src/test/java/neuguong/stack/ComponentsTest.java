package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped is what was looked at: each component by its exact version, under a licence that lets us ship it. */
class ComponentsTest {
    private static final Path LIST = Path.of("../docs/licences.csv");
    private static final String HEADER = "component,version,licences";

    /** Under any one of these a component may be part of what is shipped under Apache-2.0. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            // asks for the source of its own files only, and those are not changed
            "Mozilla Public License Version 2.0",
            "CC0-1.0",
            "Public Domain",
            "Indiana University Extreme! Lab Software License");

    private static Stream<JsonNode> components(String module) throws IOException {
        var bill = JsonMapper.shared()
                .readTree(Files.readString(Path.of("..", module, "target/classes/META-INF/sbom/application.cdx.json")));
        return bill.get("components")
                .valueStream()
                .filter(c -> !c.get("group").asString().equals("neuguong"));
    }

    private static String line(JsonNode component) {
        var licences = component
                .path("licenses")
                .valueStream()
                .map(l -> Stream.of("/license/id", "/license/name", "/expression")
                        .map(p -> l.at(p).asString(""))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("none"))
                .map(l -> l.replace(',', ' ').replaceAll(" +", " "))
                .sorted()
                .collect(Collectors.joining(" / "));
        return "%s:%s,%s,%s"
                .formatted(
                        component.get("group").asString(),
                        component.get("name").asString(),
                        component.get("version").asString(),
                        licences);
    }

    @Test
    void the_bills_of_materials_name_what_the_list_names_in_these_versions() throws IOException {
        var shipped = new TreeSet<String>();
        for (var module : List.of("auditor", "command-service", "query-service")) {
            components(module).map(ComponentsTest::line).forEach(shipped::add);
        }
        var seen = Stream.concat(Stream.of(HEADER), shipped.stream()).toList();
        // beside the build's other results, to be put in the list's place once it has been thought over
        Files.write(Path.of("target/licences.csv"), seen);
        assertThat(seen).isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void each_may_be_shipped_under_one_licence_at_least() throws IOException {
        assertThat(Files.readAllLines(LIST)).hasSizeGreaterThan(100).first().isEqualTo(HEADER);
        assertThat(Files.readAllLines(LIST).stream().skip(1))
                .allSatisfy(
                        line -> assertThat(line.split(",", 3)[2].split(" / ")).containsAnyElementsOf(ACCEPTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "command-service", "query-service"})
    void nothing_is_shipped_in_two_versions(String module) throws IOException {
        var names = components(module)
                .map(c -> c.get("group").asString() + ":" + c.get("name").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
