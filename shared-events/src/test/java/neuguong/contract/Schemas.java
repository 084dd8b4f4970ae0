package neuguong.contract;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import neuguong.events.EventType;
import neuguong.events.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schemas of the vocabulary, made from its records: what may be absent is what is {@code @Nullable}
 * there. More properties than a schema names may come: a reader passes over what it does not know. */
final class Schemas {
    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(
                        EventJson.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .without(Option.NONSTATIC_NONVOID_NONGETTER_METHODS);
        config.forFields().withRequiredCheck(field -> !nullable(field)).withNullableCheck(_ -> false);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == LocalDate.class
                        ? new CustomDefinition(context.getGeneratorConfig()
                                .createObjectNode()
                                .put("type", "string")
                                .put("format", "date"))
                        : null);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == PersonalData.class
                        ? new CustomDefinition(context.createDefinition(
                                context.getTypeContext().resolve(PersonalData.Sealed.class)))
                        : null);
        return new SchemaGenerator(config.build());
    }

    private static boolean nullable(FieldScope field) {
        AnnotatedElement type = field.getRawMember().getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The schema of an event's payload in its present revision. */
    static JsonNode of(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.payload());
        schema.put("title", type.name() + " " + type.revision());
        return schema;
    }
}
