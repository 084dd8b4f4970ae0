package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** The query service in a process of its own, as in production, on an Elasticsearch that may stand behind something else. */
final class QueryProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final URI url;

    /** Starts it and waits until it is ready. */
    QueryProcess(LocalStack stack, URI elasticsearch) throws IOException {
        var directory = stack.data().resolve("logs");
        Files.createDirectories(directory);
        log = directory.resolve("query-" + elasticsearch.getPort() + ".log");
        url = stack.queryUrl();
        var command = new ArrayList<>(LocalStack.jvm());
        // for a profiler, say
        command.addAll(List.of(System.getProperty("bench.query.jvm", "").split(" ")));
        command.removeIf(String::isBlank);
        command.add("neuguong.query.QueryService");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(stack.environment(Part.QUERY));
        builder.environment().put("CLASSPATH", LocalStack.classpath(Part.QUERY));
        builder.environment().put("NG_ES_URL", elasticsearch.toString());
        process = builder.start();
        try {
            awaitReady();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!ready(http)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the query service did not become ready, see " + log);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private boolean ready(HttpClient http) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
