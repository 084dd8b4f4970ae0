package neuguong.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The register as any other program sees it: both services by HTTP. Asks again while a service is busy. */
final class Register implements AutoCloseable {
    private static final String API = "/api/v1";
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final String BOUNDARY = "neu-guong-demonstration";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI command;
    private final URI query;
    private final Credentials credentials;

    Register(URI command, URI query, Credentials credentials) {
        this.command = command;
        this.query = query;
        this.credentials = credentials;
    }

    /**
     * As whom it speaks.
     *
     * @param nominating who nominates, proposes and records
     * @param deciding who selects, appraises and decides
     */
    record Credentials(String nominating, String deciding) {
        private static final Pattern DECIDED = Pattern.compile(
                ".*/(selection|rejection|appraisal|declining|award|presentation|revocation|restoration|honours)");

        String of(String path) {
            return DECIDED.matcher(path).matches() ? deciding : nominating;
        }
    }

    /** The register said no. */
    static final class Refused extends Exception {
        Refused(String request, int status, String answer) {
            super(request + ": " + status + " " + answer, null, false, false);
        }
    }

    /** Sends a command; the same key and body again gives the first answer and changes nothing. */
    JsonNode command(String path, Object body, String key) throws Refused, IOException, InterruptedException {
        var request = HttpRequest.newBuilder(command.resolve(API + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(EventJson.MAPPER.writeValueAsBytes(body)));
        return answer(request);
    }

    /** Uploads a file to the import of a kind. */
    JsonNode upload(String kind, String fileName, byte[] file) throws Refused, IOException, InterruptedException {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.US_ASCII),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString(tail, StandardCharsets.US_ASCII));
        return answer(HttpRequest.newBuilder(command.resolve(API + "/imports?kind=" + kind))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /** How an import stands. */
    JsonNode importOf(String id) throws Refused, IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(command.resolve(API + "/imports/" + id)));
    }

    /** Asks the query side. */
    JsonNode query(String path) throws Refused, IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(query.resolve(API + path)));
    }

    private JsonNode answer(HttpRequest.Builder builder) throws Refused, IOException, InterruptedException {
        var request = builder.timeout(TIMEOUT)
                .header("Accept-Language", "en")
                .header(
                        "Authorization",
                        credentials.of(builder.copy().build().uri().getPath()))
                .build();
        var pause = FIRST_PAUSE_MILLIS;
        for (var attempt = 1; ; attempt++) {
            var last = attempt == ATTEMPTS;
            var response = send(request, last);
            if (response != null && response.statusCode() < 300) {
                return EventJson.MAPPER.readTree(response.body());
            }
            if (response != null && (last || !busy(response.statusCode()))) {
                throw new Refused(request.method() + " " + request.uri(), response.statusCode(), response.body());
            }
            Thread.sleep(pause);
            pause *= 2;
        }
    }

    private @Nullable HttpResponse<String> send(HttpRequest request, boolean last)
            throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (last) {
                throw new IOException(request.method() + " " + request.uri() + ": " + e, e);
            }
            return null;
        }
    }

    private static boolean busy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    @Override
    public void close() {
        http.close();
    }
}
