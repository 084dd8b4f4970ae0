package neuguong.query.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import neuguong.contract.EventHeaders;
import neuguong.telemetry.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands each batch of the events topic to the projector; the container commits the offsets only when that returned. */
final class ProjectionListener implements BatchMessageListener<String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(ProjectionListener.class);

    private final Intake intake;
    private final ProjectionStatus status;
    private final IntConsumer pace;
    private final InstantSource clock;
    private final Traces traces;
    private final Counter applied;
    private final Counter skipped;
    private final Counter parked;

    ProjectionListener(
            Intake intake,
            ProjectionStatus status,
            IntConsumer pace,
            InstantSource clock,
            Traces traces,
            MeterRegistry meters) {
        this.intake = intake;
        this.status = status;
        this.pace = pace;
        this.clock = clock;
        this.traces = traces;
        this.applied = counter(meters, "applied");
        this.skipped = counter(meters, "skipped");
        this.parked = counter(meters, "parked");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("neuguong.projection.events")
                .description(
                        "Events read from Kafka: applied to the indices, skipped because they were there already, or parked")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var begun = clock.instant();
        var partitions = records.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        try {
            // nobody has anything else to do meanwhile, neither here nor in Elasticsearch
            var arrivals = records.parallelStream().map(Arrival::of).toList();
            var outcome = intake.take(arrivals);
            applied.increment(outcome.applied());
            parked.increment(outcome.parked());
            skipped.increment((double) arrivals.size() - outcome.applied() - outcome.parked());
            partitions.forEach(status::moves);
            trace(arrivals, begun);
            pace.accept(arrivals.size());
        } catch (ProjectionException e) {
            log.error(
                    "the projection of {} events of partitions {} stands still: {}",
                    records.size(),
                    partitions,
                    e.getMessage());
            partitions.forEach(p -> status.stands(p, e.reason(), String.valueOf(e.getMessage()), clock.instant()));
            throw e;
        } catch (RuntimeException e) {
            log.error("the projection of {} events of partitions {} stands still", records.size(), partitions, e);
            partitions.forEach(p -> status.stands(
                    p, ProjectionException.Cause.FAULT, "an unexpected fault; the log has it", clock.instant()));
            throw e;
        }
    }

    /** The last step of each event that is followed: since the batch began until it was in the indices, or parked. */
    private void trace(List<Arrival> batch, Instant begun) {
        if (!traces.on()) {
            return;
        }
        for (var arrival : batch) {
            var event = arrival.event();
            if (event != null) {
                var message = arrival.message();
                var carried = EventReader.optionalHeader(message, EventHeaders.TRACEPARENT);
                var step = traces.after(carried, Kind.CONSUMER, "project", event.recordedAt(), begun);
                if (step != null) {
                    var type = EventReader.optionalHeader(message, EventHeaders.TYPE);
                    step.ofEvent(event.eventId(), String.valueOf(type), event.aggregateId(), event.sequence())
                            .about("neuguong.held.back", String.valueOf(intake.holdsBack(event.aggregateId())))
                            .about("messaging.destination.partition.id", message.partition())
                            .about("messaging.kafka.offset", message.offset())
                            .end();
                }
            }
        }
    }
}
