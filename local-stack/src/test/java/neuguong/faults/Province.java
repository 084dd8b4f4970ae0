package neuguong.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import neuguong.identity.Role;
import neuguong.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/** A place and a unit with exemplars that may be inspected. */
final class Province {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final String commune;
    private final String unit;

    Province(LocalStack stack) {
        this.stack = stack;
        var province = post("localities", """
                {"code":"96","name":"Tỉnh Thử Lửa","level":"PROVINCE","from":"2004-01-01"}""");
        commune = post("localities", """
                {"code":"96001","name":"Xã Thử Lửa","level":"COMMUNE","parentId":"%s","from":"2004-01-01"}""".formatted(province));
        unit = post("units", """
                {"code":"TL-%s","name":"Ban Thử Lửa","type":"AGENCY","localityId":"%s","from":"2021-01-01"}""".formatted(tag(), commune));
    }

    /** New exemplars, nominated and selected. */
    List<String> exemplars(int count) {
        return IntStream.range(0, count).mapToObj(_ -> exemplar()).toList();
    }

    private String exemplar() {
        var id = post("exemplars", """
                {"subject":{"kind":"INDIVIDUAL","name":"Lê Thử %s"},"category":"ADVANCED_EXEMPLAR","breadth":"COMPREHENSIVE",
                "aspects":[],"unitId":"%s","sector":"0007","otherSectors":[],"localityId":"%s",
                "achievement":"Trồng lúa hữu cơ","nominatedOn":"2021-06-20"}""".formatted(tag(), unit, commune));
        post("exemplars/" + id + "/selection", """
                {"decisionNumber":"12/QĐ-UBND","decidedOn":"2021-07-01","authority":"UBND tỉnh"}""");
        return id;
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private String post(String path, String body) {
        // whoever nominates does not select
        var authorization = path.endsWith("selection")
                ? stack.authorization("hoi-dong", "Hội đồng", Role.BOARD)
                : stack.authorization("can-bo", "Cán bộ", Role.BOARD);
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(stack.commandUrl().resolve("/api/v1/" + path))
                            .header("Content-Type", "application/json")
                            .header("Authorization", authorization)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).get("id").asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
