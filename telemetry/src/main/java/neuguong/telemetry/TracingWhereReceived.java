package neuguong.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves out all that Spring Boot has for tracing where nobody receives what it makes, so that a service without a receiver starts and
 * serves as if there were no tracing. Found by Spring Boot in {@code spring.factories}.
 */
final class TracingWhereReceived implements AutoConfigurationImportFilter, EnvironmentAware {
    /** Where spans are sent to; empty where nobody receives them. */
    static final String RECEIVER = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final List<String> TRACING =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private boolean received;

    @Override
    public void setEnvironment(Environment environment) {
        received = StringUtils.hasText(environment.getProperty(RECEIVER));
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        return kept(names);
    }

    boolean[] kept(@Nullable String[] names) {
        var kept = new boolean[names.length];
        for (var i = 0; i < names.length; i++) {
            kept[i] = received || !isTracing(names[i]);
        }
        return kept;
    }

    private static boolean isTracing(@Nullable String name) {
        return name != null && TRACING.stream().anyMatch(name::startsWith);
    }
}
