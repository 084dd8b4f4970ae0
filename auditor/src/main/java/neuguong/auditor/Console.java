package neuguong.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import neuguong.auditor.Text.Language;
import neuguong.auditor.Verification.Finding;
import tools.jackson.databind.json.JsonMapper;

/** What the auditor reads: sentences in his language, or JSON for a program. */
final class Console {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final boolean json;
    /** A JDK may have no console where there is no terminal. */
    private final boolean terminal = Optional.ofNullable(System.console())
            .filter(console -> console.isTerminal())
            .isPresent();

    private long shown = -1;

    Console(Arguments arguments, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.language = Auditor.language(arguments);
        this.json = arguments.has("json");
    }

    boolean json() {
        return json;
    }

    void say(Text text) {
        if (!json) {
            out.println(text.in(language));
        }
    }

    void warn(Text text) {
        err.println(text.in(language));
    }

    void line(String line) {
        out.println(line);
    }

    void object(Map<String, Object> members) {
        out.println(JSON.writeValueAsString(members));
    }

    void error(Text text) {
        if (json) {
            object(Map.of("error", Map.of("vi", text.vi(), "en", text.en())));
        } else {
            err.println(text.in(language));
        }
    }

    void fault(Fault fault) {
        endBar();
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("code", fault.kind().name());
            told.put("position", fault.position());
            told.put("vi", fault.text().vi());
            told.put("en", fault.text().en());
            object(Map.of("verified", false, "fault", told));
            return;
        }
        err.println(new Text("KHÔNG HỢP LỆ", "NOT VERIFIED").in(language) + " [" + fault.kind() + "] "
                + fault.text().in(language));
        var position = fault.position();
        if (position != null) {
            err.println(new Text("Vị trí trong bảng sự kiện: %s", "Position in the event table: %s")
                    .with(position)
                    .in(language));
        }
    }

    void finding(Finding finding) {
        endBar();
        if (json) {
            var checkpoint = finding.checkpoint();
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("verified", true);
            told.put("unitId", finding.unitId());
            told.put("events", finding.events());
            told.put("origin", checkpoint.origin());
            told.put("size", checkpoint.size());
            told.put("root", checkpoint.root().hex());
            told.put("independent", finding.independent());
            object(told);
            return;
        }
        finding.done().forEach(text -> out.println("✓ " + text.in(language)));
        if (!finding.independent()) {
            out.println("! "
                    + new Text(
                                    "Khóa lấy từ chính gói này: hãy đối chiếu bằng --keys với khóa nhận từ nguồn khác",
                                    "The key came with the bundle: hold it by --keys against one from elsewhere")
                            .in(language));
        }
        out.println(new Text("HỢP LỆ: đơn vị %s, %s sự kiện", "VERIFIED: unit %s, %s events")
                .with(finding.unitId(), finding.events())
                .in(language));
    }

    /** A bar on a terminal, for long work. */
    void progress(long done, long all) {
        var percent = all <= 0 ? 0 : Math.min(100, 100 * done / all);
        if (!terminal || json || percent == shown) {
            return;
        }
        shown = percent;
        var full = (int) (percent * BAR / 100);
        err.print("\r[%s%s] %3d%%".formatted("█".repeat(full), " ".repeat(BAR - full), percent));
    }

    void endBar() {
        if (shown >= 0) {
            err.println();
            shown = -1;
        }
    }

    void help() throws IOException {
        var name = "help.%s.txt".formatted(language.name().toLowerCase(Locale.ROOT));
        try (var text = Objects.requireNonNull(Console.class.getResourceAsStream(name))) {
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
