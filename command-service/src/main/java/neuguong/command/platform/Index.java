package neuguong.command.platform;

import java.util.List;
import neuguong.events.DomainEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;

/** Hands each event, in the transaction that stores it, to the tables by which rules over many aggregates hold. */
@Component
@ProcessingGroup(Index.GROUP)
public class Index {
    static final String GROUP = "index";

    private final List<Table> tables;

    Index(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    @EventHandler
    void on(DomainEvent event, @SourceId String aggregateId) {
        tables.forEach(table -> table.on(event, aggregateId));
    }

    /** A table over many aggregates. */
    public interface Table {
        /**
         * Follows an event.
         *
         * @throws neuguong.command.decide.Rejected where a rule over many aggregates forbids it; the command is undone as a whole
         */
        void on(DomainEvent event, String aggregateId);
    }
}
