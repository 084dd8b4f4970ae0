package neuguong.command.platform;

import neuguong.contract.EventJson;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Stores events under their own names and revisions, never under class names. */
final class EventSerializer extends Jackson3Serializer {
    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (type != null && DomainEvent.class.isAssignableFrom(type)) {
            var event = EventType.of(type);
            return new SimpleSerializedType(event.name(), event.revision());
        }
        return super.typeForClass(type);
    }

    /** Events are read through their upcasters, in whichever revision they were stored. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var type = stored.getType();
        if (EventType.named(type.getName()).isEmpty() || type.getRevision() == null) {
            return super.deserialize(stored);
        }
        var bytes = getConverter().convert(stored, byte[].class).getData();
        return (T) EventJson.decode(type.getName(), type.getRevision(), bytes);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventType.named(type.getName())
                .map(event -> event.payload().getName())
                .orElseGet(() -> super.resolveClassName(type));
    }
}
