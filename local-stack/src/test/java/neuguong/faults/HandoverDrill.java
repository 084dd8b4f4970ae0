package neuguong.faults;

import static neuguong.faults.BrokenStack.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import neuguong.stack.Part;
import neuguong.stack.PortsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two of each service over the same stores: whichever stands still, the other takes over, and when it goes on nothing is lost or told twice. */
class HandoverDrill {
    /** Longer than the relay's claim of its token and the consumers' session. */
    private static final Duration STILL = Duration.ofSeconds(60);

    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<Part, Integer> PORTS = new EnumMap<>(Part.class);
    private static final Map<Part, Process> SECOND = new EnumMap<>(Part.class);
    private static BrokenStack broken;
    private static Province province;
    private static HistoryChecker checker;

    @BeforeAll
    static void start() throws IOException {
        broken = new BrokenStack(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "handover-"));
        province = new Province(broken.stack);
        checker = new HistoryChecker(broken.stack);
        var ports = PortsFixture.free(2);
        PORTS.put(Part.COMMAND, ports.getFirst());
        PORTS.put(Part.QUERY, ports.getLast());
        second(Part.COMMAND, "NG_COMMAND_PORT");
        second(Part.QUERY, "NG_QUERY_PORT");
    }

    private static void second(Part part, String portVariable) throws IOException {
        var launch = broken.stack.launch(part, false);
        var builder = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "second-" + part.label() + ".log").toFile());
        var environment = new HashMap<>(launch.environment());
        environment.put(portVariable, String.valueOf(PORTS.get(part)));
        builder.environment().putAll(environment);
        SECOND.put(part, builder.start());
        await(part.label(), () -> ready(part));
    }

    private static boolean ready(Part part) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(url(part).resolve("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static URI url(Part part) {
        return URI.create("http://127.0.0.1:" + PORTS.get(part));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (var process : SECOND.values()) {
            process.destroyForcibly().waitFor();
        }
        broken.close();
    }

    @Test
    void of_two_command_services_and_two_query_services_each_stands_still_for_a_while()
            throws IOException, InterruptedException, SQLException {
        var exemplars = province.exemplars(12);
        var ledger = new Ledger();
        try (var _ = new Load(
                broken.stack, List.of(broken.stack.commandUrl(), url(Part.COMMAND)), exemplars, ledger, Load.PACE)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            for (var part : List.of(Part.COMMAND, Part.QUERY)) {
                standStill(broken.stack.processes(part), ledger);
                standStill(List.of(Objects.requireNonNull(SECOND.get(part)).toHandle()), ledger);
            }
        }
        await("all is to be read", () -> checker.projected(ledger.versions()));
        checker.refresh();
        var findings = checker.check(ledger, exemplars);
        System.out.printf(
                "handover: %d sent, %d acknowledged, %d unclear first %s, %d lost, %d twice, %d again in Kafka, longest stall %d ms%n",
                ledger.sent(),
                ledger.acknowledged().size(),
                ledger.unknown(),
                ledger.unclear(),
                findings.lost(),
                findings.twice(),
                findings.repeated(),
                ledger.longestStall().toMillis());
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.lost()).isZero();
        assertThat(findings.twice()).isZero();
        assertThat(ledger.acknowledged()).hasSize(ledger.sent());
    }

    /** While the process stands still, what is acknowledged is to be read all the same. */
    private static void standStill(List<ProcessHandle> processes, Ledger ledger)
            throws IOException, InterruptedException, SQLException {
        signal("-STOP", processes);
        try {
            LockSupport.parkNanos(BETWEEN.toNanos());
            var then = ledger.versions();
            var end = System.nanoTime() + STILL.toNanos();
            try {
                await("what the others accepted is to be read", () -> checker.projected(then));
            } catch (AssertionError e) {
                throw new AssertionError(checker.standing(then), e);
            }
            assertThat(System.nanoTime()).as("the other takes over in time").isLessThan(end);
        } finally {
            signal("-CONT", processes);
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (var process : processes) {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
