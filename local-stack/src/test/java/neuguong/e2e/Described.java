package neuguong.e2e;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An endpoint as its service's description says it is.
 *
 * @param server where the service is
 * @param path with the names of its variables in braces
 * @param parameters as OpenAPI has them, references resolved
 * @param bodyType media type of the body, or null where it takes none
 * @param body its schema, references to be resolved by {@link #resolved}
 * @param schemas the components of the whole description
 */
record Described(
        URI server,
        String method,
        String path,
        List<JsonNode> parameters,
        @Nullable String bodyType,
        @Nullable JsonNode body,
        JsonNode schemas) {

    /** Every endpoint of both services. */
    static List<Described> all(Api api) {
        return Stream.of(api.stack.commandUrl(), api.stack.queryUrl())
                .flatMap(server -> of(
                        server, api.as("").get(server + "/v3/api-docs").is(200).json())
                        .stream())
                .toList();
    }

    private static List<Described> of(URI server, JsonNode description) {
        var endpoints = new ArrayList<Described>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> endpoints.add(of(
                                server,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                description.at("/components/schemas")))));
        return endpoints;
    }

    private static Described of(URI server, String method, String path, JsonNode operation, JsonNode schemas) {
        var parameters = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .toList();
        var content = operation.at("/requestBody/content").properties().stream().findFirst();
        return new Described(
                server,
                method,
                path,
                parameters,
                content.map(c -> c.getKey()).orElse(null),
                content.map(c -> c.getValue().get("schema")).orElse(null),
                schemas);
    }

    /** The first word of its path after the version: what it is about. */
    String subject() {
        return path.split("/", -1)[3];
    }

    /** A schema, or that to which it refers. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
