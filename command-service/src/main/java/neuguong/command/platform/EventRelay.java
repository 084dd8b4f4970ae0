package neuguong.command.platform;

import io.micrometer.tracing.Span.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import neuguong.contract.EventHeaders;
import neuguong.telemetry.Traces;
import neuguong.telemetry.Traces.Step;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Carries every stored event to Kafka: at least once, in order per aggregate. The token moves in the unit of work that waits for the
 * broker's acknowledgement of the whole batch, so that a fault repeats a batch and never skips one.
 */
@Component
@ProcessingGroup(EventRelay.GROUP)
class EventRelay {
    static final String GROUP = "relay";
    private static final String IN_FLIGHT = EventRelay.class.getName();
    /** Held by each batch together with others, and alone by whoever must know that none is under way. */
    private static final long BATCHES = 7_310_907;

    private final KafkaTemplate<String, byte[]> kafka;
    private final JdbcClient jdbc;
    private final Traces traces;

    EventRelay(KafkaTemplate<String, byte[]> kafka, JdbcClient jdbc, Traces traces) {
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.traces = traces;
    }

    @EventHandler
    void on(Stretch stretch, UnitOfWork<?> unitOfWork) {
        var batch = unitOfWork.root().getOrComputeResource(IN_FLIGHT, _ -> {
            // a token that a crash of the store takes back repeats what was sent: no command's flush need wait for it
            jdbc.sql("select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(?)")
                    .param(BATCHES)
                    .query(_ -> {});
            var begun = new Batch();
            unitOfWork.root().onPrepareCommit(_ -> {
                kafka.flush();
                begun.requireAcknowledged();
            });
            return begun;
        });
        // the template's own send makes a future and an observation for each record
        kafka.execute(producer -> {
            for (var event : stretch.events()) {
                var record = record(event);
                if (traces.on()) {
                    batch.follow(step(event), record);
                }
                var _ = producer.send(record, batch.sent());
            }
            return batch;
        });
    }

    /** From here to the broker, of an event that is followed. */
    private @Nullable Step step(StoredEvent event) {
        var step = traces.after(event.traceparent(), Kind.PRODUCER, "relay", event.recordedAt(), Instant.now());
        return step == null ? null : step.ofEvent(event.eventId(), event.name(), event.aggregateId(), event.sequence());
    }

    /** Lets no batch be under way until the transaction ends: what was relayed is committed, what comes will be relayed after it. */
    void holdBatches() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(BATCHES).query(_ -> {});
    }

    /** Sends these once more, beside what the relay sends meanwhile; returns when the broker has them. */
    void again(List<StoredEvent> events) {
        var batch = new Batch();
        kafka.execute(producer -> {
            for (var event : events) {
                var _ = producer.send(record(event), batch.sent());
            }
            return batch;
        });
        kafka.flush();
        batch.requireAcknowledged();
    }

    /** What was sent in one unit of work. */
    private static final class Batch implements Callback {
        private final AtomicInteger acknowledged = new AtomicInteger();
        private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();
        private final List<Step> steps = new ArrayList<>();
        private int sent;

        /** Whoever reads the record goes on from this step, which is over when the broker has the batch. */
        void follow(@Nullable Step step, ProducerRecord<?, ?> record) {
            if (step != null) {
                add(record.headers(), EventHeaders.TRACEPARENT, step.carried());
                steps.add(step);
            }
        }

        Callback sent() {
            sent++;
            return this;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
            if (exception == null) {
                acknowledged.incrementAndGet();
            } else {
                fault.compareAndSet(null, exception);
            }
        }

        void requireAcknowledged() {
            if (fault.get() != null || acknowledged.get() != sent) {
                throw new KafkaException(
                        "%d of %d events acknowledged".formatted(acknowledged.get(), sent), fault.get());
            }
            steps.forEach(Step::end);
        }
    }

    private static ProducerRecord<String, byte[]> record(StoredEvent event) {
        var record = new ProducerRecord<>(EventHeaders.EVENTS_TOPIC, event.aggregateId(), event.payload());
        var headers = record.headers();
        add(headers, EventHeaders.TYPE, event.name());
        add(headers, EventHeaders.REVISION, event.revision());
        add(headers, EventHeaders.EVENT_ID, event.eventId());
        add(headers, EventHeaders.SEQUENCE, Long.toString(event.sequence()));
        add(headers, EventHeaders.POSITION, Long.toString(event.position()));
        add(headers, EventHeaders.RECORDED_AT, event.recordedAt().toString());
        add(headers, EventHeaders.VALID_ON, event.validOn().toString());
        add(headers, EventHeaders.UNIT_ID, event.unitId());
        add(headers, EventHeaders.EXEMPLAR_ID, event.exemplarId());
        headers.add(EventHeaders.METADATA, event.metadata());
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
