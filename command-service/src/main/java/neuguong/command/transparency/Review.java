package neuguong.command.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import neuguong.command.transparency.LogStore.Entry;
import neuguong.contract.LeafHash;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.Hash;
import neuguong.transparency.LogEntry;
import neuguong.transparency.Merkle;
import neuguong.transparency.SignedNote;
import neuguong.transparency.UnitMap;
import neuguong.transparency.UnitMap.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at the whole event table, stretch by stretch: whether each sealed event is there as it was sealed, and none that was not. Each
 * stretch is looked at in a snapshot of its own.
 */
final class Review {
    static final int STRETCH = 1000;

    private static final String SEALED = """
            select l.leaf_index, l.position, e.aggregate_identifier, e.sequence_number, e.payload_type, e.payload_revision,
                e.time_stamp, e.valid_on, e.unit_id, e.exemplar_id, e.payload, e.meta_data, e.leaf_hash, e.event_identifier,
                e.type, e.other_unit_id
            from transparency_leaf l left join domain_event_entry e on e.global_index = l.position
            where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index""";

    // what lies in a gap that is still looked at is late, and has its leaf soon
    private static final String WITHOUT_LEAF = """
            select e.global_index from domain_event_entry e
            where e.global_index > ? and e.global_index <= ?
                and (select l.leaf_index from transparency_leaf l where l.position = e.global_index) is null
                and not exists (select from transparency_gap g
                    where e.global_index between g.first_position and g.last_position)
            order by e.global_index""";

    private final Faults faults;
    private final @Nullable Checkpoint outside;
    private final Map<String, Chain> chains = new HashMap<>();
    private long next;
    private long before = Long.MIN_VALUE;
    private long lastPosition = Long.MIN_VALUE;
    private boolean whole = true;

    /** @param outside the last checkpoint that is known from outside the database, or null */
    Review(Faults faults, @Nullable Checkpoint outside) {
        this.faults = faults;
        this.outside = outside;
    }

    /** What is told of a fault. */
    interface Faults {
        /**
         * A fault was found.
         *
         * @param place the event's position, or where there is none the number of leaves
         */
        void found(Finding.Kind kind, long place);
    }

    /** How many leaves have been looked at. */
    long looked() {
        return next;
    }

    /**
     * Looks at the next stretch.
     *
     * @param snapshot of which everything is read
     * @return whether there is more
     */
    boolean look(DataSource snapshot) {
        var jdbc = JdbcClient.create(snapshot);
        var log = new SealedLog(snapshot, LogTables.EVENTS);
        var checkpoint = log.latest()
                .map(stored -> Checkpoint.parse(SignedNote.parse(stored.note()).text()))
                .orElse(null);
        var size = checkpoint == null ? 0 : checkpoint.size();
        if (size < next || (outside != null && size < outside.size())) {
            report(Finding.Kind.LOG_CUT, size);
            return false;
        }
        var to = Math.min(next + STRETCH, size);
        lookAtSealed(snapshot, log.nodes(), to);
        var until = to == size ? Math.max(lastPosition, sealedPosition(jdbc)) : lastPosition;
        lookForOthers(jdbc, until);
        if (to < size) {
            return true;
        }
        if (checkpoint != null) {
            lookAtRoots(log, checkpoint);
        }
        return false;
    }

    private static long sealedPosition(JdbcClient jdbc) {
        return jdbc.sql("select position from transparency_head")
                .query(Long.class)
                .single();
    }

    private void report(Finding.Kind kind, long place) {
        whole = false;
        faults.found(kind, place);
    }

    private void lookForOthers(JdbcClient jdbc, long until) {
        jdbc.sql(WITHOUT_LEAF)
                .params(before, until)
                .query(Long.class)
                .list()
                .forEach(position -> report(Finding.Kind.EVENT_INSERTED, Objects.requireNonNull(position)));
        before = Math.max(before, until);
    }

    private void lookAtSealed(DataSource snapshot, TiledNodes nodes, long to) {
        new JdbcTemplate(snapshot)
                .query(
                        SEALED,
                        row -> {
                            for (; next < row.getLong(1); next++) {
                                report(Finding.Kind.LEAF_MISSING, next);
                            }
                            lookAt(row, nodes.at(0, next));
                            next++;
                        },
                        next,
                        to);
        for (; next < to; next++) {
            report(Finding.Kind.LEAF_MISSING, next);
        }
    }

    private void lookAt(ResultSet row, Hash sealed) throws SQLException {
        var position = row.getLong(2);
        lastPosition = Math.max(lastPosition, position);
        var aggregate = row.getString(3);
        if (aggregate == null) {
            report(Finding.Kind.EVENT_DELETED, position);
            return;
        }
        var leafHash = Hash.of(LeafHash.of(
                aggregate,
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                row.getBytes(11),
                row.getBytes(12)));
        var entry = new Entry(
                new LogEntry(position, row.getString(14), row.getString(15), row.getString(16), leafHash),
                row.getString(9));
        var leaf = entry.sealed().leaf();
        if (!leaf.equals(sealed) || !leafHash.equals(Hash.of(row.getBytes(13)))) {
            report(Finding.Kind.EVENT_CHANGED, position);
        }
        entry.units().forEach(unit -> chains.merge(unit, Chain.NONE.with(leaf), (chain, _) -> chain.with(leaf)));
    }

    /** Where every event is as it was sealed, the log's own tables still have to say the same. */
    private void lookAtRoots(SealedLog log, Checkpoint checkpoint) {
        var nodes = log.nodes();
        var agreed = Merkle.root(nodes, checkpoint.size()).equals(checkpoint.root());
        if (outside != null) {
            agreed &= Merkle.root(nodes, outside.size()).equals(outside.root());
        }
        if (!agreed) {
            report(Finding.Kind.TREE_CHANGED, checkpoint.size());
        }
        if (whole) {
            var units = UnitMap.EMPTY;
            for (var chain : chains.entrySet()) {
                units = units.with(chain.getKey(), chain.getValue());
            }
            if (!units.root().equals(checkpoint.unitsRoot())) {
                report(Finding.Kind.UNITS_CHANGED, checkpoint.size());
            }
        }
    }
}
