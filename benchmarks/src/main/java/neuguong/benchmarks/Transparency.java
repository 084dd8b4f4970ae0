package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** Events a second into the transparency log, and what a bundle of one large unit takes: to be made, and to be verified elsewhere. */
final class Transparency implements Benchmark {
    static final String SEALED = "sealed, events/s";
    static final String BUNDLED = "bundle over HTTP, events/s";
    static final String VERIFIED = "bundle verified by the jar, s";
    static final String SIZE = "bundle, MiB";

    private static final String OURS = "Nêu Gương";
    private static final int EACH = 30;
    private static final int ENOUGH = 10_000;
    private static final int SECONDS = 10;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "transparency";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var seed = new Seed(bench.amount(3400), EACH, bench.amount(3400));
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.COMMAND)) {
            // every event of a unit is a second unit's too, which makes one large history
            seed.into(stack.owner(), _ -> Seed.unit(0));
            var rounds = Rounds.of(
                    List.of(Candidate.of(OURS, Role.OURS, _ -> measured(stack, seed.size()))), bench.rounds());
            return new Result(
                    name(),
                    "%,d stored events sealed from the beginning, and the bundle of a unit that has nearly all of them"
                            .formatted(seed.size()),
                    rounds,
                    List.of(Reach.atLeast(rounds, OURS, SEALED, ENOUGH), Reach.atMost(rounds, OURS, VERIFIED, SECONDS)),
                    List.of(
                            "sealed: leaves, tiles, chains of units and signed checkpoints stored, by the service's own sealer",
                            "verified: java -jar auditor.jar verify, the start of its JVM included"));
        }
    }

    private Sample measured(LocalStack stack, long events) throws Exception {
        execute(
                stack,
                // the sealer's own lock, so that it is not in the middle of something
                "select pg_advisory_xact_lock(" + SealingCost.SEALING + ")",
                "truncate transparency_leaf, transparency_tile, transparency_unit, transparency_checkpoint, transparency_cosignature",
                "delete from transparency_gap",
                "update transparency_head set size = 0, position = 0, published = 0");
        var begin = System.nanoTime();
        while (sealed(stack) < events) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        var sealed = System.nanoTime();
        var bundle = stack.data().resolve("bundle.zip");
        download(stack, bundle);
        var bundled = System.nanoTime();
        verify(bundle);
        return Sample.of(SEALED, Sample.perSecond(events, sealed - begin))
                .and(BUNDLED, Sample.perSecond(events, bundled - sealed))
                .and(VERIFIED, (System.nanoTime() - bundled) / 1e9)
                .and(SIZE, Files.size(bundle) / 1024.0 / 1024.0);
    }

    private static void execute(LocalStack stack, String... statements) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private static long sealed(LocalStack stack) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select size from transparency_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void download(LocalStack stack, Path file) throws IOException, InterruptedException {
        var address = URI.create(stack.commandUrl() + "/api/v1/audit/units/" + Seed.unit(0) + "/bundle");
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", stack.authorization("benchmark"))
                        .build(),
                BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
    }

    private static void verify(Path bundle) throws IOException, InterruptedException {
        var jar = Bench.classes().resolve("../../../auditor/target/auditor.jar").normalize();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "verify",
                        bundle.toString())
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(bundle + " is not verified");
        }
    }
}
