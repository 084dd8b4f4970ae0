package neuguong.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stored name of an event: {@code <aggregate>.<Event>}, e.g. {@code exemplar.ExemplarNominated}. Derived from the sealed
 * hierarchy, so that an event is declared in one place; it never holds a class name, so that classes may move.
 *
 * @param revision of the payload's present shape, counted from 1; see {@link Revision}
 */
public record EventType(String name, String revision, Class<? extends DomainEvent> payload) {
    private static final Map<Class<? extends DomainEvent>, String> AGGREGATES = aggregates();
    private static final Map<String, EventType> BY_NAME = byName();
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(EventType::payload, type -> type));

    private static Map<Class<? extends DomainEvent>, String> aggregates() {
        var result = new LinkedHashMap<Class<? extends DomainEvent>, String>();
        result.put(ExemplarEvent.class, "exemplar");
        result.put(UnitEvent.class, "unit");
        result.put(LocalityEvent.class, "locality");
        result.put(CriteriaSetEvent.class, "criteria");
        result.put(MovementEvent.class, "movement");
        return Collections.unmodifiableMap(result);
    }

    private static Map<String, EventType> byName() {
        var result = new LinkedHashMap<String, EventType>();
        AGGREGATES.forEach((feature, aggregate) -> records(feature)
                .map(event -> new EventType(aggregate + "." + event.getSimpleName(), revision(event), event))
                .forEach(type -> result.put(type.name(), type)));
        return Collections.unmodifiableMap(result);
    }

    private static String revision(Class<? extends DomainEvent> event) {
        var revision = event.getAnnotation(Revision.class);
        return revision == null ? "1" : String.valueOf(revision.value());
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> feature) {
        return Arrays.stream(feature.getPermittedSubclasses()).map(c -> c.asSubclass(DomainEvent.class));
    }

    /** Every event type, in the order of the vocabulary. */
    public static List<EventType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The type with this stored name, or empty where there is none. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of this event class; a class outside the vocabulary is a programming error. */
    public static EventType of(Class<?> payload) {
        var type = BY_PAYLOAD.get(payload);
        if (type == null) {
            throw new IllegalArgumentException("not an event of the vocabulary: " + payload);
        }
        return type;
    }
}
