package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** What it costs to know who calls and what they may do: one caller's commands and searches, beside the same services with their doors taken off. */
final class Authority implements Benchmark {
    private static final int EACH = 30;
    private static final double SEARCH_SECONDS = 4;
    /**
     * What a flush of the disk takes varies by more than what is measured, from one quarter of a minute to the next: many short rounds beside each
     * other tell more than few long ones.
     */
    private static final double COMMAND_SECONDS = 4;

    private static final double COMMAND_WARM_UP = 40;
    /** Longer: a second sees fewer of them, and each runs through more code. */
    private static final double SEARCH_WARM_UP = 120;
    /** Many at first, so that what is measured has been compiled: one alone asks too seldom for that. */
    private static final int WARMING = 6;

    private static final String P50 = "p50 ms";
    private static final String CLERK = "command with a clerk's token";
    private static final String BOARD = "command with a board member's token";
    private static final String OPEN_COMMAND = "command, open door";
    private static final String SEARCH = "search with an analyst's token";
    private static final String OPEN_SEARCH = "search, open door";

    @Override
    public String name() {
        return "authority";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(2000);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH, Part.COMMAND, Part.QUERY);
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            // each candidate has exemplars of its own, so that none reads what another has written
            var seed = new Seed(3 * exemplars, EACH, exemplars);
            seed.into(stack.owner());
            Topics.awaitEvents(stack, seed.size());
            awaitProjected(stack, http, 3L * exemplars);
            var unit = unitOfAll(stack, http);
            // all are processes of the same age, which did not take part in what came before
            try (var commands = new Doors(bench, stack, Part.COMMAND, "neuguong.command.CommandService");
                    var queries = new Doors(bench, stack, Part.QUERY, "neuguong.query.QueryService")) {
                // searches before commands, which would leave the projection with work for a while
                var rounds = Rounds.of(searches(stack, http, queries), bench.rounds())
                        .and(Rounds.of(commands(stack, exemplars, unit, commands), bench.rounds()));
                return new Result(
                        name(),
                        "one connection; inspections recorded on exemplars of %d events, and searches in %,d exemplars"
                                .formatted(EACH, 3 * exemplars),
                        rounds,
                        List.of(
                                Reach.atMost(rounds, BOARD, OPEN_COMMAND, P50, 1.1),
                                Reach.atMost(rounds, CLERK, OPEN_COMMAND, P50, 1.1),
                                Reach.atMost(rounds, SEARCH, OPEN_SEARCH, Load.MEDIAN, 1.1)),
                        List.of(
                                "the clerk's unit stands above those of all exemplars, which each command is asked for as of its day",
                                "open door: the same service, with a chain of filters before its own that lets everybody in as a board member"));
            }
        }
    }

    /** A service twice, with its door and without. */
    private static final class Doors implements AutoCloseable {
        final int kept = Http.freePort();
        final int open = Http.freePort();
        private final DriverProcess withDoor;
        private final DriverProcess without;

        Doors(Bench bench, LocalStack stack, Part part, String service) throws IOException {
            withDoor = driver(bench, stack, part, service, kept, true);
            without = driver(bench, stack, part, service, open, false);
        }

        private static DriverProcess driver(
                Bench bench, LocalStack stack, Part part, String service, int port, boolean door) throws IOException {
            return bench.driver(
                    part.label() + (door ? " with its door" : " without"),
                    Role.LIMIT,
                    OpenDoorDriver.class,
                    part,
                    stack,
                    Map.of(
                            part == Part.COMMAND ? "NG_COMMAND_PORT" : "NG_QUERY_PORT",
                            String.valueOf(port),
                            OpenDoorDriver.SERVICE,
                            service,
                            OpenDoorDriver.KEPT,
                            String.valueOf(door)));
        }

        @Override
        public void close() {
            try (withDoor) {
                without.close();
            }
        }
    }

    private static List<Candidate> commands(LocalStack stack, int exemplars, String unit, Doors doors) {
        var clerk = stack.authorizationOfClerk("benchmark-clerk", unit);
        var board = stack.authorization("benchmark");
        return List.of(
                commands(CLERK, Role.OURS, doors.kept, exemplars, 0, clerk),
                commands(BOARD, Role.OURS, doors.kept, exemplars, 1, board),
                commands(OPEN_COMMAND, Role.LIMIT, doors.open, exemplars, 2, board));
    }

    private static List<Candidate> searches(LocalStack stack, HttpClient http, Doors doors) {
        var board = stack.authorization("benchmark");
        return List.of(
                searches(SEARCH, Role.OURS, http, doors.kept, board),
                searches(OPEN_SEARCH, Role.LIMIT, http, doors.open, board));
    }

    private static Candidate commands(String name, Role role, int port, int exemplars, int set, String authorization) {
        var requests = new InspectionRequests(exemplars, 3, authorization);
        requests.begin(set);
        var warming = new HttpLoad(port, WARMING, requests);
        var load = new HttpLoad(port, 1, requests);
        return Candidate.of(name, role, round -> round == 0 ? warming.run(COMMAND_WARM_UP) : load.run(COMMAND_SECONDS));
    }

    private static Candidate searches(String name, Role role, HttpClient http, int port, String authorization) {
        var service = URI.create("http://127.0.0.1:" + port);
        return Candidate.of(name, role, round -> {
            var seconds = round == 0 ? SEARCH_WARM_UP : SEARCH_SECONDS;
            return Load.of(round == 0 ? WARMING : 1, (long) (seconds * 1e9), number -> {
                var question = "/api/v1/exemplars?q=" + (number % 2 == 0 ? "nguyen+van" : "hoa+giai") + "&size=10";
                send(http, HttpRequest.newBuilder(service.resolve(question)), authorization);
            });
        });
    }

    /** Puts a unit above all those of the seed, and says which. */
    private static String unitOfAll(LocalStack stack, HttpClient http) throws IOException, InterruptedException {
        var authorization = stack.authorization("benchmark");
        var root = """
                {"code":"TN-ROOT","name":"Uỷ ban Thử Nghiệm","type":"AGENCY","localityId":"%s","from":"2021-01-01"}""".formatted(Seed.commune(0));
        var answer = send(http, post(stack, "/api/v1/units", root), authorization);
        var id = Elastic.JSON.readTree(answer).get("id").asString();
        for (var n = 0; n < Seed.UNITS; n++) {
            var body = """
                    {"parentId":"%s","on":"2021-01-02","document":"01/QĐ-UBND"}""".formatted(id);
            send(http, post(stack, "/api/v1/units/" + Seed.unit(n) + "/reparenting", body), authorization);
        }
        return id;
    }

    private static HttpRequest.Builder post(LocalStack stack, String path, String body) {
        return HttpRequest.newBuilder(stack.commandUrl().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static void awaitProjected(LocalStack stack, HttpClient http, long exemplars)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        var found = 0L;
        while (found < exemplars) {
            if (System.nanoTime() > end) {
                throw new IOException("only " + found + " exemplars were projected");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            var request = HttpRequest.newBuilder(stack.queryUrl().resolve("/api/v1/exemplars?size=1"));
            found = Elastic.JSON
                    .readTree(send(http, request, stack.authorization("benchmark")))
                    .get("total")
                    .asLong();
        }
    }

    private static byte[] send(HttpClient http, HttpRequest.Builder request, String authorization)
            throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", authorization)
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
