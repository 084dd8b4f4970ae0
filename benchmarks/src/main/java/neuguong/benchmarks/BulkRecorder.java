package neuguong.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands before Elasticsearch, hands everything on, and writes down every bulk request that comes by: the very documents, in the
 * very batches, for whoever sends them again to indices named {@code limit-}.
 */
final class BulkRecorder implements AutoCloseable {
    private static final Pattern INDEX = Pattern.compile("\"_index\":\"([a-z-]+)-[0-9a-f]{10}-write\"");
    private static final List<String> HANDED_ON = List.of("Content-Type", "Accept", "Authorization");

    private final URI target;
    private final DataOutputStream file;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int inFlight;
    private int mostInFlight;
    private int requests;
    private long documents;

    BulkRecorder(URI target, Path file) throws IOException {
        this.target = target;
        this.file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many bulk requests have come by. */
    synchronized int requests() {
        return requests;
    }

    /** How many documents they wrote or removed. */
    synchronized long documents() {
        return documents;
    }

    /** How many bulk requests were under way at the same time at most. */
    synchronized int mostInFlight() {
        return mostInFlight;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
            if (bulk) {
                begin(body);
            }
            var request = HttpRequest.newBuilder(
                            URI.create(target + exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            for (var name : HANDED_ON) {
                var value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (bulk) {
                end();
            }
            for (var name : List.of("Content-Type", "X-elastic-product")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            var empty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void begin(byte[] body) throws IOException {
        requests++;
        mostInFlight = Math.max(mostInFlight, ++inFlight);
        var renamed = INDEX.matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll(found -> {
                    documents++;
                    return "\"_index\":\"limit-$1-write\"";
                })
                .getBytes(StandardCharsets.UTF_8);
        file.writeInt(renamed.length);
        file.write(renamed);
    }

    private synchronized void end() {
        inFlight--;
    }

    /** Ends it; the file is then whole. */
    @Override
    public void close() {
        server.stop(1);
        threads.close();
        http.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
