package neuguong.command.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A state laid out field by field, so that two can be compared. What has a name of its own in a list is found by it and not by its
 * place: a review by its year, an award by its id. What has none is one field as a whole.
 *
 * @param byKey in the order of the state; the key tells fields of one path apart
 */
record Fields(Map<String, Field> byKey) {
    static final Fields NONE = new Fields(Map.of());

    /** Where what stands in a list of this name has its own name. */
    private static final Map<String, JsonPointer> NAMES = Map.of(
            "reviews", JsonPointer.compile("/first/year"),
            "awards", JsonPointer.compile("/award/commendationId"),
            "proposals", JsonPointer.compile("/proposed/commendationId"),
            "difficulties", JsonPointer.compile("/reported/number"),
            "adoptions", JsonPointer.compile("/adopted/number"),
            "initiatives", JsonPointer.compile("/number"),
            "suspensions", JsonPointer.compile("/by/on"),
            "steps", JsonPointer.compile("/year"),
            "scores", JsonPointer.compile("/criterion"));

    /**
     * One field.
     *
     * @param path as {@code /reviews/2023/first/grade}
     */
    record Field(String path, JsonNode value) {}

    /** The fields of a state, its version left out, which every event changes. */
    static Fields of(JsonNode state) {
        var fields = new LinkedHashMap<String, Field>();
        state.properties().forEach(member -> {
            if (!member.getKey().equals("version")) {
                lay(fields, member.getKey(), "/" + member.getKey(), member.getValue());
            }
        });
        return new Fields(fields);
    }

    private static void lay(Map<String, Field> fields, String name, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(m -> lay(fields, m.getKey(), path + "/" + m.getKey(), m.getValue()));
        } else if (value.isArray()) {
            list(fields, name, path, value);
        } else if (!value.isNull()) {
            fields.put(path, new Field(path, value));
        }
    }

    private static void list(Map<String, Field> fields, String name, String path, JsonNode list) {
        var pointer = NAMES.get(name);
        var times = new HashMap<String, Integer>();
        for (var element : list) {
            var own = pointer == null ? element : element.at(pointer);
            var key = own.isString() ? own.asString() : own.toString();
            // the same twice is two
            var nth = times.merge(key, 1, Integer::sum);
            var named = nth == 1 ? key : key + "#" + nth;
            if (pointer == null) {
                fields.put(path + " " + named, new Field(path, element));
            } else {
                lay(fields, "", path + "/" + named.replace("/", "~1"), element);
            }
        }
    }

    @Nullable
    JsonNode value(String key) {
        var field = byKey.get(key);
        return field == null ? null : field.value();
    }
}
