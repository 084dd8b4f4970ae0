package neuguong.query.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses of a page that differ from one another by their parameters. A change of any of them leads to the first page of a list, for a
 * cursor belongs to the question it was given for.
 *
 * @param path without parameters, as it was asked for
 * @param parameters in the order they were given
 */
public record Links(String path, Map<String, List<String>> parameters) {
    private static final String CURSOR = "cursor";

    public Links {
        var copy = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    /** The address with these parameters; blank values, as forms send them, are left out. */
    public static Links of(String path, Map<String, String[]> parameters) {
        var result = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var given = Arrays.stream(values).filter(v -> !v.isBlank()).toList();
            if (!given.isEmpty()) {
                result.put(name, given);
            }
        });
        return new Links(path, result);
    }

    /** The same with one value of a parameter and no others of it. */
    public Links with(String name, String value) {
        return changed(name, List.of(value));
    }

    /** The same without a parameter. */
    public Links without(String name) {
        return changed(name, List.of());
    }

    /** The same with a value of a parameter put on where it is off, and off where it is on. */
    public Links toggled(String name, String value) {
        var values = new ArrayList<>(values(name));
        if (!values.remove(value)) {
            values.add(value);
        }
        return changed(name, values);
    }

    /** The same address, at the page of a list that this cursor stands for. */
    public Links at(String cursor) {
        return with(CURSOR, cursor);
    }

    /** Whether a parameter has this value. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** What a form at this address sends again unseen: all but the fields that it shows itself. */
    public Links forForm(List<String> shown) {
        var result = this;
        for (var name : shown) {
            result = result.without(name);
        }
        return result.without(CURSOR);
    }

    /** The address as it is written in a link. */
    @Override
    public String toString() {
        var query = parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(v -> encoded(p.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Links changed(String name, List<String> values) {
        var result = new LinkedHashMap<>(parameters);
        if (!name.equals(ReaderLocale.SWITCH)) {
            result.remove(CURSOR);
        }
        if (values.isEmpty()) {
            result.remove(name);
        } else {
            result.put(name, values);
        }
        return new Links(path, result);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
