package neuguong.faults;

import static neuguong.faults.BrokenStack.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import neuguong.faults.Fault.Kind;
import neuguong.identity.Role;
import neuguong.stack.Part;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Other indices are filled while commands flow, from the topic and then from the event store, and whoever takes part in that is killed one
 * after the other.
 */
class RebuildDrill {
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(6);
    private static final Fault SLOW = Fault.of(Kind.SLOW, Part.KAFKA);
    /** So slow that it is still under way when the last was killed. */
    private static final int PACE = 40;
    /** Of each of the callers: two editions are filled meanwhile, on one machine with all that they are filled from. */
    private static final Duration CALLERS = Duration.ofMillis(40);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_rebuild_goes_on_whoever_is_killed_meanwhile() throws IOException, SQLException, InterruptedException {
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rebuild-");
        try (var broken = new BrokenStack(data)) {
            var stack = broken.stack;
            var checker = new HistoryChecker(stack);
            var exemplars = new Province(stack).exemplars(8);
            var ledger = new Ledger();
            try (var _ = new Load(stack, exemplars, ledger, CALLERS)) {
                LockSupport.parkNanos(BEFORE.toNanos());
                var before = standing(broken).path("serving").asString();
                order(broken, "rebuild?atMostPerSecond=" + PACE);
                for (var part : List.of(Part.QUERY, Part.ELASTICSEARCH, Part.KAFKA, Part.POSTGRES, Part.QUERY)) {
                    LockSupport.parkNanos(BETWEEN.toNanos());
                    broken.kill(part);
                    stack.restart(part);
                }
                await("it is known how it goes", () -> standing(broken).has("serving"));
                assertThat(standing(broken).path("serving").asString())
                        .as("it was still under way")
                        .isEqualTo(before);
                // the callers go on: what is compared lies before what they write
                order(broken, "rebuild/pace?atMostPerSecond=100000");
                readersLeave(before, broken);
                sentAgainWithoutBroker(broken, data.resolve("logs/command-service.log"));
            }
            await("all is to be read", () -> checker.projected(ledger.versions()));
            checker.refresh();
            var findings = checker.check(ledger, exemplars);
            System.out.printf(
                    "rebuild: %d commands, %d acknowledged, unclear first %s, %d lost, %d twice%n",
                    ledger.sent(), ledger.acknowledged().size(), ledger.unclear(), findings.lost(), findings.twice());
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.lost()).isZero();
            assertThat(findings.twice()).isZero();
            assertThat(ledger.acknowledged()).hasSize(ledger.sent());
        }
    }

    private static void readersLeave(String edition, BrokenStack broken) {
        await("readers see the other edition", () -> {
            var serving = standing(broken).path("serving").asString("");
            return !serving.isEmpty() && !serving.equals(edition);
        });
    }

    /**
     * The broker is killed while the command service sends it the whole log once more, which is slow enough to be met under way, and then that
     * service too: it goes on where it was.
     */
    private static void sentAgainWithoutBroker(BrokenStack broken, Path log) throws IOException, InterruptedException {
        var before = standing(broken).path("serving").asString();
        broken.begin(SLOW);
        order(broken, "rebuild?from=STORE");
        await("the log is being sent again", () -> tells(log, "the log is sent again up to position"));
        broken.kill(Part.KAFKA);
        await("it waits for the broker", () -> tells(log, "sending the log again waits at position"));
        broken.kill(Part.COMMAND);
        broken.end(SLOW);
        broken.stack.restart(Part.KAFKA);
        broken.stack.restart(Part.COMMAND);
        readersLeave(before, broken);
        await("the whole log was sent again", () -> tells(log, "the log was sent again up to position"));
    }

    private static boolean tells(Path log, String what) {
        try {
            return Files.readString(log).contains(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the rebuild goes; nothing where the service does not say. */
    private static JsonNode standing(BrokenStack broken) {
        try {
            return JsonMapper.shared()
                    .readTree(HTTP.send(request(broken, "rebuild").GET().build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            return JsonMapper.shared().createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JsonMapper.shared().createObjectNode();
        }
    }

    /** The service may have come back without what it needs for an order: it is given until it is taken. */
    private static void order(BrokenStack broken, String what) {
        await(what, () -> {
            try {
                return HTTP.send(
                                        request(broken, what)
                                                .POST(BodyPublishers.noBody())
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        < 300;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static HttpRequest.Builder request(BrokenStack broken, String what) {
        return HttpRequest.newBuilder(URI.create(broken.stack.queryUrl() + "/api/v1/operations/" + what))
                .header("Authorization", broken.stack.authorization("van-hanh", "Vận hành", Role.OPERATOR));
    }
}
