package neuguong.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values that a request may well have: of the type and within the bounds that the description says, naming records that exist. What is
 * made later is added, so that a command has something to be about.
 */
final class Likely {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 120;

    private final Random random;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Likely(Random random) {
        this.random = random;
    }

    /** Makes a record known by its id. */
    void know(String kind, String id) {
        known.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }

    String any(String kind) {
        var ids = known.getOrDefault(kind, List.of());
        // what was made last has most of its life before it
        var from = Math.max(0, ids.size() - 12);
        return ids.isEmpty() ? UUID.randomUUID().toString() : ids.get(from + random.nextInt(ids.size() - from));
    }

    /** A request as its description asks for it, with every variable, body and required parameter, and some of the others. */
    Draft request(Described endpoint) {
        var segments = new ArrayList<String>();
        for (var segment : endpoint.path().substring(1).split("/", -1)) {
            segments.add(segment.startsWith("{") ? variable(endpoint, segment.replaceAll("[{}]", "")) : segment);
        }
        var query = new ArrayList<String>();
        for (var parameter : endpoint.parameters()) {
            if (parameter.get("in").asString().equals("query")
                    && (parameter.path("required").asBoolean(false) || random.nextInt(4) == 0)) {
                query.add(parameter.get("name").asString() + "=" + encoded(parameter(endpoint, parameter)));
            }
        }
        var draft = new Draft(endpoint, segments, query);
        if (endpoint.body() != null && "application/json".equals(endpoint.bodyType())) {
            draft.json = body(endpoint, endpoint.body());
        }
        return draft;
    }

    private String variable(Described endpoint, String name) {
        return switch (name) {
            case "cid" -> any("commendations");
            case "n", "size" -> "1";
            case "year" -> "2022";
            default ->
                any(endpoint.path().contains("/audit/") ? endpoint.path().split("/", -1)[4] : endpoint.subject());
        };
    }

    private String parameter(Described endpoint, JsonNode parameter) {
        var schema = endpoint.resolved(parameter.get("schema"));
        var one = schema.has("items") ? endpoint.resolved(schema.get("items")) : schema;
        return switch (parameter.get("name").asString()) {
            case "kind" -> endpoint.subject().equals("imports") ? pick("units", "exemplars", "honours") : text(one);
            case "unit", "parent" -> any("units");
            case "locality" -> pick(any("localities"), "97", "97@2021-01-01");
            case "exemplar" -> any("exemplars");
            case "sector" -> "0007";
            case "honour" -> "BK_TINH";
            case "year", "from", "to" -> schema.path("format").asString("").equals("int32") ? "2023" : "2023-05-04";
            case "cursor" -> any("cursors");
            case "size", "position" -> "1";
            case "limit" -> "20";
            default -> text(one);
        };
    }

    /** A value of a schema as it stands in an address. */
    private String text(JsonNode schema) {
        if (schema.has("enum")) {
            return oneOf(schema);
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> day().toString();
            case "date-time" -> "2026-01-02T03:04:05Z";
            case "int32", "int64" -> String.valueOf(random.nextInt(3));
            default ->
                schema.toString().contains("boolean") ? pick("true", "false") : pick("lúa", "Kiểm Thử", "mo hinh");
        };
    }

    /** A body of a schema, with all that is required and half of what is not. */
    private JsonNode body(Described endpoint, JsonNode unresolved) {
        var schema = endpoint.resolved(unresolved);
        var body = NODES.objectNode();
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains("\"" + property.getKey() + "\"") || random.nextBoolean()) {
                body.set(property.getKey(), value(endpoint, property.getKey(), property.getValue()));
            }
        });
        return body;
    }

    private JsonNode value(Described endpoint, String name, JsonNode unresolved) {
        var schema = endpoint.resolved(unresolved);
        if (schema.has("enum")) {
            return NODES.stringNode(oneOf(schema));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> body(endpoint, schema);
            case "array" -> {
                var list = NODES.arrayNode();
                for (var i = random.nextInt(3);
                        i >= 0 && list.size() < schema.path("maxItems").asInt(2);
                        i--) {
                    list.add(value(endpoint, name, schema.get("items")));
                }
                yield list;
            }
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" ->
                NODES.numberNode(name.toLowerCase(java.util.Locale.ROOT).contains("year") ? year() : number(schema));
            case "number" -> NODES.numberNode(number(schema));
            default ->
                NODES.stringNode(
                        schema.path("format").asString("").equals("date")
                                ? day(name).toString()
                                : words(endpoint, name, schema));
        };
    }

    private int number(JsonNode schema) {
        var least = schema.path("minimum").asInt(1);
        return least + random.nextInt(Math.min(9, schema.path("maximum").asInt(9) - least) + 1);
    }

    private int year() {
        return 2021 + random.nextInt(5);
    }

    private LocalDate day() {
        return LocalDate.of(2021, 6, 20).plusDays(random.nextInt(1_600));
    }

    /** Beginnings lie before ends, so that many a period is one. */
    private LocalDate day(String name) {
        return switch (name) {
            case "from", "achievementFrom" -> LocalDate.of(2022, 1, 1);
            case "to", "achievementTo" -> LocalDate.of(2023, 12, 31);
            case "birthDate" -> LocalDate.of(1978, 3, 2);
            default -> day();
        };
    }

    private String words(Described endpoint, String name, JsonNode schema) {
        return switch (name) {
            case "unitId", "toUnitId" -> any("units");
            case "parentId", "intoId", "successorId" -> any(endpoint.subject());
            case "localityId", "toLocalityId" -> any("localities");
            case "movementId" -> any("movements");
            case "sector", "sectors", "otherSectors" -> pick("0007", "0008", "0010");
            case "honour", "target" -> pick("BK_TINH", "LDTT", "CSTDCS");
            case "citizenId" -> "0" + random.nextLong(10_000_000_000L, 99_999_999_999L);
            case "phone" -> "09" + random.nextInt(10_000_000, 99_999_999);
            case "code" -> "F" + random.nextInt(1_000_000_000);
            default -> cut("Điều thử " + random.nextInt(1_000_000) + " của xã Hòa Thử", schema);
        };
    }

    private static String cut(String text, JsonNode schema) {
        return text.substring(
                0, Math.min(text.length(), schema.path("maxLength").asInt(LONGEST)));
    }

    private String oneOf(JsonNode schema) {
        var values = schema.get("enum");
        return values.get(random.nextInt(values.size())).asString();
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return known.entrySet().stream()
                .map(e -> e.getValue().size() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
