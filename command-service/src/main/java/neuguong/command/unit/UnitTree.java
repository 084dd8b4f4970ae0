package neuguong.command.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which unit was below which from day to day. No unit is ever below itself: two changes that only together would close a circle come one
 * after the other through a lock, and the later one is refused.
 */
final class UnitTree {
    // any number that no other advisory lock of this database has
    private static final long LOCK = 7_310_905;

    /** So long at most does a change by another process go unnoticed where it is asked who belongs where. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Cache<Root, Set<String>> answered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    UnitTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit, by its id or code, on a day. */
    private record Root(String unit, LocalDate on) {}

    /** What was answered holds no longer than until this transaction commits. */
    void changes() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                answered.invalidateAll();
            }
        });
    }

    /** The ids of all units that this one is below on any day from {@code on}, itself left out. */
    List<String> above(String unitId, LocalDate on) {
        return jdbc.sql("""
                        with recursive up (unit_id, first, last) as (
                            select parent_id, greatest(valid_from, cast(:on as date)), coalesce(valid_to, 'infinity')
                            from unit_parent
                            where unit_id = :unit and parent_id is not null and coalesce(valid_to, 'infinity') >= :on
                            union
                            select p.parent_id, greatest(up.first, p.valid_from),
                                least(up.last, coalesce(p.valid_to, 'infinity'))
                            from up join unit_parent p on p.unit_id = up.unit_id
                            where p.parent_id is not null and p.valid_from <= up.last
                                and coalesce(p.valid_to, 'infinity') >= up.first)
                        select distinct unit_id from up""")
                .param("unit", unitId)
                .param("on", on)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * Whether a unit is another one or below it on a day. All that are below the other one are remembered for a moment: a clerk's commands are
     * about many units and the clerk stays the same.
     */
    boolean isBelow(String unitId, String root, LocalDate on) {
        return answered.get(new Root(root, on), this::below).contains(unitId);
    }

    private Set<String> below(Root root) {
        return Set.copyOf(jdbc.sql("""
                        with recursive down (unit_id) as (
                            select coalesce((select unit_id from unit_index where code = :root), :root)
                            union
                            select p.unit_id from down join unit_parent p on p.parent_id = down.unit_id
                            where p.valid_from <= :on and coalesce(p.valid_to, 'infinity') >= :on)
                        select unit_id from down""")
                .param("root", root.unit())
                .param("on", root.on())
                .query(String.class)
                .set());
    }

    /**
     * Whether a unit is another one or below it on a day; with what was inherited, by way of successors too.
     *
     * @param id of the unit, or of an exemplar for the unit that has it now
     * @param root id of the other one, or its code
     */
    boolean belongs(String id, String root, LocalDate on, boolean inherited) {
        return jdbc.sql("""
                        with recursive up (unit_id) as (
                            select coalesce(unit_of(:id), :id)
                            union
                            select next.unit_id from up, lateral (
                                select parent_id as unit_id from unit_parent p
                                where p.unit_id = up.unit_id and parent_id is not null
                                    and valid_from <= :on and coalesce(valid_to, 'infinity') >= :on
                                union all
                                select successor_id from unit_index i
                                where :inherited and i.unit_id = up.unit_id and successor_id is not null) next)
                        select exists (select 1 from up
                            where unit_id = coalesce((select unit_id from unit_index where code = :root), :root))""")
                .param("id", id)
                .param("root", root)
                .param("on", on)
                .param("inherited", inherited)
                .query(Boolean.class)
                .single();
    }

    void enter(String unitId, @Nullable String parentId, LocalDate from) {
        jdbc.sql("insert into unit_parent (unit_id, parent_id, valid_from) values (:unit, :parent, :from)")
                .param("unit", unitId)
                .param("parent", parentId, Types.VARCHAR)
                .param("from", from)
                .update();
    }

    /**
     * Follows a reparenting, whose day is not before that of any earlier one.
     *
     * @throws Rejected where another reparenting that came in between makes it a circle
     */
    void move(String unitId, @Nullable String parentId, LocalDate on) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> 1)
                .single();
        if (parentId != null && above(parentId, on).contains(unitId)) {
            throw new Rejected(Reason.UNIT_CYCLE, parentId);
        }
        // of two changes on one day the later one holds
        jdbc.sql("delete from unit_parent where unit_id = :unit and valid_from >= :on")
                .param("unit", unitId)
                .param("on", on)
                .update();
        jdbc.sql("update unit_parent set valid_to = :last where unit_id = :unit and valid_to is null")
                .param("unit", unitId)
                .param("last", on.minusDays(1))
                .update();
        enter(unitId, parentId, on);
    }
}
