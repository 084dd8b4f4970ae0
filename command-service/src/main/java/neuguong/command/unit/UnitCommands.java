package neuguong.command.unit;

import neuguong.command.locality.Localities;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Histories;
import neuguong.command.platform.Rehearsal;
import neuguong.command.unit.UnitBodies.RelocationBody;
import neuguong.command.unit.UnitBodies.ReparentingBody;
import neuguong.command.unit.UnitBodies.UnitBody;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommand.RelocateUnit;
import neuguong.command.unit.UnitCommand.ReparentUnit;
import neuguong.events.UnitEvent;
import org.springframework.stereotype.Component;

/** Builds the commands that come by single request as well as by import, with the facts that their rules need. */
@Component
public class UnitCommands {
    private final Units units;
    private final Localities localities;
    private final Histories histories;
    private final Edge edge;

    UnitCommands(Units units, Localities localities, Histories histories, Edge edge) {
        this.units = units;
        this.localities = localities;
        this.histories = histories;
        this.edge = edge;
    }

    /** A registration under a new id. */
    public RegisterUnit register(UnitBody body) {
        return new RegisterUnit(
                edge.newId(),
                body.code(),
                body.name(),
                body.type(),
                body.parentId(),
                units.validity(body.parentId()),
                body.localityId(),
                localities.validity(body.localityId()),
                body.from(),
                units.withCode(body.code()).isPresent(),
                edge.plan());
    }

    ReparentUnit reparent(String unitId, ReparentingBody body) {
        return new ReparentUnit(
                unitId,
                body.parentId(),
                units.validity(body.parentId()),
                units.above(body.parentId(), body.on()),
                body.on(),
                body.document(),
                edge.plan());
    }

    RelocateUnit relocate(String unitId, RelocationBody body) {
        return new RelocateUnit(
                unitId,
                body.localityId(),
                localities.validity(body.localityId()),
                body.on(),
                body.document(),
                edge.plan());
    }

    /** Tries commands out without storing anything. */
    public Rehearsal<UnitCommand> rehearsal() {
        return Rehearsal.of(new UnitDecider(), UnitEvent.class, histories, 2000);
    }
}
