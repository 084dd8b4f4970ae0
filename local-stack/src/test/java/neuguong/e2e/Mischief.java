package neuguong.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Puts faults into requests that have none. */
final class Mischief {
    private static final int TOO_LARGE = 1_200_000;

    private final Random random;

    Mischief(Random random) {
        this.random = random;
    }

    /** Puts one fault somewhere. */
    void spoil(Draft draft) {
        var places = new ArrayList<Consumer<Draft>>(List.of(this::header, this::query, this::path));
        if (random.nextInt(4) == 0) {
            places.add(this::method);
        }
        if (draft.json != null) {
            // most of what can be wrong with a command is in its body
            places.addAll(List.of(this::field, this::field, this::field, this::field, this::whole));
        }
        any(places).accept(draft);
    }

    private void header(Draft draft) {
        var line = any(OddValues.HEADERS);
        draft.headers.add(line);
        draft.faults.add("header " + shortened(line));
    }

    private void method(Draft draft) {
        draft.method = any(OddValues.METHODS);
        draft.faults.add("method " + draft.method);
    }

    private void path(Draft draft) {
        var from = draft.segments.size() > 3 ? 3 : 0;
        var at = from + random.nextInt(draft.segments.size() - from);
        var odd = switch (random.nextInt(4)) {
            case 0 -> any(OddValues.ENCODED);
            case 1 -> draft.segments.get(at) + any(List.of("/", "//", ";a=b", ".", ".json", "%20", "%00", "/.."));
            default -> Likely.encoded(any(OddValues.TEXTS));
        };
        draft.segments.set(at, odd);
        draft.faults.add("path " + shortened(odd));
    }

    private void query(Draft draft) {
        var known = draft.endpoint.parameters().stream()
                .filter(p -> p.get("in").asString().equals("query"))
                .map(p -> p.get("name").asString())
                .toList();
        var name = known.isEmpty() || random.nextInt(6) == 0
                ? any(List.of("sectr", "caller", "person", "class.module", "%00", "a[0]", "=", Likely.encoded("tên")))
                : any(known);
        var value = switch (random.nextInt(5)) {
            case 0 -> any(OddValues.ENCODED);
            case 1 -> Likely.encoded(any(OddValues.DAYS));
            case 2 -> any(List.of("-1", "0", "2147483648", "-9223372036854775808", "99999999999999999999", "1.5", "x"));
            default -> Likely.encoded(any(OddValues.TEXTS));
        };
        if (random.nextBoolean()) {
            draft.query.removeIf(p -> p.startsWith(name + "="));
        }
        for (var times = random.nextInt(8) == 0 ? 300 : 1; times > 0; times--) {
            draft.query.add(name + "=" + (value.length() > 1_000 && times > 1 ? "1" : value));
        }
        draft.faults.add("query " + name + "=" + shortened(value));
    }

    /** A field that is missing, unknown, or has a value that it cannot have. */
    private void field(Draft draft) {
        var places = new ArrayList<JsonNode>();
        collect(Objects.requireNonNull(draft.json), places);
        var place = any(places);
        if (place instanceof ObjectNode object) {
            if (random.nextInt(10) == 0 || object.isEmpty()) {
                object.put(any(List.of("unknown", "", "id", "__proto__", "tên\u0000")), 1);
                draft.faults.add("unknown field");
                return;
            }
            var name = any(List.copyOf(object.propertyNames()));
            if (random.nextInt(8) == 0) {
                object.remove(name);
                draft.faults.add("without " + name);
            } else {
                var odd = odd();
                object.set(name, odd);
                draft.faults.add(name + " " + shortened(odd.toString()));
            }
        } else if (place instanceof ArrayNode list) {
            for (var times = random.nextInt(4) == 0 ? 200 : 1; times > 0; times--) {
                list.add(odd());
            }
            draft.faults.add("list");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private JsonNode odd() {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(5)) {
            case 0, 1 -> nodes.rawValueNode(new RawValue(any(OddValues.JSON)));
            case 2 -> nodes.stringNode(any(OddValues.DAYS));
            default -> nodes.rawValueNode(new RawValue(quoted(any(OddValues.TEXTS))));
        };
    }

    /** As JSON, what is no character by its escape. */
    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** The body as a whole. */
    private void whole(Draft draft) {
        var text = Api.JSON.writeValueAsString(draft.json);
        var kind = random.nextInt(12);
        draft.bytes = switch (kind) {
            case 0 -> new byte[0];
            case 1 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> (text + any(List.of("}", "{}", ",", "\u0000"))).getBytes(StandardCharsets.UTF_8);
            case 3 ->
                any(List.of("null", "[]", "[" + text + "]", "\"x\"", "42", "true", "\u0000", "[".repeat(5_000)))
                        .getBytes(StandardCharsets.UTF_8);
            case 4, 5 -> ("{\"unknown\":1," + text.substring(1)).getBytes(StandardCharsets.UTF_8);
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> text.replace("Điều", "Ði\u00e9").getBytes(StandardCharsets.ISO_8859_1);
            case 8 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 9 -> (text + " ".repeat(TOO_LARGE)).getBytes(StandardCharsets.UTF_8);
            default -> flipped(text.getBytes(StandardCharsets.UTF_8));
        };
        draft.faults.add("body " + kind);
    }

    private byte[] flipped(byte[] bytes) {
        for (var times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" + text.length() : text;
    }
}
