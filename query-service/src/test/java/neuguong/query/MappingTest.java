package neuguong.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import neuguong.contract.EventJson;
import neuguong.query.criteria.CriteriaSetDocument;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.exemplar.ExemplarYearDocument;
import neuguong.query.history.HistoryDocument;
import neuguong.query.locality.LocalityDocument;
import neuguong.query.movement.MovementDocument;
import neuguong.query.platform.Index;
import neuguong.query.platform.ParkedEvent;
import neuguong.query.unit.UnitDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MappingTest {
    static List<Index<?>> indices() {
        return List.of(
                new Index<>("exemplars", ExemplarDocument.class),
                new Index<>("exemplar-years", ExemplarYearDocument.class),
                new Index<>("history", HistoryDocument.class),
                new Index<>("units", UnitDocument.class),
                new Index<>("localities", LocalityDocument.class),
                new Index<>("criteria-sets", CriteriaSetDocument.class),
                new Index<>("movements", MovementDocument.class),
                new Index<>("parked", ParkedEvent.class));
    }

    @ParameterizedTest
    @MethodSource("indices")
    void a_mapping_has_the_components_of_its_record_and_no_others(Index<?> index) {
        var mapping = EventJson.MAPPER.readTree(index.mapping());

        assertThat(mapping.path("dynamic").asString()).isEqualTo("strict");
        same(index.document(), mapping, index.name());
    }

    private static void same(Class<?> document, JsonNode mapping, String path) {
        var components = document.getRecordComponents();
        assertThat(new TreeSet<>(mapping.path("properties").propertyNames()))
                .as(path)
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(components).map(RecordComponent::getName).toList()));
        for (var component : components) {
            var type = element(component);
            var property = mapping.path("properties").path(component.getName());
            if (type.isRecord() && property.path("enabled").asBoolean(true)) {
                same(type, property, path + "." + component.getName());
            } else {
                assertThat(mapping.path("properties")
                                .path(component.getName())
                                .path("type")
                                .asString(""))
                        .as(path + "." + component.getName())
                        .isNotEmpty();
            }
        }
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
