package neuguong.command.unit;

import neuguong.command.decide.Decider;
import neuguong.command.platform.Aggregate;
import neuguong.events.UnitEvent;
import org.springframework.stereotype.Component;

/** Units as the command bus knows them. */
@Component
class UnitAggregate implements Aggregate<UnitCommand, UnitState, UnitEvent> {
    private final UnitDecider decider = new UnitDecider();

    @Override
    public String type() {
        return "unit";
    }

    @Override
    public Class<UnitCommand> commands() {
        return UnitCommand.class;
    }

    @Override
    public Decider<UnitCommand, UnitState, UnitEvent> decider() {
        return decider;
    }

    @Override
    public String id(UnitCommand command) {
        return command.unitId();
    }

    @Override
    public boolean creates(UnitCommand command) {
        return command instanceof UnitCommand.RegisterUnit;
    }

    @Override
    public Place place(String id, UnitState state, UnitEvent event) {
        return switch (event) {
            case UnitEvent.UnitMergedInto e -> new Place(id, e.intoId(), null);
            case UnitEvent.UnitDissolved e -> new Place(id, e.successorId(), null);
            case UnitEvent.UnitRegistered _,
                    UnitEvent.UnitRenamed _,
                    UnitEvent.UnitReparented _,
                    UnitEvent.UnitRelocated _ -> new Place(id, null, null);
        };
    }
}
