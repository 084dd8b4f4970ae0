package neuguong.command.personal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.command.personal.KeyFault.Kind;
import neuguong.command.personal.MasterKeys.Wrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys under which data are sealed, each wrapped by a master key, in the database of what they seal: a key is made, and destroyed, in the
 * transaction of the event. They are read where they are needed and kept nowhere else, so that none outlives its destruction.
 */
@Component
public class DataKeys {
    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final TransactionTemplate transaction;

    DataKeys(JdbcClient jdbc, MasterKeys masters, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes keys, in the transaction that is open; there is none of these ids yet. */
    Map<String, Envelope> make(Collection<String> ids) {
        var made = new LinkedHashMap<String, byte[]>();
        ids.forEach(id -> made.put(id, Envelope.newKey()));
        if (!made.isEmpty()) {
            var wrapped = made.entrySet().stream()
                    .map(key -> masters.wrap(key.getKey(), key.getValue()))
                    .toList();
            jdbc.sql(
                            "insert into data_key (id, wrapped_by, wrapped) select * from unnest(?::text[], ?::text[], ?::bytea[])")
                    .param(made.keySet().toArray(String[]::new))
                    .param(wrapped.stream().map(Wrapped::by).toArray(String[]::new))
                    .param(wrapped.stream().map(Wrapped::key).toArray(byte[][]::new))
                    .update();
        }
        var envelopes = new HashMap<String, Envelope>();
        made.forEach((id, key) -> envelopes.put(id, new Envelope(id, key)));
        return envelopes;
    }

    /** Makes a key, in the transaction that is open; there is none of this id yet. */
    public Envelope make(String id) {
        return Objects.requireNonNull(make(List.of(id)).get(id));
    }

    /**
     * The key of an id.
     *
     * @throws KeyFault where it is missing or destroyed, or its master key is
     */
    public Envelope get(String id) {
        var found = find(List.of(id));
        var envelope = found.usable().get(id);
        if (envelope == null) {
            throw new KeyFault(found.destroyed().contains(id) ? Kind.DESTROYED : Kind.KEY_MISSING, id);
        }
        return envelope;
    }

    /** Keys by their ids; one that is in neither is missing. */
    record Found(Map<String, Envelope> usable, Set<String> destroyed) {}

    /** The keys of these ids, by one question. */
    Found find(Collection<String> ids) {
        var usable = new HashMap<String, Envelope>();
        var destroyed = new HashSet<String>();
        jdbc.sql("select id, wrapped_by, wrapped from data_key where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    var id = row.getString(1);
                    if (row.getString(2) == null) {
                        destroyed.add(id);
                    } else {
                        var wrapped = new Wrapped(row.getString(2), row.getBytes(3));
                        usable.put(id, new Envelope(id, masters.unwrap(id, wrapped)));
                    }
                });
        return new Found(usable, destroyed);
    }

    /** Destroys the keys of these ids, in the transaction that is open. What is left of each says that it was done on purpose. */
    public void destroy(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            insert into data_key (id, destroyed_at) select id, now() from unnest(?::text[]) as gone (id)
                            on conflict (id) do update set wrapped_by = null, wrapped = null, destroyed_at = now()
                                where data_key.destroyed_at is null""").param(ids.toArray(String[]::new)).update();
        }
    }

    /**
     * Wraps anew, by the first master key, some of the keys that another wraps.
     *
     * @return how many; none when all are
     */
    int rewrap(int most) {
        return Objects.requireNonNull(transaction.execute(_ -> rewrapSome(most)));
    }

    private int rewrapSome(int most) {
        var first = masters.first();
        record Row(String id, Wrapped wrapped) {}
        var rows = jdbc.sql("""
                        select id, wrapped_by, wrapped from data_key where wrapped_by <> ? order by id limit ?
                        for update skip locked""")
                .params(first, most)
                .query((row, _) -> {
                    var id = row.getString(1);
                    return new Row(
                            id, masters.wrap(id, masters.unwrap(id, new Wrapped(row.getString(2), row.getBytes(3)))));
                })
                .list();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            update data_key k set wrapped_by = ?, wrapped = anew.wrapped
                            from unnest(?::text[], ?::bytea[]) as anew (id, wrapped) where k.id = anew.id""")
                    .param(first)
                    .param(rows.stream().map(Row::id).toArray(String[]::new))
                    .param(rows.stream().map(row -> row.wrapped().key()).toArray(byte[][]::new))
                    .update();
        }
        return rows.size();
    }

    /** How many keys each master key wraps; those destroyed are counted under null. */
    Map<@Nullable String, Long> counts() {
        var counts = new HashMap<@Nullable String, Long>();
        jdbc.sql("select wrapped_by, count(*) from data_key group by wrapped_by")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Whether anything can be sealed. */
    boolean possible() {
        return !masters.ids().isEmpty();
    }

    /**
     * Requires that something can be sealed.
     *
     * @throws KeyFault NO_MASTER_KEY
     */
    public void requireMaster() {
        var _ = masters.first();
    }
}
