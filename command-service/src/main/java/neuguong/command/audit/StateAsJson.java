package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;
import tools.jackson.databind.json.JsonMapper;

/** One object of JSON, in which each exemplar has a line; the count behind the last one shows that none was cut off. */
final class StateAsJson implements StateSink {
    private final JsonMapper json;
    private final Bytes out;
    private long count;

    StateAsJson(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = new Bytes(out);
    }

    @Override
    public void unit(Moment moment, UnitView unit) throws IOException {
        out.put("{\"moment\":").put(json.writeValueAsBytes(moment));
        out.put(",\"unit\":").put(json.writeValueAsBytes(unit)).put(",\"exemplars\":[");
    }

    @Override
    public void exemplar(ExemplarView exemplar) throws IOException {
        out.put(count++ == 0 ? "\n" : ",\n").put(json.writeValueAsBytes(exemplar));
    }

    @Override
    public void end() throws IOException {
        out.put("\n],\"count\":").put(count).put("}\n").flush();
    }
}
