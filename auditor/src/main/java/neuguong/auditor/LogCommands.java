package neuguong.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import neuguong.auditor.Bundle.Consistency;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a running register. */
final class LogCommands {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int BUFFER = 1 << 16;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Arguments arguments;
    private final Console console;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    LogCommands(Arguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
    }

    /** Makes a key for a log. */
    void key() {
        var key = SigningKey.generate(arguments.operand(), VerifierKey.Kind.ED25519);
        console.line(key.text());
    }

    /** Fetches the last checkpoint, holds it against the one that was kept, and keeps it in its place. */
    void checkpoint() throws IOException {
        var text = text("/checkpoint");
        var checkpoint = believed(text);
        keep(text);
        tell(
                checkpoint,
                new Text(
                        "HỢP LỆ: điểm niêm phong của %s, kích thước %s, đã lưu vào %s",
                        "VERIFIED: checkpoint of %s, size %s, kept in %s"));
    }

    /** The same, after every event of the log has been held to it. */
    void log() throws IOException {
        var text = text("/checkpoint");
        var checkpoint = believed(text);
        try (var lines = new EventLines(get("/log?size=" + checkpoint.size()).body())) {
            new WholeLog().verify(lines, checkpoint, done -> console.progress(done, checkpoint.size()));
        }
        keep(text);
        tell(
                checkpoint,
                new Text(
                        "HỢP LỆ: toàn bộ sổ %s, %s sự kiện, và số sự kiện của từng đơn vị; đã lưu vào %s",
                        "VERIFIED: the whole of %s, %s events, and what each unit has; kept in %s"));
    }

    /** The same for the log of who read what, of which every reading is held to the checkpoint. */
    void reads() throws IOException {
        var text = text("/checkpoint");
        var checkpoint = believed(text);
        var readings = new WholeReadings(checkpoint);
        for (Long after = 0L; after != null; ) {
            var page = page(after);
            page.items().forEach(readings::take);
            console.progress(readings.taken(), checkpoint.size());
            after = readings.taken() < checkpoint.size() ? page.next() : null;
        }
        readings.verify();
        keep(text);
        tell(
                checkpoint,
                new Text(
                        "HỢP LỆ: toàn bộ sổ %s, %s lần đọc; đã lưu vào %s",
                        "VERIFIED: the whole of %s, %s readings; kept in %s"));
    }

    /** @param next the {@code after} of the next page, or null */
    private record Page(
            List<WholeReadings.Kept> items, @Nullable Long next) {}

    private Page page(long after) throws IOException {
        try {
            return JSON.readValue(text("?size=1000&after=" + after), Page.class);
        } catch (JacksonException e) {
            throw new IOException("no page of readings after " + after, e);
        }
    }

    private boolean ofReadings() {
        return arguments.command().equals("reads");
    }

    private Path kept() {
        return Path.of(arguments.option("kept").orElse(ofReadings() ? "reads-checkpoint.txt" : "checkpoint.txt"));
    }

    private Checkpoint believed(String text) throws IOException {
        var given = BundleCommands.trust(arguments);
        var trust = given == null ? Trust.parse(text("/keys")) : given;
        var checkpoint = trust.checkpoint(text);
        if (Files.exists(kept())) {
            requireContinued(BundleCommands.kept(kept()), checkpoint);
        }
        return checkpoint;
    }

    private void keep(String text) throws IOException {
        var beside = Path.of(kept() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, kept(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void tell(Checkpoint checkpoint, Text text) {
        if (console.json()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("verified", true);
            told.put("origin", checkpoint.origin());
            told.put("size", checkpoint.size());
            told.put("root", checkpoint.root().hex());
            console.object(told);
        } else {
            console.endBar();
            console.say(text.with(checkpoint.origin(), checkpoint.size(), kept()));
        }
    }

    private void requireContinued(Checkpoint kept, Checkpoint later) throws IOException {
        Continuity.requireOneLog(kept, later);
        if (kept.size() < later.size()) {
            try {
                var proof = JSON.readValue(
                        text("/proof/consistency?from=%d&to=%d".formatted(kept.size(), later.size())),
                        Consistency.class);
                Continuity.requireProved(kept, later, proof.hashes());
            } catch (JacksonException | IllegalArgumentException e) {
                throw new Fault(Kind.PROOF_MALFORMED);
            }
        }
    }

    /** Downloads a unit's bundle and verifies it. */
    void bundle() throws IOException {
        var unit = arguments.operand();
        var file = Path.of(arguments.option("out").orElse(unit + ".zip"));
        var kept = arguments.option("kept");
        var from = kept.isEmpty()
                ? ""
                : "?from=" + BundleCommands.kept(Path.of(kept.get())).size();
        var answer = get("/units/" + unit + "/bundle" + from);
        try (var in = answer.body();
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            var size = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            var done = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                console.progress(done, size);
            }
        }
        console.say(new Text("Đã tải về %s", "Downloaded to %s").with(file));
        console.finding(new BundleCommands(arguments, console).verify(file));
    }

    private String text(String path) throws IOException {
        try (var body = get(path).body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** From the environment and not from the command line, which everybody on the machine can read. */
    private Optional<String> credential() {
        var token = System.getenv("NG_TOKEN");
        if (token != null && !token.isBlank()) {
            return Optional.of("Bearer " + token.strip());
        }
        return arguments.option("user").map(user -> {
            var password = System.getenv("NG_PASSWORD");
            if (password == null) {
                throw new Arguments.Wrong(new Text(
                        "--user cần mật khẩu trong biến môi trường NG_PASSWORD",
                        "--user needs a password in the environment variable NG_PASSWORD"));
            }
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        });
    }

    private HttpResponse<InputStream> get(String path) throws IOException {
        try {
            var address = URI.create(arguments.required("url").replaceFirst("/+$", "")
                    + (ofReadings() ? "/api/v1/audit/reads" : "/api/v1/audit")
                    + path);
            var request = HttpRequest.newBuilder(address)
                    .timeout(LIMIT)
                    .header(
                            "Accept-Language",
                            Auditor.language(arguments).name().toLowerCase(Locale.ROOT));
            credential().ifPresent(credential -> request.header("Authorization", credential));
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                try (var body = answer.body()) {
                    throw new IOException("%s: %d %s"
                            .formatted(
                                    address,
                                    answer.statusCode(),
                                    new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong(new Text("--url không phải địa chỉ http", "--url is no address of http"));
        }
    }
}
