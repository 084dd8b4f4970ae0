package neuguong.command.criteria;

import neuguong.command.criteria.CriteriaSetState.InForce;
import neuguong.command.criteria.CriteriaSetState.NotPublished;
import neuguong.command.criteria.CriteriaSetState.Retired;
import neuguong.command.decide.Decider;
import neuguong.command.platform.Aggregate;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import org.springframework.stereotype.Component;

/** Criteria sets as the command bus knows them. */
@Component
class CriteriaSetAggregate implements Aggregate<CriteriaSetCommand, CriteriaSetState, CriteriaSetEvent> {
    private final CriteriaSetDecider decider = new CriteriaSetDecider();

    @Override
    public String type() {
        return "criteria";
    }

    @Override
    public Class<CriteriaSetCommand> commands() {
        return CriteriaSetCommand.class;
    }

    @Override
    public Decider<CriteriaSetCommand, CriteriaSetState, CriteriaSetEvent> decider() {
        return decider;
    }

    @Override
    public String id(CriteriaSetCommand command) {
        return command.criteriaSetId();
    }

    /** A publication is of a new set, or one more version of a set that is there. */
    @Override
    public boolean creates(CriteriaSetCommand command) {
        return false;
    }

    @Override
    public boolean begins(CriteriaSetCommand command) {
        return command instanceof CriteriaSetCommand.PublishCriteriaSet;
    }

    /** An event belongs to the unit whose measure it is. */
    @Override
    public Place place(String id, CriteriaSetState state, CriteriaSetEvent event) {
        return switch (event) {
            case CriteriaSetPublished e -> new Place(e.unitId(), null, null);
            case CriteriaSetRetired _ -> new Place(unitId(state), null, null);
        };
    }

    private static String unitId(CriteriaSetState state) {
        return switch (state) {
            case NotPublished _ -> throw new IllegalStateException("nothing happens before the publication");
            case InForce set -> set.versions().getFirst().unitId();
            case Retired set -> set.last().versions().getFirst().unitId();
        };
    }
}
