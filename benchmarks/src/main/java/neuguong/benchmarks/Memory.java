package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;

/** How soon each service is ready, with and without its start cache, and how much memory both hold under load. */
final class Memory implements Benchmark {
    private static final String READY = "ready, s";
    private static final String RESIDENT = "resident at most, MiB";
    private static final double READY_SECONDS = 6;
    private static final double RESIDENT_MIB = 512;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 4;
    private static final long LIMIT_NANOS = 120_000_000_000L;
    private static final long ASK_AGAIN_NANOS = 20_000_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH)) {
            stack.makeStartCaches();
            // the first start makes the tables, the topics and the indices
            start(stack, Part.COMMAND, true).close();
            start(stack, Part.QUERY, true).close();
            var seed = new Seed(bench.amount(1000), 10, bench.amount(1000));
            seed.into(stack.owner());
            var rounds = Rounds.of(
                    List.of(
                            Candidate.of(cached(Part.COMMAND), Role.OURS, _ -> ready(stack, Part.COMMAND, true)),
                            Candidate.of(bare(Part.COMMAND), Role.SCALE, _ -> ready(stack, Part.COMMAND, false)),
                            Candidate.of(cached(Part.QUERY), Role.OURS, _ -> ready(stack, Part.QUERY, true)),
                            Candidate.of(bare(Part.QUERY), Role.SCALE, _ -> ready(stack, Part.QUERY, false)),
                            Candidate.of("both under load", Role.OURS, _ -> loaded(stack, seed.exemplars()))),
                    bench.rounds());
            return new Result(
                    name(),
                    "each service from its start to ready, and both with %d connections that give commands"
                            .formatted(CONNECTIONS),
                    rounds,
                    List.of(
                            Reach.atMost(rounds, cached(Part.COMMAND), READY, READY_SECONDS),
                            Reach.atMost(rounds, cached(Part.QUERY), READY, READY_SECONDS),
                            Reach.atMost(rounds, "both under load", resident(Part.COMMAND), RESIDENT_MIB),
                            Reach.atMost(rounds, "both under load", resident(Part.QUERY), RESIDENT_MIB)),
                    List.of(
                            "JVM: "
                                    + String.join(
                                            " ",
                                            LocalStack.jvm()
                                                    .subList(1, LocalStack.jvm().size())),
                            "load: %d s of commands, then the whole log to the auditor; the query side projects it and is searched"
                                    .formatted(SECONDS)));
        }
    }

    private static String cached(Part service) {
        return service.label() + " with its start cache";
    }

    private static String bare(Part service) {
        return service.label() + " without";
    }

    private static String resident(Part service) {
        return service.label() + " " + RESIDENT;
    }

    /** A service that has become ready. */
    private record Started(Process process, double seconds) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            try {
                if (process.waitFor(20, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
    }

    private Started start(LocalStack stack, Part service, boolean cached) throws IOException, InterruptedException {
        var launch = stack.launch(service, cached);
        var log = stack.data().resolve("logs").resolve(service.label() + ".log");
        var begin = System.nanoTime();
        var process = process(launch, log);
        var base = service == Part.COMMAND ? stack.commandUrl() : stack.queryUrl();
        while (!answers(URI.create(base + "/actuator/health/readiness"))) {
            if (!process.isAlive() || System.nanoTime() - begin > LIMIT_NANOS) {
                process.destroyForcibly();
                throw new IOException(service.label() + " did not become ready, see " + log);
            }
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
        return new Started(process, (System.nanoTime() - begin) / 1e9);
    }

    private static Process process(LocalStack.Launch launch, Path log) throws IOException {
        var builder =
                new ProcessBuilder(launch.command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        return builder.start();
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Sample ready(LocalStack stack, Part service, boolean cached) throws IOException, InterruptedException {
        try (var started = start(stack, service, cached)) {
            return Sample.of(READY, started.seconds());
        }
    }

    private Sample loaded(LocalStack stack, int exemplars) throws Exception {
        try (var command = start(stack, Part.COMMAND, true);
                var query = start(stack, Part.QUERY, true);
                var load = new LagLoad(stack, exemplars, CONNECTIONS)) {
            load.closedLoop(SECONDS);
            answers(URI.create(stack.commandUrl() + "/api/v1/audit/events"));
            load.awaitAllFound();
            return Sample.of(
                            resident(Part.COMMAND),
                            new ServiceProbe(command.process().pid()).peakResidentMiB())
                    .and(resident(Part.QUERY), new ServiceProbe(query.process().pid()).peakResidentMiB());
        }
    }
}
