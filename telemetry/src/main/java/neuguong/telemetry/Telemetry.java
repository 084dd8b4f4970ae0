package neuguong.telemetry;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both services tell of what they do; how and to whom it is told is set in {@code neuguong-telemetry.yaml}. */
@Configuration(proxyBeanMethods = false)
public class Telemetry {
    @Bean
    RequestIds requestIds() {
        return new RequestIds();
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** What is not as Spring Boot has it by itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${" + TracingWhereReceived.RECEIVER + ":}' != ''")
    static class Tracing {
        @Bean
        Sampler requestsOnly(@Value("${management.tracing.sampling.probability}") double share) {
            return Sampler.parentBased(new RequestSampler(share));
        }

        /** In the log as Elastic's Common Schema names them. */
        @Bean
        Slf4JEventListener tracesInLog() {
            return new Slf4JEventListener("trace.id", "span.id");
        }
    }
}
