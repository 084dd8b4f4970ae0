package neuguong.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path root;

    @Test
    void one_stack_at_a_time_holds_it() {
        try (DataDirectory first = new DataDirectory(root)) {
            first.lock();
            assertThatThrownBy(() -> new DataDirectory(root).lock())
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(
                            "Another stack (process %d) is using %s",
                            ProcessHandle.current().pid(), root);
        }
        try (DataDirectory next = new DataDirectory(root)) {
            next.lock();
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_said() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        assertThatThrownBy(() -> new DataDirectory(file).lock())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Cannot write to " + file);
    }

    @Test
    void the_end_of_a_long_log_is_shown() throws Exception {
        DataDirectory data = new DataDirectory(root);
        assertThat(data.logTail(Part.KAFKA)).isEmpty();

        Files.createDirectories(data.log(Part.KAFKA).getParent());
        String lines = IntStream.range(0, 5000).mapToObj(i -> "dòng " + i).collect(Collectors.joining("\n"));
        Files.writeString(data.log(Part.KAFKA), lines);

        assertThat(data.logTail(Part.KAFKA)).hasSize(25).first().isEqualTo("dòng 4975");
        assertThat(data.logTail(Part.KAFKA)).last().isEqualTo("dòng 4999");
    }

    @Test
    void passwords_are_made_once_and_are_their_owner_s_alone() throws Exception {
        DataDirectory data = new DataDirectory(root);
        Passwords made = Passwords.in(data);

        assertThat(Passwords.in(data)).isEqualTo(made);
        assertThat(made.of(Database.OWNER)).hasSize(24).isNotEqualTo(made.of(Database.APPLICATION));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Passwords.file(data))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_recorded_process_is_ended_but_never_another_one_that_got_its_number() throws Exception {
        DataDirectory data = new DataDirectory(root);
        ProcessRecord record = new ProcessRecord(data, Part.POSTGRES);
        assertThat(record.living()).isEmpty();
        Process process = new ProcessBuilder("sleep", "600").start();
        try {
            record.write(process.toHandle());
            assertThat(record.living()).containsExactly(process.toHandle());

            Path file = root.resolve("run/postgres.pids");
            String written = Files.readString(file);
            Files.writeString(file, process.pid() + " 1000000000000\n" + process.pid());
            assertThat(record.living()).isEmpty();

            Files.writeString(file, written);
            record.end(Duration.ofSeconds(10));
            assertThat(ProcessRecord.runs(process.toHandle())).isFalse();
            assertThat(file).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }
}
