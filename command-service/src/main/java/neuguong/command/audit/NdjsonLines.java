package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;

/**
 * Events as lines of JSON, written as bytes: payload and metadata are JSON in UTF-8 as they lie in the store, and almost every other
 * text is plain.
 */
final class NdjsonLines implements Sink {
    private static final HexFormat HEX = HexFormat.of();

    private final Bytes out;

    NdjsonLines(OutputStream out) {
        this.out = new Bytes(out);
    }

    @Override
    public void accept(Line line) throws IOException {
        out.put("{\"position\":").put(line.position());
        out.put(",\"aggregateId\":").json(line.aggregateId());
        out.put(",\"sequence\":").put(line.sequence());
        out.put(",\"type\":").json(line.type());
        out.put(",\"revision\":").json(line.revision());
        out.put(",\"recordedAt\":").json(line.recordedAt().toString());
        out.put(",\"actor\":").json(line.actor());
        out.put(",\"unitId\":").json(line.unitId());
        out.put(",\"exemplarId\":").json(line.exemplarId());
        out.put(",\"validOn\":").json(line.validOn().toString());
        out.put(",\"payload\":").put(line.payload());
        out.put(",\"metadata\":").put(line.metadata());
        out.put(",\"leafHash\":").json(HEX.formatHex(line.leafHash()));
        out.put("}\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
