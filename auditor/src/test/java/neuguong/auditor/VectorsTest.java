package neuguong.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Hash;
import neuguong.transparency.SigningKey;
import neuguong.transparency.UnitMap.Chain;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a forger may do to a bundle is caught by both verifiers: ours, and one in another language that shares no line with it. The
 * forger makes the manifest fit again, unless it is said that he does not.
 */
class VectorsTest {
    private static final int SIZE = 41;
    private static final int KEPT = 17;
    private static final SampleLog LOG = SampleLog.of(SIZE, "Trồng lúa hữu cơ");
    private static final SampleLog REWRITTEN = SampleLog.of(SIZE, "Trồng lúa khác");

    @TempDir
    Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** What both say. */
    private record Verdict(int status, JsonNode ours, int otherStatus, String other) {}

    private Verdict verify(String... options) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("verify", file("b.zip").toString(), "--json"));
        line.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        var status = Auditor.run(line, new PrintStream(out, true, UTF_8), System.err);
        var command = new ArrayList<>(List.of(
                "python3",
                Path.of("src/test/python/verify_bundle.py").toString(),
                file("b.zip").toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONUTF8", "1");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Verdict(status, JsonMapper.shared().readTree(out.toByteArray()), process.waitFor(), said);
    }

    private void assertFault(Kind kind, String... options) throws IOException, InterruptedException {
        var verdict = verify(options);
        assertThat(verdict.ours().path("fault").path("code").asString(""))
                .as(verdict.ours().toString())
                .isEqualTo(kind.name());
        assertThat(verdict.status()).isIn(Auditor.FAULTY, Auditor.UNREACHABLE);
        assertThat(verdict.other()).startsWith("FAULT");
        assertThat(verdict.otherStatus()).isEqualTo(1);
    }

    private void write(Consumer<Map<String, byte[]>> change) throws IOException {
        var files = LOG.files(SIZE, KEPT);
        change.accept(files);
        SampleLog.zip(file("b.zip"), files, SampleLog.manifest(files));
    }

    private static Consumer<Map<String, byte[]>> text(String name, UnaryOperator<String> change) {
        return files -> files.compute(
                name, (_, before) -> change.apply(new String(before, UTF_8)).getBytes(UTF_8));
    }

    private static Consumer<Map<String, byte[]>> events(Consumer<List<BundledEvent>> change) {
        return text("events.ndjson", _ -> {
            var mine = new ArrayList<>(LOG.events().stream()
                    .filter(event -> event.belongsTo(SampleLog.UNIT))
                    .toList());
            change.accept(mine);
            return mine.stream().map(SampleLog::line).collect(Collectors.joining());
        });
    }

    private String trusted(String lines) throws IOException {
        return Files.writeString(file("keys.txt"), lines).toString();
    }

    private String kept(SampleLog log, int size) throws IOException {
        return Files.writeString(file("kept.txt"), SampleLog.note(log.checkpoint(size), log.key()))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {KEPT, SIZE})
    void an_honest_bundle_holds_for_both(int kept) throws IOException, InterruptedException {
        write(_ -> {});
        var verdict = verify("--keys", trusted(SampleLog.KEY.verifier().text() + " 1 -\n"), "--kept", kept(LOG, kept));
        assertThat(verdict.ours().path("verified").asBoolean())
                .as(verdict.ours().toString())
                .isTrue();
        assertThat(verdict.status()).isZero();
        assertThat(verdict.other())
                .isEqualTo("OK %d\n".formatted(verdict.ours().path("events").asLong()));
        assertThat(verdict.ours().path("independent").asBoolean()).isTrue();
    }

    @Test
    void a_changed_byte() throws IOException, InterruptedException {
        write(text("events.ndjson", lines -> lines.replaceFirst("9.50", "9.60")));
        assertFault(Kind.EVENT_CHANGED);
    }

    @Test
    void a_changed_byte_with_its_hash_made_to_fit() throws IOException, InterruptedException {
        write(events(mine -> {
            var e = mine.get(3);
            mine.set(3, SampleLog.event(e.leafIndex(), e.position(), e.unitId(), e.otherUnitId(), "{\"score\":10}"));
        }));
        assertFault(Kind.EVENTS_NOT_THOSE_SEALED);
    }

    @Test
    void an_added_member_that_no_hash_covers() throws IOException, InterruptedException {
        write(text("events.ndjson", lines -> lines.replaceFirst("\\{\"leafIndex", "{\"note\":\"x\",\"leafIndex")));
        assertFault(Kind.LINE_MALFORMED);
    }

    @Test
    void a_dropped_event() throws IOException, InterruptedException {
        write(events(mine -> mine.remove(2)));
        assertFault(Kind.EVENTS_MISSING);
    }

    @Test
    void a_dropped_event_with_count_and_chain_made_to_fit() throws IOException, InterruptedException {
        write(events(mine -> mine.remove(2)).andThen(text("unit.json", unit -> {
            var chain = LOG.events().stream()
                    .filter(e -> e.belongsTo(SampleLog.UNIT))
                    .skip(1)
                    .reduce(Chain.NONE, (c, e) -> c.with(e.leaf()), (a, _) -> a);
            var path = new ArrayList<Hash>();
            JsonMapper.shared().readTree(unit).get("path").forEach(hash -> path.add(Hash.ofHex(hash.asString())));
            return SampleLog.unit(chain, path);
        })));
        assertFault(Kind.UNIT_NOT_SEALED);
    }

    @Test
    void a_swapped_order() throws IOException, InterruptedException {
        write(events(mine -> Collections.swap(mine, 4, 5)));
        assertFault(Kind.EVENTS_OUT_OF_ORDER);
    }

    @Test
    void a_swapped_order_with_indices_made_to_fit() throws IOException, InterruptedException {
        write(text("events.ndjson", lines -> {
            var all = new ArrayList<>(lines.lines().toList());
            var first = index(all.get(4));
            var second = index(all.get(5));
            var later = all.get(4).replace(first, second);
            all.set(4, all.get(5).replace(second, first));
            all.set(5, later);
            return String.join("\n", all) + "\n";
        }));
        assertFault(Kind.EVENTS_NOT_THOSE_SEALED);
    }

    private static String index(String line) {
        return line.substring(0, line.indexOf(','));
    }

    @Test
    void an_event_at_another_index() throws IOException, InterruptedException {
        write(text("events.ndjson", lines -> lines.replace("{\"leafIndex\":33,", "{\"leafIndex\":34,")));
        assertFault(Kind.PROOF_FAILS);
    }

    @Test
    void a_cut_tail() throws IOException, InterruptedException {
        write(events(mine -> mine.subList(mine.size() - 3, mine.size()).clear()));
        assertFault(Kind.EVENTS_MISSING);
    }

    @Test
    void a_cut_file() throws IOException, InterruptedException {
        write(_ -> {});
        var whole = Files.readAllBytes(file("b.zip"));
        Files.write(file("b.zip"), Arrays.copyOf(whole, whole.length - 100));
        assertFault(Kind.UNREADABLE);
    }

    @Test
    void an_event_of_another_unit() throws IOException, InterruptedException {
        write(events(mine -> mine.add(4, LOG.events().get(7))));
        assertFault(Kind.EVENT_OF_ANOTHER_UNIT);
    }

    @Test
    void a_changed_proof() throws IOException, InterruptedException {
        write(text("proof.txt", proof -> "00" + proof.substring(2)));
        assertFault(Kind.PROOF_FAILS);
    }

    @Test
    void a_forged_checkpoint() throws IOException, InterruptedException {
        write(text(
                "checkpoint.txt",
                note -> note.replace(
                        LOG.checkpoint(SIZE).root().base64(),
                        REWRITTEN.checkpoint(SIZE).root().base64())));
        assertFault(Kind.CHECKPOINT_NOT_SIGNED);
    }

    @Test
    void a_forged_log_with_a_key_of_its_own() throws IOException, InterruptedException {
        var forged = new SampleLog(
                SigningKey.generate(SampleLog.KEY.verifier().name(), VerifierKey.Kind.ED25519), REWRITTEN.events());
        var files = forged.files(SIZE, KEPT);
        SampleLog.zip(file("b.zip"), files, SampleLog.manifest(files));
        assertThat(verify().status()).isZero();
        assertFault(
                Kind.CHECKPOINT_NOT_SIGNED,
                "--keys",
                trusted(SampleLog.KEY.verifier().text()));
    }

    @ParameterizedTest
    @ValueSource(ints = {KEPT, SIZE})
    void a_fork_between_two_checkpoints(int kept) throws IOException, InterruptedException {
        write(_ -> {});
        assertFault(Kind.FORK, "--kept", kept(REWRITTEN, kept));
    }

    @Test
    void a_log_that_was_rolled_back() throws IOException, InterruptedException {
        var kept = kept(LOG, SIZE);
        var files = LOG.files(KEPT, 3);
        SampleLog.zip(file("b.zip"), files, SampleLog.manifest(files));
        assertFault(Kind.ROLLED_BACK, "--kept", kept);
    }

    @Test
    void an_old_key() throws IOException, InterruptedException {
        write(_ -> {});
        assertFault(
                Kind.KEY_NOT_IN_FORCE,
                "--keys",
                trusted(SampleLog.KEY.verifier().text() + " 1 " + (SIZE - 1)));
    }

    /** An honest bundle, whose manifest alone the forger has changed. */
    private void writeManifest(UnaryOperator<String> change) throws IOException {
        var files = LOG.files(SIZE, KEPT);
        var manifest = change.apply(new String(SampleLog.manifest(files), UTF_8));
        SampleLog.zip(file("b.zip"), files, manifest.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"size\":41", "\"events\":20", "01890a5d-ac96-774b-bcce-b302099a8057"})
    void a_manifest_that_says_another_unit_size_or_number(String told) throws IOException, InterruptedException {
        writeManifest(manifest -> {
            assertThat(manifest).contains(told);
            return manifest.replace(told, told + "9");
        });
        assertFault(Kind.MANIFEST_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sha256\":\"", "\"bytes\":"})
    void a_manifest_with_another_hash_or_length(String told) throws IOException, InterruptedException {
        writeManifest(
                manifest -> manifest.replaceFirst(told + "(.)", told + "0$1").replaceFirst("bytes\":0", "bytes\":1"));
        assertFault(Kind.FILE_CHANGED);
    }

    @Test
    void a_manifest_that_leaves_out_a_file() throws IOException, InterruptedException {
        writeManifest(manifest -> manifest.replaceFirst("\\{\"name\":\"keys.txt\"[^}]*},", ""));
        assertFault(Kind.FILE_CHANGED);
    }

    @Test
    void a_manifest_that_lists_a_file_which_is_not_there() throws IOException, InterruptedException {
        writeManifest(manifest ->
                manifest.replace("\"files\":[", "\"files\":[{\"name\":\"more.txt\",\"sha256\":\"00\",\"bytes\":0},"));
        assertFault(Kind.FILE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "manifest", "{}"})
    void a_manifest_that_is_none(String text) throws IOException, InterruptedException {
        writeManifest(_ -> text);
        assertFault(Kind.UNREADABLE);
    }

    @Test
    void a_file_that_is_not_as_listed() throws IOException, InterruptedException {
        var files = LOG.files(SIZE, KEPT);
        var manifest = SampleLog.manifest(files);
        text("keys.txt", keys -> keys + "\n").accept(files);
        SampleLog.zip(file("b.zip"), files, manifest);
        assertFault(Kind.FILE_CHANGED);
    }
}
