package neuguong.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import neuguong.transparency.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... line) {
        var stream = new PrintStream(out, true, UTF_8);
        return Auditor.run(List.of(line), stream, stream);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "help, 0",
        "verify --help, 0",
        "verify, 2",
        "verify a b, 2",
        "verify a --nothing, 2",
        "verify a --keys, 2",
        "prove a, 2",
        "checkpoint, 2",
        "checkpoint --url=, 2",
        "checkpoint --url=http://127.0.0.1:1, 3",
        "verify /no/such/file.zip, 3",
        "verify /no/such/file.zip --kept=/no/such/file, 3"
    })
    void its_exit_status_says_how_it_went(String line, int status) {
        assertThat(run(line.split(" "))).as(said()).isEqualTo(status);
        assertThat(said()).isNotBlank();
    }

    @Test
    void it_speaks_both_languages() throws IOException {
        var files = SampleLog.of(30, "Chăm người già").files(30, 3);
        var bundle = directory.resolve("b.zip");
        SampleLog.zip(bundle, files, SampleLog.manifest(files));
        assertThat(run("verify", bundle.toString())).isZero();
        assertThat(said())
                .contains("HỢP LỆ: đơn vị")
                .contains("Không thiếu sự kiện nào")
                .contains("! Khóa lấy từ");
        assertThat(run("verify", bundle.toString(), "--lang=en")).isZero();
        assertThat(said()).contains("VERIFIED: unit").contains("No event of the unit");
        assertThat(run("replay", bundle.toString())).isZero();
        assertThat(said()).contains("exemplar.AssessmentRecorded").contains("Chăm người già");
    }

    @Test
    void it_makes_keys_that_the_log_reads() {
        assertThat(run("key", "tinh.example/log")).isZero();
        assertThat(SigningKey.parse(said()).verifier().name()).isEqualTo("tinh.example/log");
    }
}
