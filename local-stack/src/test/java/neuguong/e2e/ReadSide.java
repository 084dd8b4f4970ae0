package neuguong.e2e;

import static neuguong.e2e.Api.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import neuguong.e2e.Topics.Event;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.Progress;
import neuguong.stack.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The read side between a Kafka and an Elasticsearch of its own, so that a test may send what no command side would, and remove indices. */
record ReadSide(LocalStack stack, Topics topics) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String COMMUNE = UUID.randomUUID().toString();

    /** Returns when the service is ready, which does not wait for the topics; then they are made. */
    static ReadSide start(Path data) throws Exception {
        var stack = new LocalStack(
                Settings.at(data)
                        .onFreePorts()
                        .only(Part.KAFKA, Part.ELASTICSEARCH, Part.QUERY)
                        .quickly(),
                Progress.SILENT);
        stack.start();
        var topics = new Topics(stack.kafka());
        topics.create();
        return new ReadSide(stack, topics);
    }

    @Override
    public void close() {
        topics.close();
        stack.close();
    }

    Event nominated(String exemplar, String unit, String name) {
        return topics.event(
                exemplar, 0, "exemplar.ExemplarNominated", "2021-06-20", """
                {"exemplarId":"%s","nomination":{"subject":{"kind":"INDIVIDUAL","name":"%s"},"category":"NEW_MODEL",
                "breadth":"COMPREHENSIVE","aspects":[],"unitId":"%s","sector":"0007","otherSectors":[],"localityId":"%s",
                "achievement":"Mô hình trồng lúa hữu cơ","nominatedOn":"2021-06-20"}}""".formatted(exemplar, name, unit, COMMUNE));
    }

    Event selected(String exemplar, long sequence) {
        return topics.event(
                exemplar,
                sequence,
                "exemplar.ExemplarSelected",
                "2021-07-01",
                "{\"decisionNumber\":\"12/QĐ-UBND\",\"decidedOn\":\"2021-07-01\",\"authority\":\"UBND tỉnh\"}");
    }

    Event assessed(String exemplar, long sequence, int year) {
        return topics.event(
                exemplar, sequence, "exemplar.AssessmentRecorded", year + "-12-10", """
                {"assessment":{"year":%d,"grade":"HTXS","scores":[],"assessedOn":"%d-12-10","by":"Hội đồng"}}""".formatted(year, year));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    JsonNode search(String... namesAndValues) {
        return json("/api/v1/exemplars?" + query(namesAndValues));
    }

    long version(String exemplar) {
        var answer = get("/api/v1/exemplars/" + exemplar);
        return answer.statusCode() == 200
                ? Api.JSON.readTree(answer.body()).get("version").asLong()
                : -1;
    }

    JsonNode json(String path) {
        return Api.JSON.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) {
        return send(stack.queryUrl().resolve(path), "GET", null);
    }

    HttpResponse<String> post(String path) {
        return send(stack.queryUrl().resolve(path), "POST", "{}");
    }

    JsonNode elasticsearch(String method, String path, @Nullable String body) {
        var answer = send(stack.elasticsearchUrl().resolve(path), method, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
        return Api.JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(URI uri, String method, @Nullable String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .header("Authorization", stack.authorization("test"))
                            .method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
