package neuguong.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can happen to a locality: a place with a code, valid from a date to a date. */
public sealed interface LocalityEvent extends DomainEvent {

    /**
     * A place began to exist under a code. Codes are reused, so a place is known by (level, code, from).
     *
     * @param from the first day, or the register's baseline where the true first day is older
     */
    record LocalityEstablished(
            String localityId,
            String code,
            String name,
            LocalityLevel level,
            @Nullable String parentId,
            LocalDate from) implements LocalityEvent {
        @Override
        public LocalDate validOn() {
            return from;
        }
    }

    /** Another place took over this one, wholly or in part, on the first day {@code on} of the successor. */
    record LocalitySucceeded(
            String successorId,
            SuccessionExtent extent,
            LocalDate on,
            @Nullable String document) implements LocalityEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }
}
