package neuguong.command.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import neuguong.contract.EventHeaders;
import neuguong.events.DomainEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private final KafkaTemplate<String, byte[]> kafka;
    private final Serializer serializer;

    EventRelay(KafkaTemplate<String, byte[]> kafka, @Qualifier("eventSerializer") Serializer serializer) {
        this.kafka = kafka;
        this.serializer = serializer;
    }

    @EventHandler
    void on(DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        List<CompletableFuture<?>> inFlight = unitOfWork.root().getOrComputeResource(IN_FLIGHT, _ -> {
            var futures = new ArrayList<CompletableFuture<?>>();
            unitOfWork.root().onPrepareCommit(_ -> acknowledged(futures));
            return futures;
        });
        inFlight.add(kafka.send(record(message, token.position().orElseThrow())));
    }

    private void acknowledged(List<CompletableFuture<?>> futures) {
        kafka.flush();
        futures.forEach(CompletableFuture::join);
    }

    private ProducerRecord<String, byte[]> record(DomainEventMessage<?> message, long position) {
        var payload = message.serializePayload(serializer, byte[].class);
        var record =
                new ProducerRecord<>(EventHeaders.EVENTS_TOPIC, message.getAggregateIdentifier(), payload.getData());
        var headers = record.headers();
        add(headers, EventHeaders.TYPE, payload.getType().getName());
        add(headers, EventHeaders.REVISION, payload.getType().getRevision());
        add(headers, EventHeaders.EVENT_ID, message.getIdentifier());
        add(headers, EventHeaders.SEQUENCE, Long.toString(message.getSequenceNumber()));
        add(headers, EventHeaders.POSITION, Long.toString(position));
        add(headers, EventHeaders.RECORDED_AT, message.getTimestamp().toString());
        add(
                headers,
                EventHeaders.VALID_ON,
                ((DomainEvent) message.getPayload()).validOn().toString());
        add(headers, EventHeaders.UNIT_ID, (String) message.getMetaData().get(Aggregate.Place.UNIT_ID));
        add(headers, EventHeaders.EXEMPLAR_ID, (String) message.getMetaData().get(Aggregate.Place.EXEMPLAR_ID));
        headers.add(
                EventHeaders.METADATA,
                message.serializeMetaData(serializer, byte[].class).getData());
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
