package neuguong.command.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as it is read in order: nothing of it is deserialised.
 *
 * @param position its place in the log
 * @param token how far the log is read with it
 * @param feature which kind of aggregate it is of
 */
@SuppressWarnings("ArrayRecordComponent") // it passes by once and is compared with none
record StoredEvent(
        long position,
        GapAwareTrackingToken token,
        String feature,
        String aggregateId,
        long sequence,
        String eventId,
        String name,
        String revision,
        Instant recordedAt,
        LocalDate validOn,
        @Nullable String unitId,
        @Nullable String exemplarId,
        byte[] payload,
        byte[] metadata)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    @Override
    public GapAwareTrackingToken trackingToken() {
        return token;
    }

    @Override
    public String getType() {
        return feature;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, name, revision);
    }
}
