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
        return within(person, Act.REPLAY, id, true);
    }

    /** Whether a person acts today for a unit, or for the unit that has an exemplar now. */
    public boolean actsFor(Person person, String id) {
        return within(person, Act.NOMINATE, id, false);
    }

    private boolean within(Person person, Act act, String id, boolean inherited) {
        var unit = person.bound(act);
        return unit == null || unit.equals(id) || units.belongs(id, unit, edge.today(), inherited);
    }
}
