package neuguong.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that is not sent yet, to be changed as one likes. */
final class Draft {
    final Described endpoint;
    String method;
    /** Of the path, each as it stands in an address. */
    final List<String> segments;
    /** As {@code name=value}, each as it stands in an address. */
    final List<String> query;
    /** Lines. */
    final List<String> headers = new ArrayList<>();
    /** The body, where it is JSON; {@link #bytes} go before it. */
    @Nullable
    JsonNode json;

    byte @Nullable [] bytes;
    String contentType = "application/json";
    /** What is wrong with it, in a word, for whoever reads of a failure. */
    final List<String> faults = new ArrayList<>();

    Draft(Described endpoint, List<String> segments, List<String> query) {
        this.endpoint = endpoint;
        this.method = endpoint.method();
        this.segments = segments;
        this.query = query;
    }

    String target() {
        return "/" + String.join("/", segments) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    byte[] body() {
        if (bytes != null) {
            return bytes;
        }
        return json == null ? new byte[0] : Api.JSON.writeValueAsBytes(json);
    }

    List<String> lines(String authorization, String language) {
        var lines = new ArrayList<>(headers);
        add(lines, "Authorization", authorization);
        add(lines, "Accept-Language", language);
        if (endpoint.bodyType() != null || bytes != null) {
            add(lines, "Content-Type", contentType);
        }
        return lines;
    }

    private static void add(List<String> lines, String name, String value) {
        var prefix = name.toLowerCase(Locale.ROOT) + ":";
        var given =
                lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix));
        if (!value.isEmpty() && !given) {
            lines.add(name + ": " + value);
        }
    }

    /** All that is sent, for whoever has to find out why. */
    @Override
    public String toString() {
        var body = new String(body(), StandardCharsets.UTF_8);
        return "%s %s %s headers %s body %s"
                .formatted(faults, method, target(), headers, body.substring(0, Math.min(body.length(), 2_000)));
    }
}
