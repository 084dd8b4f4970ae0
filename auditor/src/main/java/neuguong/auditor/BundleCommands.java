package neuguong.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import neuguong.auditor.Arguments.Wrong;
import neuguong.auditor.Fault.Kind;
import neuguong.auditor.Verification.Finding;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SignedNote;
import org.jspecify.annotations.Nullable;

/** What is done with a bundle, without any network. */
final class BundleCommands {
    private static final int WIDTH = 60;

    private final Arguments arguments;
    private final Console console;

    BundleCommands(Arguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
    }

    void verify() throws IOException {
        console.finding(verify(Path.of(arguments.operand())));
    }

    Finding verify(Path file) throws IOException {
        try (var bundle = Bundle.open(file)) {
            var events = bundle.unit().events();
            return new Verification(bundle, trust(arguments), kept(), done -> console.progress(done, events)).verify();
        }
    }

    /** The keys of {@code --keys}: a file, or the key itself. */
    static @Nullable Trust trust(Arguments arguments) throws IOException {
        var given = arguments.option("keys");
        if (given.isEmpty()) {
            return null;
        }
        try {
            var key = given.get();
            return Trust.parse(key.contains("+") && !Files.exists(Path.of(key)) ? key : Files.readString(Path.of(key)));
        } catch (IllegalArgumentException e) {
            throw new Wrong(new Text("--keys không phải khóa công khai", "--keys is no public key"));
        }
    }

    private @Nullable Checkpoint kept() throws IOException {
        var file = arguments.option("kept");
        return file.isEmpty() ? null : kept(Path.of(file.get()));
    }

    /** A checkpoint that the auditor has kept; it was believed when it was kept. */
    static Checkpoint kept(Path file) throws IOException {
        try {
            return Checkpoint.parse(SignedNote.parse(Files.readString(file)).text());
        } catch (IllegalArgumentException e) {
            throw new Fault(Kind.CHECKPOINT_MALFORMED);
        }
    }

    /** Verifies, then shows the events as a table. */
    void replay() throws IOException {
        var file = Path.of(arguments.operand());
        var finding = verify(file);
        try (var bundle = Bundle.open(file);
                var events = new EventLines(bundle.open(Bundle.EVENTS))) {
            if (!console.json()) {
                console.line("%8s  %-26s  %-10s  %-32s  %s".formatted("#", "recordedAt", "validOn", "type", "payload"));
            }
            for (var event = events.read(); event != null; event = events.read()) {
                show(event);
            }
        }
        if (!console.json()) {
            console.finding(finding);
        }
    }

    private void show(BundledEvent event) {
        var payload = new String(event.payload(), StandardCharsets.UTF_8);
        if (console.json()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("position", event.position());
            told.put("aggregateId", event.aggregateId());
            told.put("sequence", event.sequence());
            told.put("recordedAt", event.recordedAt().toString());
            told.put("validOn", event.validOn().toString());
            told.put("type", event.type());
            told.put("payload", payload);
            console.object(told);
            return;
        }
        console.line("%8d  %-26s  %-10s  %-32s  %s"
                .formatted(
                        event.position(),
                        event.recordedAt(),
                        event.validOn(),
                        event.type(),
                        payload.length() > WIDTH ? payload.substring(0, WIDTH) + "…" : payload));
    }
}
