package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch by nothing but HTTP: bytes in, bytes out. */
final class Elastic implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OURS =
            Pattern.compile("(exemplars|exemplar-years|history|units|localities|movements|criteria-sets)-[0-9a-f]{10}");
    private static final int SETTLE_SECONDS = 20;

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Elastic(URI url) {
        this.url = url;
    }

    /** The answer's bytes; fails where the status is none of success. */
    byte[] bytes(String method, String path, byte[] body, String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofMinutes(1))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s: %d %s"
                    .formatted(
                            method,
                            path,
                            answer.statusCode(),
                            new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    JsonNode json(String method, String path) throws IOException, InterruptedException {
        return JSON.readTree(bytes(method, path, new byte[0], "application/json"));
    }

    JsonNode json(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(bytes(method, path, JSON.writeValueAsBytes(body), "application/json"));
    }

    /** The indices that the query service has made. */
    List<String> ours() throws IOException, InterruptedException {
        return names().stream().filter(n -> OURS.matcher(n).matches()).toList();
    }

    /** All indices whose names begin so. */
    List<String> beginning(String prefix) throws IOException, InterruptedException {
        return names().stream().filter(n -> n.startsWith(prefix)).toList();
    }

    private List<String> names() throws IOException, InterruptedException {
        return List.copyOf(json("GET", "/_all/_alias").propertyNames());
    }

    void delete(List<String> indices) throws IOException, InterruptedException {
        for (var index : indices) {
            json("DELETE", "/" + index);
        }
    }

    /** Returns when what was written before has been merged, or some time has passed. */
    void settle() throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(SETTLE_SECONDS).toNanos();
        do {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        } while (merging() && System.nanoTime() < end);
    }

    private boolean merging() throws IOException, InterruptedException {
        return json("GET", "/_stats/merge").at("/_all/total/merges/current").asInt(0) > 0;
    }

    @Override
    public void close() {
        http.close();
    }
}
