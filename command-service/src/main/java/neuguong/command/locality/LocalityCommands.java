package neuguong.command.locality;

import neuguong.command.locality.LocalityBodies.ChoiceBody;
import neuguong.command.locality.LocalityBodies.EstablishmentBody;
import neuguong.command.locality.LocalityBodies.LocalityRenamingBody;
import neuguong.command.locality.LocalityBodies.PositionBody;
import neuguong.command.locality.LocalityBodies.SuccessionBody;
import neuguong.command.locality.LocalityCommand.ChooseSuccessor;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.Position;
import neuguong.command.locality.LocalityCommand.PositionLocality;
import neuguong.command.locality.LocalityCommand.RenameLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Histories;
import neuguong.command.platform.Rehearsal;
import neuguong.events.LocalityEvent;
import org.springframework.stereotype.Component;

/** Builds the commands of localities with the facts that their rules need, and tries out those of an import. */
@Component
public class LocalityCommands {
    private final Localities localities;
    private final Histories histories;
    private final Edge edge;

    LocalityCommands(Localities localities, Histories histories, Edge edge) {
        this.localities = localities;
        this.histories = histories;
        this.edge = edge;
    }

    /** An establishment, under the id that the place of this level, code and first day has already, or else a new one. */
    EstablishLocality establish(EstablishmentBody body) {
        var parent = localities.find(body.parentId());
        return new EstablishLocality(
                localities
                        .of(body.level(), body.code(), body.from())
                        .map(Localities.Place::id)
                        .orElseGet(edge::newId),
                body.code(),
                body.name(),
                body.level(),
                body.parentId(),
                parent == null ? null : parent.asParent(),
                body.from(),
                null);
    }

    PositionLocality position(String id, PositionBody body) {
        var position = new Position(body.longitude(), body.latitude(), body.source());
        return new PositionLocality(id, position, body.on(), edge.plan());
    }

    RenameLocality rename(String id, LocalityRenamingBody body) {
        return new RenameLocality(id, body.name(), body.on(), body.document(), edge.plan());
    }

    SucceedLocality succeed(String id, SuccessionBody body) {
        var successor = localities.validity(body.successorId());
        return new SucceedLocality(id, body.successorId(), successor, body.extent(), body.on(), body.document());
    }

    ChooseSuccessor choose(String id, ChoiceBody body) {
        return new ChooseSuccessor(id, body.successorId(), body.reason(), body.on(), body.document(), edge.plan());
    }

    /** A rehearsal over so many localities that a whole reform file fits. */
    public Rehearsal<LocalityCommand> rehearsal() {
        return Rehearsal.of(new LocalityDecider(), LocalityEvent.class, histories, 50_000);
    }
}
