package neuguong.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of events: what is stored, hashed, sent and audited are these bytes (UTF-8, ISO dates, no nulls). */
public final class EventJson {
    /** The mapper that reads and writes events and their metadata; immutable. */
    public static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private EventJson() {}

    /** The settings of that form, for whoever must build a mapper of its own. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(PersonalDataJson.module())
                // the declared order, so that a reader sees first what matters first
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // an older consumer reads a newer event
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    /** The stored bytes of an event. */
    public static byte[] encode(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads an event from its stored bytes, in whichever revision they were stored.
     *
     * @throws UnknownEventException where the name or revision is not in the vocabulary, or the bytes are not of its shape
     */
    public static DomainEvent decode(String name, String revision, byte[] payload) {
        var type = EventType.named(name).orElseThrow(() -> unknown(name, revision));
        try {
            DomainEvent event = type.revision().equals(revision)
                    ? MAPPER.readValue(payload, type.payload())
                    : MAPPER.treeToValue(
                            Upcasters.upcast(type, revision, MAPPER.readTree(payload))
                                    .orElseThrow(() -> unknown(name, revision)),
                            type.payload());
            // the JSON null is of every shape, and no event
            return Optional.ofNullable(event).orElseThrow(() -> unknown(name, revision));
        } catch (JacksonException e) {
            throw new UnknownEventException("not an event %s revision %s".formatted(name, revision), e);
        }
    }

    private static UnknownEventException unknown(String name, String revision) {
        return new UnknownEventException("no event %s revision %s".formatted(name, revision));
    }

    /** An event that this version of the vocabulary cannot read. */
    public static final class UnknownEventException extends RuntimeException {
        UnknownEventException(String message) {
            super(message);
        }

        UnknownEventException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
