package neuguong.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import neuguong.contract.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboards for Grafana and Kibana ask for fields that the indices have, so that a changed mapping does not leave them empty in silence. */
class DashboardFilesTest {
    private static final Path FILES = Path.of("../docs/dashboards");
    private static final Map<String, String> GRAFANA =
            Map.of("${DS_EXEMPLARS}", "exemplars", "${DS_HISTORY}", "history");
    // a text is for words, and nothing is counted by it
    private static final Set<String> COUNTED = Set.of("keyword", "date", "byte", "short", "integer", "long", "double");

    private static Map<String, String> fields(String index) {
        var mapping = MappingTest.indices().stream()
                .filter(i -> i.name().equals(index))
                .map(i -> EventJson.MAPPER.readTree(i.mapping()).path("properties"))
                .findFirst()
                .orElseThrow();
        var result = new HashMap<String, String>();
        mapping.properties()
                .forEach(field ->
                        result.put(field.getKey(), field.getValue().path("type").asString("")));
        return result;
    }

    private static void asks(String index, JsonNode asked, String where) {
        var named = new TreeSet<String>();
        for (var name : List.of("field", "timeField", "timeFieldName")) {
            asked.findValues(name).forEach(value -> named.add(value.asString()));
        }
        assertThat(named).as(where).isNotEmpty();
        assertThat(named)
                .as(where)
                .allSatisfy(field -> assertThat(fields(index).getOrDefault(field, "none"))
                        .as(index + "." + field)
                        .isIn(COUNTED));
    }

    @Test
    void grafana_asks_each_index_for_what_it_has() throws IOException {
        var dashboard = EventJson.MAPPER.readTree(Files.readString(FILES.resolve("grafana.json")));
        assertThat(dashboard.path("panels")).hasSizeGreaterThan(5);
        for (var panel : dashboard.path("panels")) {
            for (var target : panel.path("targets")) {
                var source = target.at("/datasource/uid").asString();
                asks(
                        GRAFANA.getOrDefault(source, source),
                        target,
                        panel.path("title").asString());
            }
        }
        assertThat(dashboard
                        .path("__inputs")
                        .valueStream()
                        .map(i -> "${" + i.path("name").asString() + "}"))
                .containsExactlyInAnyOrderElementsOf(GRAFANA.keySet());
    }

    @Test
    void kibana_asks_each_index_for_what_it_has_and_every_reference_is_in_the_file() throws IOException {
        var objects = new HashMap<String, JsonNode>();
        for (var line : Files.readAllLines(FILES.resolve("kibana.ndjson"))) {
            var object = EventJson.MAPPER.readTree(line);
            objects.put(object.path("type").asString() + " " + object.path("id").asString(), object);
        }
        var asked = new ArrayList<String>();
        objects.forEach((id, object) -> {
            for (var reference : object.path("references")) {
                assertThat(objects)
                        .containsKey(reference.path("type").asString() + " "
                                + reference.path("id").asString());
            }
            if (object.path("type").asString().equals("visualization")) {
                var view = found(
                        objects,
                        "index-pattern " + object.at("/references/0/id").asString());
                var state = object.at("/attributes/visState").asString();
                asks(view.at("/attributes/title").asString(), EventJson.MAPPER.readTree(state), id);
                asked.add(id);
            } else if (object.path("type").asString().equals("index-pattern")
                    && object.at("/attributes").has("timeFieldName")) {
                asks(object.at("/attributes/title").asString(), object, id);
            }
        });
        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(found(objects, "dashboard neu-guong").path("references")).hasSize(asked.size());
    }

    private static JsonNode found(Map<String, JsonNode> objects, String id) {
        return Objects.requireNonNull(objects.get(id), id);
    }
}
