package neuguong.command.unit;

import java.time.LocalDate;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitRegistered;
import org.jspecify.annotations.Nullable;

/** What the rules know of a unit. */
sealed interface UnitState {
    record NotRegistered() implements UnitState {}

    /**
     * The unit exists.
     *
     * @param since the business date of the last change
     */
    record Active(
            UnitRegistered registered,
            String name,
            @Nullable String parentId,
            String localityId,
            LocalDate since) implements UnitState {}

    /**
     * The unit no longer exists.
     *
     * @param by the merger or dissolution
     */
    record Ended(UnitRegistered registered, UnitEvent by) implements UnitState {}
}
