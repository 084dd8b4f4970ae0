package neuguong.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The limit: the recorded bulk requests again, in their order, to new indices with the same mappings and settings.
 *
 * @param requests how many there are in the file
 * @param documents how many are written or removed by them
 * @param model by the index's own name, its mapping and settings as the query service made them
 * @param events that the documents were made of
 * @param inFlight how many requests are under way at the same time
 */
record RawBulk(Elastic elastic, Path file, int requests, long documents, List<Model> model, long events, int inFlight)
        implements Candidate {
    /** Settings that say of one index what cannot be said of another. */
    private static final List<String> ITS_OWN = List.of("uuid", "creation_date", "provided_name", "version", "history");

    static final String NAME = "raw bulk of the same documents";

    /** An index of the query service. */
    record Model(String name, JsonNode mappings, JsonNode settings) {}

    /** The indices of the query service as they are now. */
    static List<Model> models(Elastic elastic) throws IOException, InterruptedException {
        var result = new ArrayList<Model>();
        for (var index : elastic.ours()) {
            var state = elastic.json("GET", "/" + index).get(index);
            var settings = (ObjectNode) state.at("/settings/index");
            settings.remove(ITS_OWN);
            settings.remove("routing"); // the cluster's own, of one index
            result.add(
                    new Model("limit-" + index.substring(0, index.lastIndexOf('-')), state.get("mappings"), settings));
        }
        return result;
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Role role() {
        return Role.LIMIT;
    }

    @Override
    public Sample run(int round) throws Exception {
        elastic.delete(elastic.beginning("limit-"));
        for (var index : model) {
            var body = Elastic.JSON.createObjectNode();
            body.set("mappings", index.mappings());
            body.putObject("settings").set("index", index.settings());
            body.putObject("aliases").putObject(index.name() + "-write").put("is_hidden", true);
            elastic.json("PUT", "/" + index.name(), body);
        }
        elastic.settle();
        var curve = new Curve(events);
        curve.add(0);
        try (var recorded = new Requests(file);
                var senders = Executors.newFixedThreadPool(inFlight)) {
            Callable<Void> sender = () -> {
                for (var body = recorded.next(); body.length > 0; body = recorded.next()) {
                    send(body);
                    curve.add(events * recorded.done() / requests);
                }
                return null;
            };
            for (var ended : senders.invokeAll(
                    IntStream.range(0, inFlight).mapToObj(_ -> sender).toList())) {
                ended.get();
            }
        }
        var sample = curve.sample();
        elastic.delete(elastic.beginning("limit-"));
        return sample;
    }

    private void send(byte[] body) throws IOException, InterruptedException {
        var answer = elastic.bytes("POST", "/_bulk", body, "application/x-ndjson");
        var text = new String(answer, 0, Math.min(answer.length, 200), StandardCharsets.UTF_8);
        // a version that is there already is the same answer to both candidates
        if (text.contains("\"errors\":true")
                && Elastic.JSON.readTree(answer).get("items").valueStream().anyMatch(RawBulk::failed)) {
            throw new IOException("a document was refused: " + text);
        }
    }

    private static boolean failed(JsonNode item) {
        var status = item.iterator().next().get("status").asInt();
        return status >= 300 && status != 404 && status != 409;
    }

    /** The recorded requests, one after the other, for several takers. */
    private static final class Requests implements AutoCloseable {
        private final DataInputStream in;
        private long done;

        Requests(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
        }

        /** The next one, or nothing after the last. */
        synchronized byte[] next() throws IOException {
            try {
                var body = new byte[in.readInt()];
                in.readFully(body);
                return body;
            } catch (EOFException e) {
                return new byte[0];
            }
        }

        synchronized long done() {
            return ++done;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
