package neuguong.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results as Markdown tables for people and as JSON for programs. */
record Report(Map<String, String> machine, List<Result> results) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes {@code results.md} and {@code results.json}. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.md"), markdown());
        Files.writeString(directory.resolve("results.json"), JSON.writeValueAsString(this));
    }

    String markdown() {
        var out = new StringBuilder("Machine: ")
                .append(machine.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining("; ")))
                .append(".\n");
        results.forEach(result -> out.append('\n').append(section(result)));
        return out.toString();
    }

    private static String section(Result result) {
        var rounds = result.rounds();
        var figures = List.copyOf(rounds.figures());
        var lines = new ArrayList<String>();
        lines.add("### " + result.benchmark() + ": " + result.title());
        lines.add("");
        lines.add("| candidate | | " + String.join(" | ", figures) + " |");
        lines.add("| --- | --- |" + " ---: |".repeat(figures.size()));
        rounds.roles()
                .forEach((name, role) -> lines.add("| %s | %s | %s |"
                        .formatted(
                                name,
                                role.name().toLowerCase(Locale.ROOT),
                                figures.stream()
                                        .map(figure -> cell(rounds.values(name, figure)))
                                        .collect(Collectors.joining(" | ")))));
        lines.add("");
        for (var reach : result.reaches()) {
            lines.add("- %s: %s, wanted %s %s: **%s**"
                    .formatted(
                            reach.what(),
                            spread(reach.reached()),
                            reach.atLeast() ? "≥" : "≤",
                            number(reach.wanted()),
                            reach.holds() ? "reached" : "not reached"));
        }
        result.settings().forEach(setting -> lines.add("- " + setting));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(List<Double> values) {
        return values.isEmpty() ? "" : spread(Distribution.of(values));
    }

    private static String spread(Distribution d) {
        return "%s (%s–%s)".formatted(number(d.median()), number(d.min()), number(d.max()));
    }

    /** Three figures that say something, and no more. */
    static String number(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
