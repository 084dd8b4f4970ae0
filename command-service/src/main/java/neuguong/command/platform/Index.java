package neuguong.command.platform;

import java.util.List;
import neuguong.command.decide.Rejected;
import neuguong.events.DomainEvent;
import org.springframework.stereotype.Component;

/** Hands each event, in the transaction that stores it, to the tables by which rules over many aggregates hold. */
@Component
public final class Index {
    private final List<Table> tables;

    Index(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** @throws Forbidden where a rule over many aggregates forbids it; the transaction is then undone as a whole */
    void follow(DomainEvent event, String aggregateId) {
        try {
            tables.forEach(table -> table.on(event, aggregateId));
        } catch (Rejected e) {
            throw new Forbidden(e);
        }
    }

    /** A table over many aggregates. */
    public interface Table {
        /**
         * Follows an event.
         *
         * @throws Rejected where a rule over many aggregates forbids it; the command is undone as a whole
         */
        void on(DomainEvent event, String aggregateId);
    }

    /** A refusal that comes when something may have been written already: unlike any other it undoes its transaction. */
    public static final class Forbidden extends RuntimeException {
        private final Rejected why;

        Forbidden(Rejected why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }

        /** The refusal. */
        public Rejected why() {
            return why;
        }
    }
}
