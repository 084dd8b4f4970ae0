package neuguong.command.locality;

import neuguong.command.platform.Histories;
import neuguong.command.platform.Rehearsal;
import neuguong.events.LocalityEvent;
import org.springframework.stereotype.Component;

/** Tries out the commands by which an import enters localities. */
@Component
public class LocalityCommands {
    private final Histories histories;

    LocalityCommands(Histories histories) {
        this.histories = histories;
    }

    /** A rehearsal over so many localities that a whole reform file fits. */
    public Rehearsal<LocalityCommand> rehearsal() {
        return Rehearsal.of(new LocalityDecider(), LocalityEvent.class, histories, 50_000);
    }
}
