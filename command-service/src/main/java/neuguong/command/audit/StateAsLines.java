package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON: the unit with the moment, each exemplar, and their count, which shows that none was cut off. */
final class StateAsLines implements StateSink {
    private final JsonMapper json;
    private final Bytes out;
    private long count;

    StateAsLines(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = new Bytes(out);
    }

    @Override
    public void unit(Moment moment, UnitView unit) throws IOException {
        out.put("{\"moment\":").put(json.writeValueAsBytes(moment));
        out.put(",\"unit\":").put(json.writeValueAsBytes(unit)).put("}\n");
    }

    @Override
    public void exemplar(ExemplarView exemplar) throws IOException {
        count++;
        out.put("{\"exemplar\":").put(json.writeValueAsBytes(exemplar)).put("}\n");
    }

    @Override
    public void end() throws IOException {
        out.put("{\"count\":").put(count).put("}\n").flush();
    }
}
