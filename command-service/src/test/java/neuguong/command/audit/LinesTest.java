package neuguong.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import neuguong.sheet.Formulas;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Lines that are written by hand are those that the general writers would write. */
class LinesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYLOAD = "{\"decisionNumber\":\"3/QĐ-UBND\",\"note\":\"a, \\\"b\\\"\"}";
    private static final String METADATA = "{}";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "clerk",
                "",
                " ",
                "cán bộ \"A\"",
                "a,b",
                "a/b\\c",
                "#1",
                "=1+1",
                "-1",
                "tab\t",
                "line\nline\r\n",
                "\u0001",
                "đ"
            })
    void any_actor_is_written_as_json_and_as_a_sheet_by_their_own_rules(@Nullable String actor) throws IOException {
        var line = line(actor);

        var ndjson = new ByteArrayOutputStream();
        write(new NdjsonLines(ndjson), line);
        assertThat(ndjson.toString(StandardCharsets.UTF_8)).isEqualTo(json(line) + "\n");

        var csv = new ByteArrayOutputStream();
        write(new CsvLines(csv), line);
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff" + sheet(line));
    }

    private static void write(Sink sink, Line line) throws IOException {
        sink.accept(line);
        sink.end();
    }

    private static Line line(@Nullable String actor) {
        return new Line(
                17,
                "0190-a",
                3,
                "exemplar.ExemplarSelected",
                "1",
                Instant.parse("2021-06-11T01:02:03.000456Z"),
                actor,
                null,
                "0190-e",
                LocalDate.of(2021, 6, 11),
                PAYLOAD.getBytes(StandardCharsets.UTF_8),
                METADATA.getBytes(StandardCharsets.UTF_8),
                new byte[] {0, -1, 16});
    }

    private static String json(Line line) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("position", line.position());
        fields.put("aggregateId", line.aggregateId());
        fields.put("sequence", line.sequence());
        fields.put("type", line.type());
        fields.put("revision", line.revision());
        fields.put("recordedAt", line.recordedAt().toString());
        fields.put("actor", line.actor());
        fields.put("unitId", line.unitId());
        fields.put("exemplarId", line.exemplarId());
        fields.put("validOn", line.validOn().toString());
        fields.put("payload", JSON.readTree(PAYLOAD));
        fields.put("metadata", JSON.readTree(METADATA));
        fields.put("leafHash", HexFormat.of().formatHex(line.leafHash()));
        return JSON.writeValueAsString(fields);
    }

    private static String sheet(Line line) throws IOException {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[])
                    "position,aggregateId,sequence,type,revision,recordedAt,actor,unitId,exemplarId,validOn,payload,metadata,leafHash"
                            .split(","));
            csv.printRecord(Arrays.asList(
                    line.position(),
                    line.aggregateId(),
                    line.sequence(),
                    line.type(),
                    line.revision(),
                    line.recordedAt(),
                    line.actor() == null ? null : Formulas.guarded(line.actor()),
                    line.unitId(),
                    line.exemplarId(),
                    line.validOn(),
                    PAYLOAD,
                    METADATA,
                    "00ff10"));
        }
        return out.toString();
    }
}
