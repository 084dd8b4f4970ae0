package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.catalogue.Sector;
import neuguong.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A fixed mix of questions about exemplars, and for each the search request that the query service makes of it. */
final class Questions implements Proxy.Listener {
    private static final String EXEMPLARS = "/api/v1/exemplars?";
    private static final int DEEP = 4;
    private static final String PAGED = of("q", "Nguyễn Văn");
    /** As it stands in an answer behind its items. */
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"");

    private final List<String> paths = new ArrayList<>(List.of(
            of(),
            of("q", "Nguyễn Văn"),
            of("q", "nguyen van an"),
            of("q", "hiến đất mở rộng đường"),
            of("q", "hoa giai co so"),
            of("sector", Sector.all().getFirst().code()),
            of("stage", "FOSTERING", "year", "2023", "grade", "HTXS"),
            of("q", "doi moi phuong phap day hoc", "grade", "HTT", "year", "2022"),
            of("unit", Seed.unit(7)),
            of("locality", Seed.commune(7)),
            of("honour", "GK_XA", "category", "NEW_MODEL", "sort", "name"),
            of("q", "Trần Thị", "size", "50")));
    private final List<Proxy.Call> bare = new ArrayList<>();
    private final String authorization;
    private Proxy.@Nullable Call last;
    /** A page after the first of a reader who goes on from page to page, and begins again at the end. */
    private volatile String deep = PAGED;

    Questions(LocalStack stack) {
        authorization = stack.authorization("benchmark");
    }

    private static String of(String... namesAndValues) {
        return EXEMPLARS
                + IntStream.range(0, namesAndValues.length / 2)
                        .mapToObj(i -> namesAndValues[2 * i] + "="
                                + URLEncoder.encode(namesAndValues[2 * i + 1], StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    int size() {
        return bare.size();
    }

    /** Asks each once by a service that speaks to Elasticsearch through this recorder, and goes on from one of them deep down. */
    void record(HttpClient http, URI service) throws IOException, InterruptedException {
        for (var path : paths) {
            answer(http, service, path);
            bare.add(withoutPointInTime(seen()));
        }
        for (var page = 1; page <= DEEP; page++) {
            askDeep(http, service);
        }
        bare.add(withoutPointInTime(seen()));
        // another service gives no heed to the cursors of this one
        deep = PAGED;
    }

    /** A point in time lasts a minute: the same page of the index as it is. */
    private static Proxy.Call withoutPointInTime(Proxy.Call call) {
        var body = (ObjectNode) Elastic.JSON.readTree(call.body());
        return body.remove("pit") == null
                ? call
                : new Proxy.Call(
                        call.method(),
                        call.path().replaceFirst("/_search", "/exemplars/_search"),
                        Elastic.JSON.writeValueAsString(body));
    }

    private synchronized Proxy.Call seen() {
        var seen = last;
        if (seen == null) {
            throw new IllegalStateException("no search request came by");
        }
        return seen;
    }

    @Override
    public synchronized void begins(Proxy.Call call) {
        if (call.isTo("_search") && call.body().contains("aggregations")) {
            last = call;
        }
    }

    @Override
    public void ended(Proxy.Call call) {}

    /** Asks the query service. */
    void ask(HttpClient http, URI service, int number) throws IOException, InterruptedException {
        var question = number % bare.size();
        if (question < paths.size()) {
            answer(http, service, paths.get(question));
        } else {
            askDeep(http, service);
        }
    }

    private void askDeep(HttpClient http, URI service) throws IOException, InterruptedException {
        var next = NEXT.matcher(new String(answer(http, service, deep), StandardCharsets.UTF_8));
        deep = next.find() ? of("q", "Nguyễn Văn", "cursor", next.group(1)) : PAGED;
    }

    /** Asks Elasticsearch the same. */
    void askBare(Elastic elastic, int number) throws IOException, InterruptedException {
        var call = bare.get(number % bare.size());
        elastic.bytes(call.method(), call.path(), call.body().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private byte[] answer(HttpClient http, URI service, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("%s: %d %s"
                    .formatted(path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }
}
