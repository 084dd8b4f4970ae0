package neuguong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.Span.Kind;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is carried on of a trace, and what is a step of it. */
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REQUEST = "00f067aa0ba902b7";
    private static final String SAMPLED = "00-%s-%s-01".formatted(TRACE, REQUEST);
    private static final String UNSAMPLED = "00-%s-%s-00".formatted(TRACE, REQUEST);
    private static final Instant NOW = Instant.parse("2025-12-31T02:00:00Z");

    private final OtelTracer tracer;
    private final OtelPropagator propagator;
    private final Traces traces;

    TracesTest() {
        var otel = SdkTracerProvider.builder()
                .setSampler(Sampler.parentBased(new RequestSampler(0)))
                .build()
                .get("test");
        tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), _ -> {});
        propagator = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), otel);
        traces = new Traces(tracer, propagator);
    }

    /** Does it in a request that came with this. */
    private <T> T within(String traceparent, Supplier<T> work) {
        var span = propagator
                .extract(traceparent, (value, key) -> key.equals("traceparent") ? value : null)
                .start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } finally {
            span.end();
        }
    }

    private Traces.@Nullable Step after(String carried, Instant of) {
        return traces.after(carried, Kind.CONSUMER, "project", of, NOW);
    }

    @Test
    void a_request_that_is_followed_is_carried_on_as_its_own_step() {
        assertThat(within(SAMPLED, traces::current))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .isNotEqualTo(SAMPLED);
    }

    @Test
    void nothing_is_carried_on_of_a_request_that_nobody_follows_or_outside_of_any() {
        assertThat(within(UNSAMPLED, () -> String.valueOf(traces.current()))).isEqualTo("null");
        assertThat(traces.current()).isNull();
        assertThat(Traces.OFF.current()).isNull();
        assertThat(Traces.OFF.on()).isFalse();
    }

    @Test
    void a_step_of_a_request_is_carried_on_in_its_place_and_what_it_does_is_done_all_the_same() {
        var both = within(SAMPLED, () -> traces.current() + " " + traces.step("command", traces::current));
        assertThat(both).matches("00-%1$s-([0-9a-f]{16})-01 00-%1$s-(?!\\1)[0-9a-f]{16}-01".formatted(TRACE));
        assertThat(traces.step("command", () -> "done")).isEqualTo("done");
        assertThat(Traces.OFF.step("command", () -> "done")).isEqualTo("done");
    }

    @Test
    void what_a_step_could_not_do_is_said_as_without_it() {
        var refused = new IllegalStateException("refused");
        assertThatThrownBy(() -> within(
                        SAMPLED,
                        () -> traces.step("command", () -> {
                            throw refused;
                        })))
                .isSameAs(refused);
        assertThat(traces.current()).isNull();
    }

    @Test
    void a_step_after_another_is_of_the_same_trace_while_that_is_young() {
        var step = after(SAMPLED, NOW.minusSeconds(60));
        assertThat(step).isNotNull();
        if (step != null) {
            assertThat(step.ofEvent("e", "unit.UnitRegistered", "u", 0).carried())
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .isNotEqualTo(SAMPLED);
            step.end();
        }
    }

    @Test
    void what_is_done_again_long_after_is_no_step_any_more() {
        assertThat(after(SAMPLED, NOW.minus(Duration.ofDays(1)))).isNull();
        assertThat(traces.after(null, Kind.CONSUMER, "project", NOW, NOW)).isNull();
    }

    @Test
    void what_nobody_follows_or_can_be_read_as_a_trace_carries_nothing_on() {
        for (var carried : new String[] {UNSAMPLED, "no trace", "", "00-0-0-01"}) {
            var step = after(carried, NOW);
            assertThat(step == null ? null : step.carried()).as(carried).isNull();
        }
    }
}
