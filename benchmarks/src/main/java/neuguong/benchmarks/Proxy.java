package neuguong.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before Elasticsearch, hands everything on, and tells of it: what is sent becomes known without asking the sender. */
final class Proxy implements AutoCloseable {
    private static final List<String> HANDED_ON = List.of("Content-Type", "Accept", "Authorization");
    private static final List<String> HANDED_BACK = List.of("Content-Type", "X-elastic-product");

    /** Who is told. */
    interface Listener {
        void begins(Call call) throws IOException;

        void ended(Call call);
    }

    /**
     * A request.
     *
     * @param path with the query
     */
    record Call(String method, String path, String body) {
        boolean isTo(String api) {
            return URI.create(path).getPath().endsWith("/" + api);
        }
    }

    private final URI target;
    private final Listener listener;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Proxy(URI target, Listener listener) throws IOException {
        this.target = target;
        this.listener = listener;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            listener.begins(call);
            var request = HttpRequest.newBuilder(URI.create(target + call.path()))
                    .method(
                            call.method(),
                            call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
            for (var name : HANDED_ON) {
                var value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            listener.ended(call);
            for (var name : HANDED_BACK) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            var length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(1);
        threads.close();
        http.close();
    }
}
