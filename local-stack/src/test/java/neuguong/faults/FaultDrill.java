package neuguong.faults;

import static neuguong.faults.BrokenStack.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import neuguong.faults.HistoryChecker.Findings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While commands flow, something breaks for a while; afterwards everything acknowledged is where it belongs, once. Run by
 * {@code mvn -q verify -pl local-stack -am -Pfaults}; {@code -Dfaults.seed=} begins the chances elsewhere, {@code -Dfaults.chances=} takes
 * more of them, {@code -Dfaults.only=} names one part's faults. Figures are printed and kept in {@code target/faults.md}.
 */
class FaultDrill {
    private static final long SEED = Long.getLong("faults.seed", 2021);
    private static final int CHANCES = Integer.getInteger("faults.chances", 3);
    private static final String ONLY = System.getProperty("faults.only", "");
    private static final int EXEMPLARS = 12;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration BROKEN = Duration.ofSeconds(8);

    private static final List<String> REPORT = new ArrayList<>(List.of(
            "| fault | sent | acknowledged | unclear first | lost | twice | again in Kafka | longest stall, s | commands again after, s | all to be read after, s |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));

    private static BrokenStack broken;
    private static Province province;
    private static HistoryChecker checker;

    @BeforeAll
    static void start() throws IOException {
        System.out.println("seed " + SEED);
        broken = new BrokenStack(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults-"));
        province = new Province(broken.stack);
        checker = new HistoryChecker(broken.stack);
    }

    @AfterAll
    static void stop() throws IOException {
        Files.write(Path.of("target", "faults.md"), REPORT);
        REPORT.forEach(System.out::println);
        broken.close();
    }

    static Stream<Fault> faults() {
        var chance = new Random(SEED);
        return Stream.concat(
                        Fault.each(), Stream.generate(() -> Fault.any(chance)).limit(CHANCES))
                .filter(fault -> fault.toString().contains(ONLY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice_after(Fault fault)
            throws IOException, InterruptedException, SQLException {
        var exemplars = province.exemplars(EXEMPLARS);
        var ledger = new Ledger();
        Duration readable;
        try (var _ = new Load(broken.stack, exemplars, ledger)) {
            LockSupport.parkNanos(BEFORE.toNanos());
            broken.begin(fault);
            LockSupport.parkNanos(BROKEN.toNanos());
            broken.end(fault);
            ledger.watch();
            var mended = System.nanoTime();
            await("a command is acknowledged", () -> ledger.recovered() != null);
            var then = ledger.versions();
            await("all is to be read", () -> checker.projected(then));
            readable = Duration.ofNanos(System.nanoTime() - mended);
        }
        await("all of the end is to be read", () -> checker.projected(ledger.versions()));
        checker.refresh();
        var findings = checker.check(ledger, exemplars);
        tell(fault, ledger, findings, readable);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.lost()).isZero();
        assertThat(findings.twice()).isZero();
        assertThat(ledger.acknowledged()).hasSize(ledger.sent());
        assertThat(ledger.unclear()).doesNotContainKey("500");
    }

    private static void tell(Fault fault, Ledger ledger, Findings findings, Duration readable) {
        var line = String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d %s | %d | %d | %d | %.1f | %.1f | %.1f |",
                fault,
                ledger.sent(),
                ledger.acknowledged().size(),
                ledger.unknown(),
                ledger.unclear(),
                findings.lost(),
                findings.twice(),
                findings.repeated(),
                seconds(ledger.longestStall()),
                seconds(Objects.requireNonNull(ledger.recovered())),
                seconds(readable));
        System.out.println(line);
        REPORT.add(line);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
