package neuguong.command.unit;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.platform.Index;
import neuguong.command.platform.ReadAhead;
import neuguong.events.DomainEvent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every unit's code, name and time, for the rules that look beyond one aggregate. A unique index holds the rule of one unit per code. */
@Component
public class Units implements Index.Table {
    private final JdbcClient jdbc;
    private final UnitTree tree;
    private final ReadAhead<String, Validity> ahead = new ReadAhead<>("validity of units");

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tree = new UnitTree(jdbc);
    }

    /** When a unit exists, or null where there is none of this id (or no id). */
    public @Nullable Validity validity(@Nullable String unitId) {
        if (unitId == null) {
            return null;
        }
        return ahead.get(
                        unitId,
                        () -> Optional.ofNullable(validities(List.of(unitId)).get(unitId)))
                .orElse(null);
    }

    /** Asks at once for the validity of units that the commands of this transaction will be about. */
    public void readAhead(Collection<String> unitIds) {
        ahead.read(unitIds, this::validities);
    }

    private Map<String, Validity> validities(List<String> unitIds) {
        var found = new HashMap<String, Validity>();
        jdbc.sql("select unit_id, valid_from, valid_to from unit_index where unit_id = any(?)")
                .param(unitIds.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new Validity(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                });
        return found;
    }

    /** The id of the unit with this code, ended or not. */
    public Optional<String> withCode(String code) {
        return jdbc.sql("select unit_id from unit_index where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** The ids of all units of this name, however it is spelled. */
    public List<String> named(String name) {
        return jdbc.sql("select unit_id from unit_index where folded_name = ? order by unit_id")
                .param(Text.fold(name))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * Whether a unit is another one, or below it on a day.
     *
     * @param id of the unit, or of an exemplar for the unit that has it now
     * @param root id of the other one, or its code
     * @param inherited whether what a unit has taken over belongs to it too
     */
    boolean belongs(String id, String root, LocalDate on, boolean inherited) {
        return tree.belongs(id, root, on, inherited);
    }

    /** Whether a unit is another one, given by id or code, or below it on a day; as of a moment ago where another process changes it. */
    boolean isBelow(String unitId, String root, LocalDate on) {
        return tree.isBelow(unitId, root, on);
    }

    /** The ids of all units that this one is below on any day from {@code on}, itself left out; none for no id. */
    List<String> above(@Nullable String unitId, LocalDate on) {
        return unitId == null ? List.of() : tree.above(unitId, on);
    }

    @Override
    public void on(DomainEvent event, String unitId) {
        if (event instanceof UnitEvent unitEvent) {
            ahead.forget();
            tree.changes();
            switch (unitEvent) {
                case UnitRegistered e -> insert(e);
                case UnitRenamed e ->
                    jdbc.sql("update unit_index set name = ?, folded_name = ? where unit_id = ?")
                            .params(e.name(), Text.fold(e.name()), unitId)
                            .update();
                case UnitReparented e -> {
                    tree.move(unitId, e.parentId(), e.on());
                    set(unitId, "parent_id", e.parentId());
                }
                case UnitRelocated e -> set(unitId, "locality_id", e.localityId());
                case UnitMergedInto e -> end(unitId, e.on(), e.intoId());
                case UnitDissolved e -> end(unitId, e.on(), e.successorId());
            }
        }
    }

    private void insert(UnitRegistered e) {
        var inserted = jdbc.sql("""
                        insert into unit_index (unit_id, code, name, folded_name, type, parent_id, locality_id, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing""")
                .param(e.unitId())
                .param(e.code())
                .param(e.name())
                .param(Text.fold(e.name()))
                .param(e.type().name())
                .param(e.parentId())
                .param(e.localityId())
                .param(e.from())
                .update();
        if (inserted == 0) {
            throw new Rejected(Reason.UNIT_CODE_TAKEN, e.code());
        }
        tree.enter(e.unitId(), e.parentId(), e.from());
    }

    private void set(String unitId, String column, @Nullable String id) {
        jdbc.sql("update unit_index set " + column + " = :id where unit_id = :unit")
                .param("id", id, Types.VARCHAR)
                .param("unit", unitId)
                .update();
    }

    /** The first day without the unit is {@code on}. */
    private void end(String unitId, LocalDate on, @Nullable String successorId) {
        jdbc.sql("update unit_index set valid_to = ?, successor_id = ? where unit_id = ?")
                .param(on.minusDays(1))
                .param(successorId)
                .param(unitId)
                .update();
    }
}
