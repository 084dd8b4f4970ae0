package neuguong.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** PostgreSQL's own load generator on a table like the event store's, with the same columns and indexes. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    /** Single rows, each its own statement and transaction. */
    static Candidate singleRow(LocalStack stack, int clients, int seconds) throws IOException, SQLException {
        return rows(stack, "pgbench, a row a transaction", Append.FIGURE, 1, clients, seconds);
    }

    /** So many rows a transaction, in one statement. */
    static Candidate rows(LocalStack stack, String name, String figure, int rows, int clients, int seconds)
            throws IOException, SQLException {
        var table = "limit_" + rows;
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table %s (like domain_event_entry including all)".formatted(table));
            statement.execute(
                    "create table %s_given as select * from domain_event_entry where payload_type = 'exemplar.InspectionRecorded' limit 1"
                            .formatted(table));
            statement.execute("grant select, insert on %1$s, %1$s_given to public".formatted(table));
        }
        var script = stack.data().resolve(table + ".sql");
        Files.writeString(script, "\\set n random(1, 9000000000000000)\n" + insert(stack, table, rows));
        return Candidate.of(
                name, Candidate.Role.LIMIT, round -> Sample.of(figure, rows * rate(stack, script, clients, seconds)));
    }

    private static String insert(LocalStack stack, String table, int rows) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select payload::text, meta_data::text, unit_id, leaf_hash::text from " + table + "_given")) {
            if (!row.next()) {
                throw new IllegalStateException("the store is to be filled first");
            }
            var list = new ArrayList<String>();
            for (var i = 0; i < rows; i++) {
                var key = "'bench-' || (:n::bigint + %d)".formatted(i);
                list.add(
                        "(%s, %s, 0, 'exemplar', 'exemplar.InspectionRecorded', '1', '%s', '%s', now(), '2025-12-20', '%s', null, %s, '%s')"
                                .formatted(
                                        key,
                                        key,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        key,
                                        row.getString(4)));
            }
            return "insert into %s (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, other_unit_id, exemplar_id, leaf_hash) values %s;\n"
                    .formatted(table, String.join(", ", list));
        }
    }

    private static double rate(LocalStack stack, Path script, int clients, int seconds)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + stack.port(Part.POSTGRES),
                        "--username=neuguong_app",
                        "neuguong"))
                .redirectErrorStream(true);
        process.environment().put("PGPASSFILE", stack.passwordFile().toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (running.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
