package neuguong.command.exemplar;

import neuguong.command.decide.Decider;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.NotNominated;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.platform.Aggregate;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exemplars as the command bus knows them. */
@Component
class ExemplarAggregate implements Aggregate<ExemplarCommand, ExemplarState, ExemplarEvent> {
    private final ExemplarDecider decider = new ExemplarDecider();

    @Override
    public String type() {
        return "exemplar";
    }

    @Override
    public Class<ExemplarCommand> commands() {
        return ExemplarCommand.class;
    }

    @Override
    public Decider<ExemplarCommand, ExemplarState, ExemplarEvent> decider() {
        return decider;
    }

    @Override
    public String id(ExemplarCommand command) {
        return command.exemplarId();
    }

    @Override
    public boolean creates(ExemplarCommand command) {
        return command instanceof ExemplarCommand.NominateExemplar;
    }

    /** An event belongs to the unit that owned the exemplar when it happened. */
    @Override
    public Place place(String id, ExemplarState state, ExemplarEvent event) {
        var unitId = event instanceof ExemplarNominated e
                ? e.nomination().unitId()
                : nomination(state).unitId();
        var otherUnitId = otherUnitId(event);
        return new Place(unitId, unitId.equals(otherUnitId) ? null : otherUnitId, id);
    }

    /** A second unit whose history the event belongs to: where the exemplar went, or who adopted its model. */
    private static @Nullable String otherUnitId(ExemplarEvent event) {
        if (event instanceof ExemplarTransferred e) {
            return e.toUnitId();
        }
        return event instanceof ModelAdopted e ? e.unitId() : null;
    }

    private static Nomination nomination(ExemplarState state) {
        return switch (state) {
            case NotNominated _ -> throw new IllegalStateException("nothing happens before the nomination");
            case Open open -> open.nomination();
            case Ended ended -> ended.last().nomination();
        };
    }

    @Override
    public @Nullable String part(ExemplarCommand command, ExemplarState state) {
        return Parts.of(command, state);
    }
}
