package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as lines of JSON, written as bytes: payload and metadata are JSON in UTF-8 as they lie in the store, and almost every other
 * text is plain.
 */
final class NdjsonLines implements Sink {
    private static final HexFormat HEX = HexFormat.of();

    private final JsonMapper json;
    private final Bytes out;

    NdjsonLines(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = new Bytes(out);
    }

    @Override
    public void accept(Line line) throws IOException {
        out.put("{\"position\":").put(line.position());
        text(",\"aggregateId\":", line.aggregateId());
        out.put(",\"sequence\":").put(line.sequence());
        text(",\"type\":", line.type());
        text(",\"revision\":", line.revision());
        text(",\"recordedAt\":", line.recordedAt().toString());
        text(",\"actor\":", line.actor());
        text(",\"unitId\":", line.unitId());
        text(",\"exemplarId\":", line.exemplarId());
        text(",\"validOn\":", line.validOn().toString());
        out.put(",\"payload\":").put(line.payload());
        out.put(",\"metadata\":").put(line.metadata());
        text(",\"leafHash\":", HEX.formatHex(line.leafHash()));
        out.put("}\n");
    }

    private void text(String name, @Nullable String value) throws IOException {
        out.put(name);
        if (value == null) {
            out.put("null");
        } else if (plain(value)) {
            out.put('"').put(value).put('"');
        } else {
            out.put(json.writeValueAsBytes(value));
        }
    }

    /** Whether it stands in JSON as it is. */
    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
