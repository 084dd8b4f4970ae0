package neuguong.command.locality;

import neuguong.command.decide.Decider;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.platform.Aggregate;
import neuguong.events.LocalityEvent;
import org.springframework.stereotype.Component;

/** Localities as the command bus knows them. */
@Component
class LocalityAggregate implements Aggregate<LocalityCommand, LocalityDecider.State, LocalityEvent> {
    private final LocalityDecider decider = new LocalityDecider();

    @Override
    public String type() {
        return "locality";
    }

    @Override
    public Class<LocalityCommand> commands() {
        return LocalityCommand.class;
    }

    @Override
    public Decider<LocalityCommand, LocalityDecider.State, LocalityEvent> decider() {
        return decider;
    }

    @Override
    public String id(LocalityCommand command) {
        return command.localityId();
    }

    @Override
    public boolean begins(LocalityCommand command) {
        return command instanceof EstablishLocality;
    }

    /** One that is told with a point may be there already, and is then given it. */
    @Override
    public boolean creates(LocalityCommand command) {
        return command instanceof EstablishLocality establish && establish.position() == null;
    }

    @Override
    public Place place(String id, LocalityDecider.State state, LocalityEvent event) {
        return Place.NOWHERE;
    }
}
