package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import neuguong.sheet.Formulas;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Events as a sheet, written as bytes where a value needs no quotes or is JSON; what else there may be is left to the format itself. */
final class CsvLines implements Sink {
    private static final CSVFormat CSV = CSVFormat.RFC4180;
    private static final HexFormat HEX = HexFormat.of();
    private static final String HEADER =
            "position,aggregateId,sequence,type,revision,recordedAt,actor,unitId,exemplarId,"
                    + "validOn,payload,metadata,leafHash\r\n";

    private final Bytes out;

    CsvLines(OutputStream out) throws IOException {
        this.out = new Bytes(out);
        // a spreadsheet takes UTF-8 for what it is only behind a byte order mark
        this.out.put("\ufeff".getBytes(StandardCharsets.UTF_8)).put(HEADER);
    }

    @Override
    public void accept(Line line) throws IOException {
        out.put(line.position());
        text(line.aggregateId());
        out.put(',').put(line.sequence());
        text(line.type());
        text(line.revision());
        text(line.recordedAt().toString());
        // of all that is not JSON the one text that somebody chooses
        text(line.actor() == null ? null : Formulas.guarded(line.actor()));
        text(line.unitId());
        text(line.exemplarId());
        text(line.validOn().toString());
        json(line.payload());
        json(line.metadata());
        text(HEX.formatHex(line.leafHash()));
        out.put("\r\n");
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            out.put(',');
        } else if (plain(value)) {
            out.put(',').put(value);
        } else {
            var quoted = new StringBuilder();
            CSV.print(value, quoted, false);
            out.put(quoted.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether it stands in a sheet as it is. */
    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            var digit = c >= '0' && c <= '9';
            if (!letter && !digit && "-.:".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** JSON with a quote in it stands in quotes, in which each is doubled; in UTF-8 no part of another character looks like one. */
    private void json(byte[] value) throws IOException {
        var quotes = 0;
        for (var b : value) {
            quotes += b == '"' ? 1 : 0;
        }
        if (quotes == 0) {
            text(new String(value, StandardCharsets.UTF_8));
            return;
        }
        var doubled = new byte[value.length + quotes];
        var to = 0;
        for (var b : value) {
            doubled[to++] = b;
            if (b == '"') {
                doubled[to++] = b;
            }
        }
        out.put(",\"").put(doubled).put('"');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
