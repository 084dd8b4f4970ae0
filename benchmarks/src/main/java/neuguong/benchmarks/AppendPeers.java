package neuguong.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/**
 * Other stores on the same PostgreSQL, filled with the same histories, each in a schema of its own.
 *
 * @param candidates to be closed by whoever asked for them
 * @param settings what a reader must know of them
 */
record AppendPeers(List<Candidate> candidates, List<String> settings) {
    private static final String SECONDS = "2";

    /** Starts them beside a store that is seeded already; {@code started} holds what runs even if one fails to start. */
    static AppendPeers start(LocalStack stack, int exemplars, List<Candidate> started)
            throws IOException, SQLException, InterruptedException {
        var peers = new AppendPeers(new ArrayList<>(), new ArrayList<>());
        AxonDefault.schema(stack.owner());
        schemas(stack);
        var java = new HashMap<>(stack.environment(Part.COMMAND));
        java.putAll(Map.of(
                "BENCH_EXEMPLARS",
                String.valueOf(exemplars),
                "BENCH_SECONDS",
                SECONDS,
                "AXONIQ_UPDATE_CHECKER_DISABLED",
                "true"));
        var logs = stack.data().resolve("logs");
        peers.add(
                started,
                Bench.peer("Axon 4.13, default JDBC", AxonDefaultDriver.class, java, logs.resolve("axon.log")));
        AxonDefault.copy(stack.owner());
        peers.add(
                started,
                Bench.peer("Spring Data JPA audit table", JpaAuditDriver.class, java, logs.resolve("jpa.log")));
        peers.settings.add(
                "Axon loads the exemplar and decides, as ours does; the other peers only append, and their writers"
                        + " know the version they expect. Ours hands its events on to Kafka meanwhile; no peer does.");
        peers.node(stack, started);
        return peers;
    }

    private static void schemas(LocalStack stack) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            for (var schema : List.of(JpaAuditDriver.SCHEMA, "emmett")) {
                statement.execute("create schema " + schema);
            }
        }
    }

    private void node(LocalStack stack, List<Candidate> started) throws InterruptedException {
        try {
            var node = NodePeers.install();
            add(started, node.driver("emmett-postgresql 0.42", "emmett.js", stack, Map.of("BENCH_SECONDS", SECONDS)));
            for (var categories : List.of("1", "16")) {
                add(
                        started,
                        node.driver(
                                "message-db 1.3, categories: " + categories,
                                "message-db.js",
                                stack,
                                Map.of("BENCH_SECONDS", SECONDS, "BENCH_CATEGORIES", categories)));
            }
        } catch (IOException e) {
            settings.add("left out, since Node.js or what they need could not be had: the peers on Node.js ("
                    + e.getMessage() + ")");
        }
    }

    private void add(List<Candidate> started, Candidate candidate) {
        candidates.add(candidate);
        started.add(candidate);
    }

    /** Ours is to be ahead of each. */
    List<Reach> reaches(Rounds rounds, String ours) {
        return candidates.stream()
                .map(peer -> Reach.atLeast(rounds, ours, peer.name(), Append.FIGURE, 1.0))
                .toList();
    }
}
