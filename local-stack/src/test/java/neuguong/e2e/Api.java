package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.identity.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.StackFixture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both services as a program beside them sees them, by HTTP alone. */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private static final Pattern DECIDED = Pattern.compile(
            ".*/(selection|rejection|appraisal|recusal|declining|award|presentation|revocation|restoration)");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final LocalStack stack;
    private final @Nullable String authorization;

    /** As people of every role: one who nominates and another who decides. */
    Api() {
        this(StackFixture.stack());
    }

    /** The same of a stack of the test's own. */
    Api(LocalStack stack) {
        this(stack, null);
    }

    private Api(LocalStack stack, @Nullable String authorization) {
        this.stack = stack;
        this.authorization = authorization;
    }

    /** The same as whoever this says they are; an empty one says nothing. */
    Api as(String someone) {
        return new Api(stack, someone);
    }

    /** The same as one of the stack's own users, by their password. */
    Api user(String user) {
        var pair = (user + ":" + StackFixture.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return as("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private String authorization(String path) {
        if (authorization != null) {
            return authorization;
        }
        return DECIDED.matcher(path).matches()
                ? stack.authorization("hoi-dong", "Thư ký Hội đồng", Role.BOARD)
                : stack.authorization("can-bo", "Cán bộ", Role.BOARD, Role.AUDITOR, Role.OPERATOR);
    }

    /** An answer: its status, body and ETag. */
    record Answer(int status, String text, HttpResponse<String> raw) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String id() {
            return json().get("id").asString();
        }

        long version() {
            return json().get("version").asLong();
        }

        String code() {
            return json().get("code").asString();
        }

        Answer is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(stack.queryUrl().resolve(path)).GET());
    }

    Answer audit(String path) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1/audit" + path))
                .GET());
    }

    Answer state(String exemplarId) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1/exemplars/" + exemplarId))
                .GET());
    }

    Answer command(String path) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1" + path))
                .GET());
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1" + path))
                .DELETE());
    }

    byte[] commandBytes(String path) {
        return bytes(stack.commandUrl().resolve("/api/v1" + path), path);
    }

    byte[] queryBytes(String path) {
        return bytes(stack.queryUrl().resolve(path), path);
    }

    private byte[] bytes(URI uri, String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(uri)
                                    .timeout(Duration.ofSeconds(60))
                                    .header("Authorization", authorization(path))
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Posts to the query service what an operator asks of it. */
    Answer operate(String path) {
        return send(HttpRequest.newBuilder(stack.queryUrl().resolve("/api/v1/operations" + path))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts a command; headers come as name, value, name, value. */
    Answer post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Posts a plain text to the auditor's part. */
    Answer postText(String path, String text) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1/audit" + path))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** Uploads a file to the imports and waits until it is done. */
    JsonNode importFile(String kind, String name, byte[] content) {
        return imported(upload("/imports?kind=" + kind, name, content).is(202).id());
    }

    /** Waits until an import is done. */
    JsonNode imported(String id) {
        until(() -> !importStatus(id).get("status").asString().equals("RUNNING"));
        return importStatus(id);
    }

    JsonNode importStatus(String id) {
        return send(HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1/imports/" + id))
                        .GET())
                .json();
    }

    /** Uploads a file; headers come as name, value, name, value. */
    Answer upload(String path, String name, byte[] content, String... headers) {
        return upload(stack.commandUrl().resolve("/api/v1" + path), name, content, headers);
    }

    /** The same to a page. */
    Answer uploadToPage(String path, String name, byte[] content) {
        return upload(stack.queryUrl().resolve(path), name, content, "Accept", "text/html");
    }

    /** Says to a page that there is an upload, and sends none. */
    Answer broken(String path) {
        return send(HttpRequest.newBuilder(stack.queryUrl().resolve(path))
                .header("Content-Type", "multipart/form-data")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("?")));
    }

    private Answer upload(URI address, String name, byte[] content, String... headers) {
        var boundary = "b" + UUID.randomUUID();
        var head = """
                --%s
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: application/octet-stream

                """.replace("\n", "\r\n").formatted(boundary, name).getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        var body = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    static String query(String... namesAndValues) {
        return IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> namesAndValues[2 * i]
                        + "="
                        + URLEncoder.encode(namesAndValues[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * Waits for a condition, at most two minutes: a busy machine is slow, not wrong. What is not found or not said yet is no failure until then: the read side
     * follows the write side at its own pace, and a condition may ask for what has not been projected.
     */
    static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            AssertionError missing = null;
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (AssertionError e) {
                missing = e;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE, missing);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Waits until all of it holds at once, at most two minutes: indices become searchable each in its own time. */
    static void eventually(Runnable assertions) {
        until(() -> {
            assertions.run();
            return true;
        });
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var authorization = authorization(request.copy().build().uri().getPath());
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            var answer = HTTP.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
