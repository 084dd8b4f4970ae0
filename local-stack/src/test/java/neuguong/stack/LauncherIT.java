package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class LauncherIT {

    private static final String READY = "đã sẵn sàng sau";
    private static final int TERMINATED = 143;

    @TempDir
    Path data;

    @AfterEach
    void leave_nothing_behind_when_a_test_fails() {
        for (Part part : Part.values()) {
            new ProcessRecord(new DataDirectory(data), part).end(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_termination_stops_everything_and_leaves_no_process() throws Exception {
        try (var launcher = new LauncherProcess(data, "postgres,kafka,elasticsearch")) {
            launcher.awaitLine(READY);
            List<ProcessHandle> children = children();
            assertThat(children)
                    .as("PostgreSQL, Elasticsearch's launcher and server")
                    .hasSizeGreaterThanOrEqualTo(3);

            launcher.terminate();

            assertThat(launcher.exit()).isEqualTo(TERMINATED);
            assertThat(children).noneMatch(ProcessRecord::runs);
            assertThat(launcher.said())
                    .containsSubsequence("Kafka has stopped", "Elasticsearch has stopped", "PostgreSQL has stopped");
        }
    }

    @Test
    void a_termination_during_the_start_leaves_no_process() throws Exception {
        try (var launcher = new LauncherProcess(data, "postgres,kafka,elasticsearch")) {
            launcher.awaitLine("PostgreSQL is ready"); // Elasticsearch takes longer
            List<ProcessHandle> children = children();

            launcher.terminate();

            assertThat(launcher.exit()).isEqualTo(TERMINATED);
            assertThat(children).isNotEmpty().noneMatch(ProcessRecord::runs);
            assertThat(children()).isEmpty();
        }
    }

    @Test
    void a_killed_launcher_s_processes_are_ended_by_the_next_start() throws Exception {
        List<ProcessHandle> left;
        try (var killed = new LauncherProcess(data, "postgres,elasticsearch")) {
            killed.awaitLine(READY);
            left = children();
            killed.kill();
            killed.exit();
        }
        assertThat(left).allMatch(ProcessRecord::runs);

        try (var next = new LauncherProcess(data, "postgres,elasticsearch")) {
            next.awaitLine("Elasticsearch, left over from an earlier run")
                    .awaitLine("PostgreSQL, left over from an earlier run")
                    .awaitLine(READY);
            assertThat(left).noneMatch(ProcessRecord::runs);
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void a_second_launcher_on_the_same_data_is_refused_and_a_part_that_dies_is_named() throws Exception {
        try (var first = new LauncherProcess(data, "postgres,elasticsearch")) {
            first.awaitLine(READY);
            List<ProcessHandle> children = children();

            try (var second = new LauncherProcess(data, "postgres")) {
                second.awaitLine(" is using " + data);
                assertThat(second.exit()).isEqualTo(1);
            }
            assertThat(children).allMatch(ProcessRecord::runs);

            new ProcessRecord(new DataDirectory(data), Part.ELASTICSEARCH)
                    .living()
                    .getFirst()
                    .destroyForcibly();
            first.awaitLine("[ERROR] Elasticsearch ended by itself");
            assertThat(first.exit()).isEqualTo(1);
            assertThat(children).noneMatch(ProcessRecord::runs);
        }
    }

    private List<ProcessHandle> children() {
        return Arrays.stream(Part.values())
                .flatMap(part -> new ProcessRecord(new DataDirectory(data), part).living().stream())
                .toList();
    }
}
