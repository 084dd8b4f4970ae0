package neuguong.command.unit;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.unit.UnitState.Active;
import neuguong.events.UnitEvent;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the write side sees it, or saw it.
 *
 * @param version the sequence of the last event that is in it
 * @param name the last one it had
 * @param from its first day
 * @param ending the merger or dissolution, null while it exists
 */
public record UnitView(
        String id,
        long version,
        String code,
        String name,
        UnitType type,
        @Nullable String parentId,
        String localityId,
        LocalDate from,
        @Nullable UnitEvent ending) {

    /**
     * A unit as it was on a business day, by what was known of it; null where it was not there yet.
     *
     * @param known its first events, in the order of recording, which is that of their dates
     * @param validAt the business day, or null for whatever is known
     */
    public static @Nullable UnitView asOf(List<UnitEvent> known, @Nullable LocalDate validAt) {
        var decider = new UnitDecider();
        var state = decider.initial();
        Active last = null;
        UnitEvent ending = null;
        var version = -1L;
        for (var event : known) {
            if (validAt != null && event.validOn().isAfter(validAt)) {
                break;
            }
            state = decider.evolve(state, event);
            version++;
            if (state instanceof Active active) {
                last = active;
            } else {
                ending = event;
            }
        }
        return last == null ? null : of(last, version, ending);
    }

    private static UnitView of(Active unit, long version, @Nullable UnitEvent ending) {
        var registered = unit.registered();
        return new UnitView(
                registered.unitId(),
                version,
                registered.code(),
                unit.name(),
                registered.type(),
                unit.parentId(),
                unit.localityId(),
                registered.from(),
                ending);
    }
}
