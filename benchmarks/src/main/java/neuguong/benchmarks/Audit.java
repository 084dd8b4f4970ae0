package neuguong.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** Rows a second of the auditor's answers, beside a bare cursor over the same rows; and what a reading in progress holds on the heap. */
final class Audit implements Benchmark {
    static final String LOG = "whole log, rows/s";
    static final String OF_UNITS = "units' histories, rows/s";
    static final int UNITS = 40;
    /** In the environment of {@link AuditLimitDriver}. */
    static final String THRESHOLD = "BENCH_PREPARE_THRESHOLD";

    private static final String NDJSON = "Nêu Gương, ndjson over HTTP";
    private static final String CSV = "Nêu Gương, csv over HTTP";
    private static final String CURSOR = "JDBC cursor";
    private static final String BINARY = "JDBC cursor, binary from the first";
    private static final String HEAP = "Nêu Gương, while a reading stands still";
    private static final int EACH = 30;
    private static final int BUFFER = 1 << 16;
    private static final int TIMES = 10;
    private static final int WARM_UP = 50;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var seed = new Seed(bench.amount(3400), EACH, bench.amount(3400));
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.COMMAND)) {
            seed.into(stack.owner());
            awaitRelayed(stack, seed.size());
            try (var limit = cursor(bench, stack, CURSOR, Role.LIMIT, "5");
                    var binary = cursor(bench, stack, BINARY, Role.SCALE, "-1")) {
                var probe = new ServiceProbe("neuguong.command.CommandService");
                var small = "live heap at %,d rows, MiB".formatted(seed.size() / TIMES);
                var large = "live heap at %,d rows, MiB".formatted(seed.size());
                var rounds = Rounds.of(
                        List.of(
                                Candidate.of(NDJSON, Role.OURS, round -> read(stack, "ndjson", round)),
                                Candidate.of(CSV, Role.OURS, round -> read(stack, "csv", round)),
                                limit,
                                binary,
                                Candidate.of(
                                        HEAP,
                                        Role.OURS,
                                        _ -> Sample.of(small, heapMidway(stack, probe, seed.size() / TIMES))
                                                .and(large, heapMidway(stack, probe, seed.size())))),
                        bench.rounds());
                return result(seed, rounds, small, large);
            }
        }
    }

    private static Candidate cursor(Bench bench, LocalStack stack, String name, Role role, String threshold)
            throws IOException {
        return bench.driver(name, role, AuditLimitDriver.class, Part.COMMAND, stack, Map.of(THRESHOLD, threshold));
    }

    private Result result(Seed seed, Rounds rounds, String small, String large) {
        return new Result(
                name(),
                "%,d stored events by one reader after the other, and %d units of %,d events each"
                        .formatted(seed.size(), UNITS, seed.size() / Seed.UNITS),
                rounds,
                List.of(
                        Reach.atLeast(rounds, NDJSON, CURSOR, LOG, 0.7),
                        Reach.atLeast(rounds, NDJSON, CURSOR, OF_UNITS, 0.7),
                        Reach.atLeast(rounds, CSV, CURSOR, LOG, 0.7),
                        Reach.atLeast(rounds, CSV, CURSOR, OF_UNITS, 0.7),
                        Reach.flat(rounds, HEAP, large, small, 1.1)),
                List.of(
                        "the client takes the answer and counts its lines; both ends share the machine's cores",
                        "the cursor reads the same rows in a process of its own, 5,000 a fetch, by the driver's defaults",
                        "live heap: what a full collection leaves while the reader has stopped after a tenth"));
    }

    private Sample read(LocalStack stack, String format, int round) throws IOException, InterruptedException {
        // what runs once for each request is not compiled after some dozens of them
        for (var warmUp = round == 0 ? WARM_UP : 0; warmUp > 0; warmUp--) {
            ofUnits(stack, format);
        }
        for (var warmUp = round == 0 ? 3 : 0; warmUp > 0; warmUp--) {
            lines(stack, "/events?format=" + format);
        }
        var begin = System.nanoTime();
        var log = lines(stack, "/events?format=" + format);
        var middle = System.nanoTime();
        var ofUnits = ofUnits(stack, format);
        return Sample.of(LOG, Sample.perSecond(log, middle - begin))
                .and(OF_UNITS, Sample.perSecond(ofUnits, System.nanoTime() - middle));
    }

    private long ofUnits(LocalStack stack, String format) throws IOException, InterruptedException {
        var result = 0L;
        for (var unit = 0; unit < UNITS; unit++) {
            result += lines(stack, "/units/%s/history?format=%s".formatted(Seed.unit(unit), format));
        }
        return result;
    }

    private long lines(LocalStack stack, String path) throws IOException, InterruptedException {
        try (var body = open(stack, path)) {
            return lines(body, Long.MAX_VALUE);
        }
    }

    private InputStream open(LocalStack stack, String path) throws IOException, InterruptedException {
        var authorization = stack.authorization("benchmark");
        var address = URI.create(stack.commandUrl() + "/api/v1/audit" + path);
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Takes lines until there are at least so many, or no more. */
    private static long lines(InputStream body, long enough) throws IOException {
        var buffer = new byte[BUFFER];
        var count = 0L;
        for (var read = 0; read >= 0 && count < enough; read = body.read(buffer)) {
            for (var i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    count++;
                }
            }
        }
        return count;
    }

    private double heapMidway(LocalStack stack, ServiceProbe probe, long rows)
            throws IOException, InterruptedException {
        try (var body = open(stack, "/events?limit=" + rows)) {
            lines(body, rows / TIMES);
            var live = probe.liveHeapMiB();
            lines(body, Long.MAX_VALUE);
            return live;
        }
    }

    /** What was seeded is relayed once too; that is not what is measured. */
    private static void awaitRelayed(LocalStack stack, long position) throws Exception {
        var relayed = 0L;
        while (relayed < position) {
            LockSupport.parkNanos(200_000_000);
            try (var connection = stack.owner().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select coalesce(max((convert_from(token, 'UTF8')::json ->> 'index')::bigint), 0) from token_entry")) {
                row.next();
                relayed = row.getLong(1);
            }
        }
    }
}
