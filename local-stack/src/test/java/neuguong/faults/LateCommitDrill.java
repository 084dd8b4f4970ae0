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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import neuguong.e2e.Rows;
import neuguong.stack.Part;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transaction takes its place in the log and commits minutes later, for longer than any of the service's own may last, while thousands of
 * events come after it and the relay ends and begins anew.
 */
class LateCommitDrill {
    private static final Duration OPEN = Duration.ofSeconds(100);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void what_is_committed_minutes_late_is_told_once_and_nothing_is_called_complete_before()
            throws IOException, SQLException, InterruptedException {
        try (var broken =
                new BrokenStack(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "late-"))) {
            var stack = broken.stack;
            var checker = new HistoryChecker(stack);
            var exemplars = new Province(stack).exemplars(8);
            var late = UUID.randomUUID().toString();
            var ledger = new Ledger();
            try (var connection = stack.application().getConnection()) {
                connection.setAutoCommit(false);
                Rows.insertPlace(connection, late);
                var position = position(connection, late);
                try (var _ = new Load(stack, exemplars, ledger)) {
                    LockSupport.parkNanos(OPEN.dividedBy(2).toNanos());
                    broken.kill(Part.COMMAND);
                    stack.restart(Part.COMMAND);
                    LockSupport.parkNanos(OPEN.dividedBy(2).toNanos());
                }
                await("what came after it is to be read", () -> checker.projected(ledger.versions()));
                assertThat(complete(broken)).isLessThan(position);
                assertThat(checker.times(late)).isZero();
                connection.commit();
            }
            await("it is to be read", () -> checker.times(late) == 1);
            await("all is complete", () -> complete(broken) > ledger.sent());
            checker.refresh();
            var findings = checker.check(ledger, exemplars);
            System.out.printf(
                    "late commit: %d commands after it, %d acknowledged, %d lost, %d twice, %d again in Kafka%n",
                    ledger.sent(),
                    ledger.acknowledged().size(),
                    findings.lost(),
                    findings.twice(),
                    findings.repeated());
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.lost()).isZero();
            assertThat(findings.twice()).isZero();
            assertThat(ledger.acknowledged()).hasSize(ledger.sent());
            assertThat(checker.times(late)).isEqualTo(1);
        }
    }

    private static long position(Connection connection, String aggregate) throws SQLException {
        try (var query = connection.prepareStatement(
                "select global_index from domain_event_entry where aggregate_identifier = ?")) {
            query.setString(1, aggregate);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }

    /** Up to where the answers call themselves complete. */
    private static long complete(BrokenStack broken) {
        var address = URI.create(broken.stack.queryUrl() + "/api/v1/exemplars?size=1");
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", broken.stack.authorization("drill"))
                            .build(),
                    BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("complete")
                    .path("position")
                    .asLong(-1);
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
