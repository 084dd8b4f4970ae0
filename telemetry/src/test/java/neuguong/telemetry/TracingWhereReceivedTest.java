package neuguong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Without a receiver nothing of tracing is set up, and everything else is. */
class TracingWhereReceivedTest {
    private static final String[] OFFERED = {
        WebMvcAutoConfiguration.class.getName(),
        null,
        MicrometerTracingAutoConfiguration.class.getName(),
        OpenTelemetryTracingAutoConfiguration.class.getName(),
        OtlpTracingAutoConfiguration.class.getName(),
        OpenTelemetrySdkAutoConfiguration.class.getName()
    };

    private static boolean[] kept(String receiver) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of(TracingWhereReceived.RECEIVER, receiver)));
        var filter = new TracingWhereReceived();
        filter.setEnvironment(environment);
        return filter.kept(OFFERED);
    }

    @Test
    void without_a_receiver_tracing_is_left_out_and_nothing_else() {
        assertThat(kept("")).containsExactly(true, true, false, false, false, false);
    }

    @Test
    void with_a_receiver_nothing_is_left_out() {
        assertThat(kept("http://collector:4318/v1/traces")).containsOnly(true);
    }
}
