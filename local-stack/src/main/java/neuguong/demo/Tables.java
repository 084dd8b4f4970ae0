package neuguong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text files beside this class. Empty lines and lines that begin with # say nothing. */
final class Tables {
    private Tables() {}

    static byte[] bytes(String name) {
        try (var in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The lines as cells between bars. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(Tables::cells).toList();
    }

    /** The cells between bars that stand free; those inside braces belong to a phrase. */
    static List<String> cells(String line) {
        return Arrays.stream((line + " ").split(" \\|(?= )", -1))
                .map(String::strip)
                .toList();
    }

    /** The lines under each [heading]. */
    static Map<String, List<String>> sections(String name) {
        var result = new LinkedHashMap<String, List<String>>();
        List<String> section = new ArrayList<>();
        for (var line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                result.put(line.substring(1, line.length() - 1), section);
            } else {
                section.add(line);
            }
        }
        return result;
    }
}
