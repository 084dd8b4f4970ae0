package neuguong.command.exemplar;

import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Guard;
import neuguong.command.platform.Reach;
import neuguong.command.unit.UnitReach;
import neuguong.identity.Act;
import neuguong.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An exemplar is its unit's: whoever acts for the unit acts for it, and whoever reads the unit's history reads it. */
@Component
public final class ExemplarReach implements Guard, Reach {
    private final JdbcClient jdbc;
    private final UnitReach units;

    ExemplarReach(JdbcClient jdbc, UnitReach units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public String of() {
        return "exemplar";
    }

    @Override
    public boolean includes(Person person, String id) {
        return units.includes(person, id);
    }

    @Override
    public void check(Object command, Object state, Caller caller) {
        if (command instanceof ExemplarCommand of
                && caller.person().bound(Act.NOMINATE) != null
                && !may(of, state, caller.person())) {
            throw new Rejected(Reason.OUTSIDE_UNIT);
        }
    }

    private boolean may(ExemplarCommand command, Object state, Person person) {
        if (command instanceof NominateExemplar nominate) {
            return units.actsFor(person, nominate.nomination().unitId());
        }
        // that a unit has adopted a model is for that unit to say too
        if (command instanceof AdoptModel adopt && units.actsFor(person, adopt.unitId())) {
            return true;
        }
        // an exemplar that there is not is for the rules to say
        var unit = ((ExemplarState) state).unitId();
        return unit == null || units.actsFor(person, unit);
    }

    /** The unit that has an exemplar now, as its last event says. */
    public Optional<String> unit(String exemplarId) {
        return jdbc.sql("select unit_of(?)")
                .param(exemplarId)
                .query(String.class)
                .optional();
    }
}
