package neuguong.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** Accepted commands a second over HTTP, and how long they take, beside a bare endpoint that inserts the same row. */
final class Http implements Benchmark {
    private static final int EACH = 30;
    private static final int SECONDS = 3;
    private static final List<Integer> CONNECTIONS = List.of(16, 64);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(2000);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.COMMAND)) {
            // each round has exemplars of its own, so that none grows to many times what an exemplar has
            var sets = bench.rounds() + 1;
            var seed = new Seed(sets * exemplars, EACH, exemplars);
            seed.into(stack.owner());
            Topics.awaitEvents(stack, seed.size());
            table(stack);
            var port = freePort();
            try (var _ = bench.driver(
                    "bare endpoint",
                    Role.LIMIT,
                    BareEndpointDriver.class,
                    Part.COMMAND,
                    stack,
                    Map.of("NG_COMMAND_PORT", String.valueOf(port)))) {
                var requests = new InspectionRequests(exemplars, sets, stack.authorization("benchmark"));
                var candidates = new ArrayList<Candidate>();
                for (var connections : CONNECTIONS) {
                    candidates.add(
                            candidate(ours(connections), Role.OURS, stack.port(Part.COMMAND), connections, requests));
                    candidates.add(candidate(bare(connections), Role.LIMIT, port, connections, requests));
                }
                var rounds = Rounds.of(candidates, bench.rounds());
                return new Result(
                        name(),
                        "inspections recorded on %d exemplars of %d events".formatted(exemplars, EACH),
                        rounds,
                        reaches(rounds),
                        List.of(
                                "each connection sends its next command when the last is answered; one thread sends for all,"
                                        + " and what it takes of the two cores is shown",
                                "the bare endpoint: Spring MVC and JDBC with the service's own libraries, threads, pool and"
                                        + " heap; it reads and writes JSON and inserts the row, and hands nothing on to Kafka"));
            }
        }
    }

    private static String ours(int connections) {
        return "Nêu Gương, " + connections + " connections";
    }

    private static String bare(int connections) {
        return "bare Spring MVC over JDBC, " + connections + " connections";
    }

    private static Candidate candidate(String name, Role role, int port, int connections, InspectionRequests requests) {
        var load = new HttpLoad(port, connections, requests);
        // a compiler takes its time: what is measured is a service that has been up for a while
        var warming = connections == CONNECTIONS.getFirst() ? 8 * SECONDS : SECONDS;
        return Candidate.of(name, role, round -> {
            requests.begin(round);
            return load.run(round == 0 ? warming : SECONDS);
        });
    }

    private static List<Reach> reaches(Rounds rounds) {
        return CONNECTIONS.stream()
                .<Reach>mapMulti((connections, out) -> {
                    out.accept(Reach.atLeast(rounds, ours(connections), bare(connections), "commands/s", 0.7));
                    out.accept(Reach.atMost(rounds, ours(connections), bare(connections), "p99 ms", 1.5));
                })
                .toList();
    }

    private static void table(LocalStack stack) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table %s (like domain_event_entry including all)".formatted(BareEndpointDriver.TABLE));
            statement.execute("grant select, insert on %s to public".formatted(BareEndpointDriver.TABLE));
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
