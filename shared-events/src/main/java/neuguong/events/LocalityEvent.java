package neuguong.events;

import java.math.BigDecimal;
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

    /** The place took another name and stayed what it was; earlier history keeps the name as it was. */
    record LocalityRenamed(
            String name, LocalDate on, @Nullable String document) implements LocalityEvent {
        @Override
        public LocalDate validOn() {
            return on;
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

    /**
     * A person determined which of the places that took over a part counts as the successor of the whole, for all that asks where the place
     * is now. A later choice replaces the earlier one.
     */
    record LocalitySuccessorChosen(
            String successorId,
            String reason,
            LocalDate on,
            @Nullable String document) implements LocalityEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * A point was given for the place, by which a map shows it: its seat or middle. A later one replaces the earlier one.
     *
     * @param longitude degrees east of Greenwich, WGS 84
     * @param latitude degrees north of the equator, WGS 84
     * @param source where the point comes from
     * @param on the day on which the point was given or measured
     */
    record LocalityPositioned(BigDecimal longitude, BigDecimal latitude, String source, LocalDate on)
            implements LocalityEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }
}
