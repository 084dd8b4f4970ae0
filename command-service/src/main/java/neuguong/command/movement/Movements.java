package neuguong.command.movement;

import java.time.LocalDate;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.platform.Index;
import neuguong.events.DomainEvent;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The movements and when they run. A unique index holds the rule that a code belongs to one. */
@Component
public class Movements implements Index.Table {
    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a movement runs, or null where there is none of this id (or no id). */
    public @Nullable Validity validity(@Nullable String movementId) {
        if (movementId == null) {
            return null;
        }
        return jdbc.sql("select valid_from, valid_to from movement_index where movement_id = ?")
                .param(movementId)
                .query((row, _) -> new Validity(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    boolean taken(@Nullable String code) {
        return code != null
                && jdbc.sql("select exists (select from movement_index where code = ?)")
                        .param(code)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void on(DomainEvent event, String movementId) {
        if (event instanceof MovementEvent movementEvent) {
            switch (movementEvent) {
                case MovementLaunched e -> insert(e);
                case MovementSummarised _ -> {}
                case MovementClosed e ->
                    jdbc.sql("update movement_index set valid_to = ? where movement_id = ?")
                            .params(e.on(), movementId)
                            .update();
            }
        }
    }

    private void insert(MovementLaunched e) {
        var inserted = jdbc.sql("""
                        insert into movement_index (movement_id, code, unit_id, valid_from)
                        values (?, ?, ?, ?) on conflict (code) do nothing""")
                .param(e.movementId())
                .param(e.code())
                .param(e.unitId())
                .param(e.from())
                .update();
        if (inserted == 0) {
            throw new Rejected(Reason.MOVEMENT_CODE_TAKEN, String.valueOf(e.code()));
        }
    }
}
