package neuguong.command.platform;

import java.util.HashMap;
import java.util.Map;
import neuguong.command.decide.Decider;
import neuguong.events.DomainEvent;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the command bus must know of one kind of aggregate: its commands, its rules, and where its events belong. A bean of this type
 * is all that it takes for the commands to be handled; see {@link AggregateHandlers}.
 *
 * @param <C> the sealed commands
 * @param <S> the sealed states, of values that never change
 * @param <E> the sealed events
 */
public interface Aggregate<C, S, E extends DomainEvent> {
    /** Its name in the store, as {@code exemplar}. */
    String type();

    Class<C> commands();

    Decider<C, S, E> decider();

    /** The id of the aggregate that a command is for. */
    String id(C command);

    /** Whether a command may be the first of an aggregate; any other asks for one that is there. */
    default boolean begins(C command) {
        return creates(command);
    }

    /** Whether a command names an aggregate whose id was made for it, so that there is nothing to read. */
    boolean creates(C command);

    /** For whom an event is recorded that happens in {@code state}. */
    Place place(String id, S state, E event);

    /** The id or number of what an accepted command made within the aggregate, as it stands then; null where it makes nothing. */
    default @Nullable String part(C command, S state) {
        return null;
    }

    /**
     * Where an event belongs.
     *
     * @param unitId the unit for which it is recorded
     * @param otherUnitId a second unit whose history it belongs to, e.g. where an exemplar is transferred to
     */
    record Place(
            @Nullable String unitId,
            @Nullable String otherUnitId,
            @Nullable String exemplarId) {
        static final String UNIT_ID = "unitId";
        static final String OTHER_UNIT_ID = "otherUnitId";
        static final String EXEMPLAR_ID = "exemplarId";

        /** Of an event that is no unit's and no exemplar's. */
        public static final Place NOWHERE = new Place(null, null, null);

        MetaData metadata() {
            Map<String, String> result = new HashMap<>();
            put(result, UNIT_ID, unitId);
            put(result, OTHER_UNIT_ID, otherUnitId);
            put(result, EXEMPLAR_ID, exemplarId);
            return MetaData.from(result);
        }

        private static void put(Map<String, String> map, String key, @Nullable String value) {
            if (value != null) {
                map.put(key, value);
            }
        }
    }
}
