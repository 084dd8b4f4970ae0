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

    @Override
    public boolean includes(Person person, String unitId) {
        return within(person, Act.REPLAY, unitId, true);
    }

    /** Whether a person acts for a unit today. */
    public boolean actsFor(Person person, String unitId) {
        return within(person, Act.NOMINATE, unitId, false);
    }

    private boolean within(Person person, Act act, String unitId, boolean inherited) {
        var unit = person.bound(act);
        return unit == null || unit.equals(unitId) || units.belongs(unitId, unit, edge.today(), inherited);
    }
}
