package neuguong.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.events.EventType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI description of what the register publishes, made from the vocabulary: one channel, one message per event. */
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private AsyncApi() {}

    static String yaml() {
        var messages = new LinkedHashMap<String, Object>();
        var references = new LinkedHashMap<String, Object>();
        for (var type : EventType.all()) {
            references.put(type.name(), Map.of("$ref", "#/components/messages/" + type.name()));
            messages.put(type.name(), message(type));
        }
        return YAML.writeValueAsString(fields(
                "asyncapi",
                "3.0.0",
                "info",
                fields(
                        "title",
                        "Nêu Gương",
                        "version",
                        "1",
                        "description",
                        "Every event of the register of exemplars, in order per aggregate, at least once. Generated from the vocabulary: do not edit.",
                        "license",
                        fields("name", "Apache-2.0")),
                "defaultContentType",
                "application/json",
                "channels",
                fields(
                        "events",
                        fields(
                                "address",
                                "neuguong.events",
                                "description",
                                "Kafka topic; the key is the aggregate's id, the value the stored payload byte for byte.",
                                "messages",
                                references)),
                "operations",
                fields("publish", fields("action", "send", "channel", Map.of("$ref", "#/channels/events"))),
                "components",
                fields("messages", messages, "messageTraits", fields("recorded", fields("headers", headers())))));
    }

    private static Map<String, Object> message(EventType type) {
        var file = type.name() + "." + type.revision();
        return fields(
                "name",
                type.name(),
                "title",
                type.payload().getSimpleName() + ", revision " + type.revision(),
                "traits",
                List.of(Map.of("$ref", "#/components/messageTraits/recorded")),
                "payload",
                Map.of("$ref", "./" + file + ".schema.json"),
                "externalDocs",
                fields("description", "an example", "url", "./" + file + ".example.json"));
    }

    private static Map<String, Object> headers() {
        var text = fields("type", "string");
        return fields(
                "type",
                "object",
                "required",
                List.of(
                        EventHeaders.TYPE,
                        EventHeaders.REVISION,
                        EventHeaders.EVENT_ID,
                        EventHeaders.SEQUENCE,
                        EventHeaders.POSITION,
                        EventHeaders.RECORDED_AT,
                        EventHeaders.VALID_ON,
                        EventHeaders.METADATA),
                "properties",
                fields(
                        EventHeaders.TYPE, fields("type", "string", "description", "name of the event"),
                        EventHeaders.REVISION, fields("type", "string", "description", "of the payload's shape"),
                        EventHeaders.EVENT_ID, text,
                        EventHeaders.SEQUENCE,
                                fields("type", "string", "description", "within the aggregate, 0 for the first"),
                        EventHeaders.POSITION,
                                fields("type", "string", "description", "in the whole log, growing, with gaps"),
                        EventHeaders.RECORDED_AT, fields("type", "string", "format", "date-time"),
                        EventHeaders.VALID_ON, fields("type", "string", "format", "date"),
                        EventHeaders.UNIT_ID, text,
                        EventHeaders.EXEMPLAR_ID, text,
                        EventHeaders.METADATA,
                                fields(
                                        "type",
                                        "string",
                                        "description",
                                        "JSON: actor, actorName, issuer, via, correlationId, causationId; traceparent where the command is followed"),
                        EventHeaders.TRACEPARENT,
                                fields(
                                        "type",
                                        "string",
                                        "description",
                                        "W3C Trace Context of the relay, where the command is followed; otherwise absent")));
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
