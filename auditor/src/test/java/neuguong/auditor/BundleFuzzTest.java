package neuguong.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever an auditor is handed for a bundle, he is told whether it holds or what the first fault is, soon, within little memory, and
 * never by a trace of what went wrong within. {@code -Dfuzz.seed} begins elsewhere, {@code -Dfuzz.rounds} goes on for longer.
 */
class BundleFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_210_611);
    private static final int ROUNDS = 25 * Integer.getInteger("fuzz.rounds", 12);
    private static final SampleLog LOG = SampleLog.of(41, "Trồng lúa hữu cơ");

    private static final List<String> ODD = List.of(
            "null",
            "{}",
            "[]",
            "\"x\"",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\\ud800\"",
            "[null]",
            "\"\\u0000\"",
            "\n",
            "\"",
            "\u0000",
            "x",
            "{\"path\":null}",
            "[".repeat(5_000));

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private final TreeMap<String, Integer> verdicts = new TreeMap<>();

    @Test
    void a_changed_bundle_holds_or_its_first_fault_is_named() throws IOException {
        for (var round = 0; round < ROUNDS; round++) {
            var file = directory.resolve("b.zip");
            changed(file);
            var said = "seed %d, round %d".formatted(SEED, round);
            var verdict = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> verdict(file), said);
            verdicts.merge(verdict, 1, Integer::sum);
        }
        System.out.println(verdicts);
        assertThat(verdicts).hasSizeGreaterThan(8);
    }

    /** The code of the first fault, or HOLDS. */
    private static String verdict(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = Auditor.run(
                List.of("verify", file.toString(), "--json"),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        assertThat(err.toString(UTF_8)).doesNotContain("Exception", "\tat ");
        var code = JsonMapper.shared()
                .readTree(out.toByteArray())
                .at("/fault/code")
                .asString("");
        var expected = switch (code) {
            case "" -> Auditor.HOLDS;
            case "UNREADABLE" -> Auditor.UNREACHABLE;
            default -> Auditor.FAULTY;
        };
        assertThat(status).as(out.toString(UTF_8)).isEqualTo(expected);
        return code.isEmpty() ? "HOLDS" : code;
    }

    /** With a changed file in it, or changed as a whole; half of the forgers make the manifest fit. */
    private void changed(Path file) throws IOException {
        var files = LOG.files(41, 17);
        var honest = Map.copyOf(files);
        var manifest = SampleLog.manifest(files);
        var whole = random.nextInt(4) == 0;
        if (!whole) {
            var names = List.copyOf(files.keySet());
            var name = names.get(random.nextInt(names.size()));
            files.compute(name, (_, before) -> changed(Objects.requireNonNull(before)));
            manifest = random.nextInt(8) == 0
                    ? changed(manifest)
                    : random.nextBoolean() ? SampleLog.manifest(files, honest) : manifest;
        }
        SampleLog.zip(file, files, manifest);
        if (whole) {
            Files.write(file, bytes(Files.readAllBytes(file)));
        }
    }

    private byte[] changed(byte[] content) {
        return random.nextBoolean()
                ? bytes(content)
                : text(new String(content, UTF_8)).getBytes(UTF_8);
    }

    private byte[] bytes(byte[] content) {
        for (var times = random.nextInt(4); times >= 0 && content.length > 0; times--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(content, random.nextInt(content.length + 1)) : content;
    }

    /** With a value replaced, or a line left out, moved or said again. */
    private String text(String content) {
        var odd = ODD.get(random.nextInt(ODD.size()));
        var at = random.nextInt(content.length());
        var lines = new ArrayList<>(List.of(content.split("(?<=\n)")));
        var line = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> {
                return content.substring(0, at) + odd + content.substring(at);
            }
            case 1 -> {
                return content.substring(0, at)
                        + content.substring(at)
                                .replaceFirst(
                                        ":(\"[^\"]*\"|\\d+|\\[[^]]*])",
                                        ":" + odd.replace("\\", "\\\\").replace("$", ""));
            }
            case 2 -> lines.remove(line);
            case 3 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            default -> lines.add(lines.remove(line));
        }
        return String.join("", lines);
    }

    /** Far more than there is memory, from a file that is small. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "events.ndjson",
                "proof.txt",
                "unit.json",
                "checkpoint.txt",
                "keys.txt",
                "manifest.json",
                "consistency.json"
            })
    void a_file_that_swells_when_it_is_unpacked_is_a_fault(String name) throws IOException {
        var files = LOG.files(41, 17);
        var manifest = SampleLog.manifest(files);
        var file = directory.resolve("b.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            files.put("manifest.json", manifest);
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                if (entry.getKey().equals(name)) {
                    swell(zip);
                }
            }
        }
        assertThat(Files.size(file)).isLessThan(20_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(verdict(file)).isNotEqualTo("HOLDS"));
    }

    private static void swell(OutputStream out) throws IOException {
        var blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (var megabyte = 0; megabyte < 600; megabyte++) {
            out.write(blanks);
        }
    }
}
