package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are damaged by chance and files that mean harm: each is refused or comes back as a report, soon, and the service, which has
 * 256 MB and ends when they do not suffice, goes on. {@code -Dfuzz.seed} and {@code -Dfuzz.rounds} as in {@link FuzzIT}.
 */
class ImportFuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_210_611);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12);
    private static final Path EXAMPLES = Path.of("../docs/examples");
    private static final List<String> KINDS = List.of("units", "localities", "exemplars", "assessments", "honours");
    private static final List<String> CHARSETS =
            List.of("UTF-16", "UTF-16LE", "UTF-32", "windows-1258", "windows-1252");

    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private final Random random = new Random(SEED);
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();

    @Test
    void a_file_that_is_damaged_by_chance_is_refused_or_reported() throws IOException {
        System.out.printf("fuzz.seed=%d fuzz.rounds=%d%n", SEED, ROUNDS);
        for (var round = 0; round < ROUNDS; round++) {
            for (var kind : List.of("exemplars", "units", "localities")) {
                var csv = Files.readString(EXAMPLES.resolve(kind + ".csv"));
                take(kind, "a.csv", damaged(csv));
                take(kind, "a.xlsx", damagedBook(csv));
            }
        }
        System.out.println(outcomes);
        assertThat(outcomes).hasSizeGreaterThan(3);
        REGISTER.exemplar(REGISTER.unit(), "Sau tất cả " + Register.tag());
    }

    /** What becomes of it is counted; that it is one of the things that may become of it is asserted. */
    private void take(String kind, String name, byte[] content) {
        var query = "/imports?dryRun=true&kind=" + (random.nextInt(10) == 0 ? any(KINDS) : kind);
        var answer = API.upload(query, name, content);
        var said = "seed %d, %s %s, answered %s".formatted(SEED, query, shown(content), answer.text());
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                .as(said)
                .isEqualTo(answer.status() == 202 ? "application/json" : "application/problem+json");
        if (answer.status() == 202) {
            var done = API.imported(answer.id());
            assertThat(done.get("status").asString()).as(said + done).isEqualTo("DONE");
            assertThat(API.commandBytes("/imports/" + answer.id() + "/report"))
                    .as(said)
                    .isNotEmpty();
            outcomes.merge("DONE", 1, Integer::sum);
        } else {
            assertThat(answer.status()).as(said).isBetween(400, 499);
            assertThat(answer.text()).as(said).doesNotContain("Exception", "neuguong.", "java.", "org.");
            outcomes.merge(answer.code(), 1, Integer::sum);
        }
    }

    private static String shown(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1_500), StandardCharsets.ISO_8859_1);
    }

    private byte[] damaged(String csv) throws IOException {
        return switch (random.nextInt(10)) {
            case 0 -> csv.getBytes(Charset.forName(any(CHARSETS)));
            case 1 -> ("\ufeff" + csv.replace(',', any(List.of(';', '\t', '|')))).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                csv.replace("\n", any(List.of("\r", "\r\n", "\n\n", "\u0000\n", "\u2028")))
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> in(csv, any(OddValues.TEXTS));
            case 4 -> in(csv, any(List.of("\"", "\"\"\"", ",\"", "\",", "\"x\"y", "\n\"")));
            case 5 -> in(csv, ",".repeat(random.nextInt(6_000)));
            case 6 -> in(csv, "x".repeat(random.nextInt(2_000_000)));
            case 7 ->
                (csv
                                + csv.lines()
                                        .skip(1)
                                        .findFirst()
                                        .orElseThrow()
                                        .concat("\n")
                                        .repeat(3_000))
                        .getBytes(StandardCharsets.UTF_8);
            default -> changed(csv.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** With something at any place of a text. */
    private byte[] in(String text, String odd) {
        var at = random.nextInt(text.length());
        return (text.substring(0, at) + odd + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** With some bytes changed, left out or said again, or without the end. */
    private byte[] changed(byte[] bytes) throws IOException {
        var changed = new ByteArrayOutputStream();
        var rate = 1 + random.nextInt(bytes.length);
        for (var b : bytes) {
            switch (random.nextInt(rate) == 0 ? random.nextInt(5) : 5) {
                case 0 -> changed.write(b ^ (1 << random.nextInt(8)));
                case 1 -> changed.write(random.nextInt(256));
                case 2 -> {}
                case 3 -> changed.write(new byte[] {b, b, b});
                default -> changed.write(b);
            }
        }
        var whole = changed.toByteArray();
        return random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length + 1)) : whole;
    }

    private byte[] damagedBook(String csv) throws IOException {
        var sheet = Workbooks.sheet(csv.lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map(c -> c.replaceAll("[<>&\"]", ""))
                        .toList())
                .toList());
        var parts = Workbooks.parts("sheet1.xml", sheet);
        if (random.nextBoolean()) {
            return changed(Workbooks.zip(parts));
        }
        var part = any(List.copyOf(parts.keySet()));
        parts.put(part, changed(Objects.requireNonNull(parts.get(part))));
        return Workbooks.zip(parts);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A workbook of which something means harm. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Harmful(String name, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Harmful sheet(String name, String content) {
        return new Harmful(name, Workbooks.xlsx("sheet1.xml", content));
    }

    private static Harmful part(String name, String part, String content) {
        var parts = Workbooks.parts("sheet1.xml", Workbooks.sheet(List.of(List.of("code"), List.of("1"))));
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return new Harmful(name, Workbooks.zip(parts));
    }

    static List<Harmful> harmful() {
        var external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">"
                + IntStream.range(1, 26)
                        .mapToObj(i -> "<!ENTITY %c \"&%c;&%c;\">".formatted('a' + i, 'a' + i - 1, 'a' + i - 1))
                        .reduce("", String::concat)
                + "]>";
        var relations =
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"%s\"%s/></Relationships>";
        var cell = "<worksheet><sheetData><row><c %s</c></row><row><c><v>1</v></c></row></sheetData></worksheet>";
        return List.of(
                sheet("a sheet that reads a file of the server", external + Workbooks.sheet(List.of(List.of("&e;")))),
                part(
                        "a workbook that reads a file of the server",
                        "xl/workbook.xml",
                        external + "<workbook>&e;</workbook>"),
                part(
                        "texts that read a file of the server",
                        "xl/sharedStrings.xml",
                        external + "<sst><si><t>&e;</t></si></sst>"),
                sheet("entities that double", laughs + Workbooks.sheet(List.of(List.of("&z;")))),
                part(
                        "a sheet outside of the file",
                        "xl/_rels/workbook.xml.rels",
                        relations.formatted("../../../../etc/passwd", "")),
                part(
                        "a sheet elsewhere",
                        "xl/_rels/workbook.xml.rels",
                        relations.formatted("http://evil.example/x", " TargetMode=\"External\"")),
                sheet("elements within elements", "<worksheet><sheetData>" + "<row>".repeat(200_000)),
                sheet("an attribute without end", "<worksheet a=\"" + "x".repeat(8_000_000) + "\"/>"),
                sheet("a cell far to the right", cell.formatted("r=\"XFD1\"><v>1</v>")),
                sheet("a cell in no column", cell.formatted("r=\"ZZZZZZZZZZ1\"><v>1</v>")),
                sheet("a cell in row 99999999999", cell.formatted("r=\"A99999999999\"><v>1</v>")),
                sheet("a text that is not in the table", cell.formatted("t=\"s\"><v>2147483647</v>")),
                sheet("a text before the table", cell.formatted("t=\"s\"><v>-1</v>")),
                sheet("a number without end", cell.formatted("><v>1e999999999</v>")),
                sheet(
                        "a row far below",
                        "<worksheet><sheetData><row r=\"2147483647\"><c><v>1</v></c></row></sheetData></worksheet>"),
                sheet(
                        "an odd encoding",
                        "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + Workbooks.sheet(List.of(List.of("code")))),
                new Harmful("very many parts", many()),
                new Harmful("a file in a file in a file", nested()),
                new Harmful("a start of a zip", new byte[] {'P', 'K', 3, 4}),
                new Harmful(
                        "an end of a zip",
                        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, -1, -1}),
                new Harmful("an old spreadsheet", new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }));
    }

    private static byte[] many() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (var i = 0; i < 60_000; i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", new byte[0]);
        }
        return Workbooks.zip(parts);
    }

    private static byte[] nested() {
        var content = new byte[1 << 20];
        for (var depth = 0; depth < 20; depth++) {
            content = Workbooks.zip(Map.of("xl/workbook.xml", content));
        }
        return content;
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void a_workbook_that_means_harm_is_refused_and_the_service_goes_on(Harmful workbook) {
        var answer = API.upload("/imports?kind=units&dryRun=true", "a.xlsx", workbook.content());
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("root:", "Exception", "neuguong.", "java.");
        REGISTER.unit();
    }
}
