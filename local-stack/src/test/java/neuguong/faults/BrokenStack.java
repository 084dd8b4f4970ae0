package neuguong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import neuguong.faults.Fault.Kind;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import neuguong.stack.PortsFixture;
import neuguong.stack.StackFixture;

/** A whole stack of its own whose parts can be broken one by one; the services reach the stores by detours. */
final class BrokenStack implements AutoCloseable {
    private static final Duration SLOWER = Duration.ofMillis(100);
    private static final Duration LOOKS_WITHIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Part> STORES = List.of(Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final LocalStack stack;
    private final Map<Part, Detour> detours = new EnumMap<>(Part.class);

    BrokenStack(Path data) {
        var ports = PortsFixture.free(STORES.size());
        var ways = new EnumMap<Part, Integer>(Part.class);
        STORES.forEach(store -> ways.put(store, ports.get(ways.size())));
        stack = StackFixture.breakable(data, ways);
        ways.forEach((part, port) -> detours.put(part, new Detour(port, stack.port(part))));
        stack.start();
    }

    /** Returns when the condition holds; fails where it does not for minutes, saying what was awaited. */
    static void await(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Breaks what the fault says. */
    void begin(Fault fault) throws IOException, InterruptedException {
        fault.parts(Kind.KILLED).forEach(this::kill);
        signal("-STOP", fault);
        detours(fault, Kind.CUT_OFF).forEach(Detour::cut);
        detours(fault, Kind.SLOW).forEach(detour -> detour.slow(SLOWER));
        if (!fault.parts(Kind.FULL).isEmpty()) {
            room(false);
        }
    }

    /** Mends it and returns when what was killed is ready again, which it is only once it reaches the others. */
    void end(Fault fault) throws IOException, InterruptedException {
        signal("-CONT", fault);
        detours(fault, Kind.CUT_OFF).forEach(Detour::heal);
        detours(fault, Kind.SLOW).forEach(Detour::heal);
        if (!fault.parts(Kind.FULL).isEmpty()) {
            room(true);
        }
        fault.parts(Kind.KILLED).forEach(stack::restart);
    }

    private Stream<Detour> detours(Fault fault, Kind kind) {
        return fault.parts(kind).stream().flatMap(part -> Stream.ofNullable(detours.get(part)));
    }

    /** With SIGKILL, which nobody hears coming; returns when none is left. */
    void kill(Part part) {
        var processes = stack.processes(part);
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private void signal(String signal, Fault fault) throws IOException, InterruptedException {
        for (var part : fault.parts(Kind.STOPPED)) {
            var command = Stream.concat(
                            Stream.of("kill", signal),
                            stack.processes(part).stream().map(process -> String.valueOf(process.pid())))
                    .toList();
            // one that has ended meanwhile is no fault
            new ProcessBuilder(command).start().waitFor();
        }
    }

    /**
     * Lets Elasticsearch think that its disk is full, or that there is room again: from its flood stage on it takes no further document, and
     * goes on by itself when it can. It looks every ten seconds; this returns when it has looked.
     */
    private void room(boolean enough) throws IOException, InterruptedException {
        var body = """
                {"persistent":{
                "cluster.info.update.interval":"10s",
                "cluster.routing.allocation.disk.threshold_enabled":true,
                "cluster.routing.allocation.disk.watermark.low":"%1$s",
                "cluster.routing.allocation.disk.watermark.high":"%1$s",
                "cluster.routing.allocation.disk.watermark.flood_stage":"%1$s"}}""".formatted(enough ? "100%" : "0.01%");
        var answer = HTTP.send(
                HttpRequest.newBuilder(stack.elasticsearchUrl().resolve("/_cluster/settings"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        var end = System.nanoTime() + LOOKS_WITHIN.toNanos();
        while (takesDocuments() != enough) {
            if (System.nanoTime() > end) {
                throw new IOException("Elasticsearch has not looked at its disk");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean takesDocuments() throws IOException, InterruptedException {
        var block = stack.elasticsearchUrl().resolve("/_all/_settings/index.blocks.read_only_allow_delete");
        var answer = HTTP.send(HttpRequest.newBuilder(block).build(), BodyHandlers.ofString());
        return !answer.body().contains("true");
    }

    @Override
    public void close() {
        stack.close();
        detours.values().forEach(Detour::close);
    }
}
