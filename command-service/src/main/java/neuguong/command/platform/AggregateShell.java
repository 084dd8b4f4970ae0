package neuguong.command.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import neuguong.command.decide.Decider;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What every aggregate's shell does: check the expected version, decide, apply, answer. */
public final class AggregateShell {
    static final String EXPECTED_VERSION = "expectedVersion";
    static final String UNIT_ID = "unitId";
    static final String OTHER_UNIT_ID = "otherUnitId";
    static final String EXEMPLAR_ID = "exemplarId";

    private AggregateShell() {}

    /**
     * Decides {@code command} and applies what happened.
     *
     * @param id of the aggregate
     * @param state as it stands
     * @param place the unit and exemplar for which an event is recorded, see {@link #place}
     * @throws VersionMismatch where the caller expects another version
     */
    public static <C, S, E> Accepted decide(
            Decider<? super C, S, E> decider,
            String id,
            C command,
            S state,
            MetaData metadata,
            Function<E, MetaData> place) {
        // before the first event Axon's version is null
        var before = AggregateLifecycle.getVersion();
        if (metadata.get(EXPECTED_VERSION) instanceof Number expected
                && (before == null || before != expected.longValue())) {
            throw new VersionMismatch(before == null ? -1 : before);
        }
        var events = decider.decide(command, state);
        events.forEach(event -> AggregateLifecycle.apply(event, place.apply(event)));
        return new Accepted(id, Objects.requireNonNull(AggregateLifecycle.getVersion()), null, !events.isEmpty());
    }

    /**
     * The metadata that says where an event belongs.
     *
     * @param unitId the unit for which it is recorded
     * @param otherUnitId a second unit whose history it belongs to, e.g. where an exemplar is transferred to
     */
    public static MetaData place(@Nullable String unitId, @Nullable String otherUnitId, @Nullable String exemplarId) {
        var result = new HashMap<String, String>();
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

    /** The aggregate has another version than the caller expects. */
    public static final class VersionMismatch extends RuntimeException {
        private final long actual;

        VersionMismatch(long actual) {
            super("the actual version is " + actual, null, false, false);
            this.actual = actual;
        }

        public long actual() {
            return actual;
        }
    }
}
