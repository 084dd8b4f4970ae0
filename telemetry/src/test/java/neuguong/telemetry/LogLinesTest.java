package neuguong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Nobody writes a line of their own into the log, whatever a message or an exception repeats of what they sent. */
class LogLinesTest {
    private static final String FORGED = "2026-11-28T00:00:00.000Z  INFO 1 --- forged";

    @SpringBootConfiguration
    static class Nothing {}

    /** What a service of these settings writes while something is done. */
    private static List<String> lines(Runnable something) {
        var before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:neuguong-telemetry.yaml",
                        "spring.application.name=thu",
                        "logging.charset.console=UTF-8")
                .run()) {
            something.run();
            assertThat(context.isActive()).isTrue();
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void log(String message, @Nullable Exception e) {
        LoggerFactory.getLogger(LogLinesTest.class).warn(message, e);
    }

    @Test
    void a_message_ends_where_its_line_ends() {
        var lines = lines(() -> log("nói\n" + FORGED + "\r\u001b[31m đỏ\tsau", null));
        assertThat(lines).noneMatch(line -> line.startsWith("2026-11-28T00:00:00.000Z"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("nói | " + FORGED + " | [31m đỏ\tsau"));
    }

    @Test
    void a_message_of_an_exception_or_of_its_cause_neither() {
        var cause = new IllegalArgumentException("vì\r\n" + FORGED);
        var lines = lines(() -> log("hỏng", new IllegalStateException("lỗi\n" + FORGED + "\n" + FORGED, cause)));
        assertThat(lines).noneMatch(line -> line.startsWith("2026-11-28T00:00:00.000Z"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("IllegalStateException: lỗi | " + FORGED))
                .anySatisfy(line -> assertThat(line).startsWith("Caused by: ").contains("vì | " + FORGED))
                .anySatisfy(line -> assertThat(line).startsWith("\tat "));
    }

    @Test
    void each_entry_begins_on_a_line_of_its_own() {
        var lines = lines(() -> {
            log("một", new IllegalStateException("lỗi"));
            log("hai", null);
        });
        assertThat(lines).anySatisfy(line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\dT.* WARN .*: hai"));
    }
}
