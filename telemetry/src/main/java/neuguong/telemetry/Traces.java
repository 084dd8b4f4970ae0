package neuguong.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Steps of the traces that somebody follows, as spans. Of a request that is not sampled, and where tracing is off, nothing is made and
 * nothing is carried on.
 */
public final class Traces {
    /** No tracing. */
    public static final Traces OFF = new Traces(Tracer.NOOP, Propagator.NOOP);

    /** What is done again with something older, as when indices are filled anew, is no step of its trace any more. */
    private static final Duration FOLLOWED_FOR = Duration.ofMinutes(5);

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Whether any trace may be followed, so that it pays to look for what was carried. */
    public boolean on() {
        return !tracer.equals(Tracer.NOOP);
    }

    /** What is to be carried on from here, as a {@code traceparent} of W3C Trace Context; null where nobody follows. */
    public @Nullable String current() {
        var span = tracer.currentSpan();
        return span == null ? null : carried(span.context());
    }

    private @Nullable String carried(TraceContext context) {
        if (!Boolean.TRUE.equals(context.sampled())) {
            return null;
        }
        var carried = new HashMap<String, String>();
        propagator.inject(context, carried, (_, name, value) -> carried.put(name, value));
        return carried.get(TRACEPARENT);
    }

    /** Does the work as a step of the trace that this thread is in. */
    public <T> T step(String name, Supplier<T> work) {
        if (current() == null) {
            return work.get();
        }
        var span = tracer.nextSpan().name(name).start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException e) {
            // its message may say what a person has written
            span.tag("error.type", e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /**
     * Begins a step that another one led to.
     *
     * @param carried by what it led to this one
     * @param of when that happened of which it is a step
     * @param since when the step began
     * @return null where nobody follows it, or not any more
     */
    public @Nullable Step after(@Nullable String carried, Span.Kind kind, String name, Instant of, Instant since) {
        if (carried == null || of.isBefore(since.minus(FOLLOWED_FOR))) {
            return null;
        }
        var span = propagator
                .extract(carried, (value, key) -> key.equals(TRACEPARENT) ? value : null)
                .kind(kind)
                .name(name)
                .startTimestamp(micros(since), TimeUnit.MICROSECONDS)
                .start();
        return new Step(span);
    }

    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

    /** A step that was begun, to be ended by whoever began it. */
    public final class Step {
        private final Span span;

        private Step(Span span) {
            this.span = span;
        }

        /** What it is to carry on; null where the trace turned out to be followed by nobody. */
        public @Nullable String carried() {
            return Traces.this.carried(span.context());
        }

        /** Says of which event it is. */
        public Step ofEvent(String id, String type, String aggregateId, long sequence) {
            return about("neuguong.event.id", id)
                    .about("neuguong.event.type", type)
                    .about("neuguong.aggregate.id", aggregateId)
                    .about("neuguong.aggregate.sequence", sequence);
        }

        /** Says more of it: ids and numbers, nothing that a person has written. */
        public Step about(String name, String value) {
            span.tag(name, value);
            return this;
        }

        /** The same. */
        public Step about(String name, long value) {
            span.tag(name, value);
            return this;
        }

        public void end() {
            span.end();
        }
    }
}
