package neuguong.stack;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked the launcher for. Each value may be given as an argument ({@code --port.query=8090}), a system
 * property ({@code -Dport.query=8090}) or an environment variable ({@code NG_PORT_QUERY=8090}); the first found counts.
 *
 * @param exemplars how many the demonstration makes, 0 for an empty start
 */
record Options(Settings settings, int exemplars, boolean help) {

    static final int DEFAULT_EXEMPLARS = 600;

    private static final int MAX_EXEMPLARS = 10_000_000;
    private static final int MAX_PORT = 65_535;
    private static final Set<String> FLAGS = Set.of("empty", "help");

    static Options of(
            List<String> arguments,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment,
            Path defaultData) {
        Map<String, String> given = parse(arguments);
        Lookup lookup = name -> Stream.of(
                        given.getOrDefault(name, ""),
                        text(properties.apply(name)),
                        text(environment.apply(
                                "NG_" + name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String name = "port." + part.option();
            ports.put(part, number(name, lookup.value(name), part.defaultPort(), 0, MAX_PORT));
        }
        Settings settings = new Settings(
                path(lookup.value("data"), defaultData),
                ports,
                parts(lookup.value("parts")),
                lookup.value("quick").equals("true") ? Settings.Compilation.LIGHT : Settings.Compilation.LATE,
                // not as an argument, which everybody on the machine can read
                text(environment.apply("NG_PASSWORD")));
        int exemplars = number("demo", lookup.value("demo"), DEFAULT_EXEMPLARS, 0, MAX_EXEMPLARS);
        return new Options(settings, given.containsKey("empty") ? 0 : exemplars, given.containsKey("help"));
    }

    @FunctionalInterface
    private interface Lookup {
        String value(String name);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.replaceFirst("^--", "").split("=", 2);
            boolean known = FLAGS.contains(pair[0]) ? pair.length == 1 : pair.length == 2 && named().contains(pair[0]);
            if (!argument.startsWith("--") || !known) {
                throw new StackException(
                        "Không hiểu tham số '" + argument + "'. Xem --help",
                        "Unknown argument '" + argument + "'. See --help");
            }
            given.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return given;
    }

    private static List<String> named() {
        return Stream.concat(
                        Stream.of("data", "demo", "parts", "quick"),
                        Arrays.stream(Part.values()).map(part -> "port." + part.option()))
                .toList();
    }

    private static int number(String name, String value, int otherwise, int least, int most) {
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StackException(
                "%s phải là số từ %d đến %d, không phải '%s'".formatted(name, least, most, value),
                "%s must be a number from %d to %d, not '%s'".formatted(name, least, most, value));
    }

    private static Path path(String value, Path otherwise) {
        try {
            return value.isEmpty() ? otherwise : Path.of(value);
        } catch (InvalidPathException e) {
            throw new StackException("data không phải đường dẫn: " + value, "data is not a path: " + value);
        }
    }

    private static Set<Part> parts(String value) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : value.split(",", -1)) {
            Arrays.stream(Part.values())
                    .filter(part -> value.isEmpty() || part.option().equals(name.strip()))
                    .forEach(parts::add);
        }
        if (!value.isEmpty() && parts.size() != value.split(",", -1).length) {
            List<String> known = Arrays.stream(Part.values()).map(Part::option).toList();
            throw new StackException(
                    "parts phải gồm các phần trong " + known + ", không phải '" + value + "'",
                    "parts must be some of " + known + ", not '" + value + "'");
        }
        return parts;
    }
}
