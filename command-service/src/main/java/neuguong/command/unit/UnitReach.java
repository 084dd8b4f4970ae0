package neuguong.command.unit;

import neuguong.command.platform.Edge;
import neuguong.command.platform.Reach;
import neuguong.identity.Act;
import neuguong.identity.Person;
import org.springframework.stereotype.Component;

/**
 * For which units a person acts and whose histories they read: a clerk for its own unit and those below it as the tree stands today, and
 * the reading of what these have taken over; anybody else, whom no unit bounds, for all.
 */
@Component
public final class UnitReach implements Reach {
    private final Units units;
    private final Edge edge;

    UnitReach(Units units, Edge edge) {
        this.units = units;
        this.edge = edge;
    }

    @Override
    public String of() {
        return "unit";
    }

    /** Whether a person reads the history of a unit, or of an exemplar that such a unit has now. */
    @Override
    public boolean includes(Person person, String id) {
        var bound = person.bound(Act.REPLAY);
        return bound == null || bound.equals(id) || units.belongs(id, bound, edge.today(), true);
    }

    /** Whether a person acts today for a unit. */
    public boolean actsFor(Person person, String unitId) {
        var bound = person.bound(Act.NOMINATE);
        return bound == null || bound.equals(unitId) || units.isBelow(unitId, bound, edge.today());
    }
}
