package neuguong.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows a second of a spreadsheet of nominations, uploaded, read, checked by every rule and recorded, beside bare inserts. */
final class Import implements Benchmark {
    private static final String FIGURE = "rows/s";
    private static final int ROWS_A_TRANSACTION = 16;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var rows = bench.amount(20_000);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.COMMAND);
                var http = HttpClient.newHttpClient()) {
            var seed = new Seed(bench.amount(700), 30, 700);
            seed.into(stack.owner());
            Topics.awaitEvents(stack, seed.size());
            var limit = PgBench.rows(stack, "pgbench, 16 rows a transaction", FIGURE, ROWS_A_TRANSACTION, 16, 4);
            var rounds = Rounds.of(
                    List.of(
                            Candidate.of(
                                    "Nêu Gương", Role.OURS, round -> imported(stack, http, file(rows, round), rows)),
                            limit,
                            Candidate.of("COPY", Role.SCALE, _ -> copied(stack))),
                    bench.rounds());
            return new Result(
                    name(),
                    "a CSV of %,d nominations".formatted(rows),
                    rounds,
                    List.of(Reach.atLeast(rounds, "Nêu Gương", limit.name(), FIGURE, 0.5)),
                    List.of(
                            "from the upload's first byte until the job is done; the relay sends the events on meanwhile"));
        }
    }

    private static byte[] file(int rows, int round) {
        var csv = new StringBuilder("name,subjectKind,category,breadth,unit,sector,locality,achievement,nominatedOn\n");
        for (var i = 0; i < rows; i++) {
            csv.append("Nguyễn Văn %d-%d,CANHAN,ADVANCED_EXEMPLAR,COMPREHENSIVE,TN-%03d,0007,%05d,"
                            .formatted(round, i, i % Seed.UNITS, 99_000 + i % 50))
                    .append('"')
                    .append(Seed.deed(i))
                    .append(' ')
                    .append(Seed.deed(i + 1))
                    .append("\",2023-05-%02d\n".formatted(1 + i % 28));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Sample imported(LocalStack stack, HttpClient http, byte[] file, int rows)
            throws IOException, InterruptedException {
        var authorization = stack.authorization("benchmark");
        var begin = System.nanoTime();
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.csv\"\r\n\r\n";
        var upload = HttpRequest.newBuilder(URI.create(stack.commandUrl() + "/api/v1/imports?kind=exemplars"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Authorization", authorization)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--b--\r\n")))
                .build();
        var job = send(http, upload).get("id").asString();
        var asked = HttpRequest.newBuilder(URI.create(stack.commandUrl() + "/api/v1/imports/" + job))
                .header("Authorization", authorization)
                .build();
        var state = send(http, asked);
        while (state.get("status").asString().equals("RUNNING")) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            state = send(http, asked);
        }
        if (state.get("accepted").asInt() != rows) {
            throw new IOException("not every row was accepted: " + state);
        }
        return Sample.of(FIGURE, Sample.perSecond(rows, System.nanoTime() - begin));
    }

    private static JsonNode send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The events that are there already, straight into a table like theirs. */
    private static Sample copied(LocalStack stack) throws Exception {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like domain_event_entry including all)");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream();
            copy.copyOut("copy (select * from domain_event_entry order by global_index limit 20000) to stdout", rows);
            var begin = System.nanoTime();
            var count = copy.copyIn("copy copied from stdin", new ByteArrayInputStream(rows.toByteArray()));
            return Sample.of(FIGURE, Sample.perSecond(count, System.nanoTime() - begin));
        }
    }
}
