package neuguong.command.locality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.platform.Index;
import neuguong.command.platform.ReadAhead;
import neuguong.events.DomainEvent;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every locality's code, name and time. A unique index holds that a place is known by (level, code, first day). */
@Component
public class Localities implements Index.Table {
    private static final String SELECT =
            "select locality_id, level, code, name, parent_id, valid_from, valid_to from locality_index ";
    private final JdbcClient jdbc;
    private final ReadAhead<String, Place> ahead = new ReadAhead<>("localities");

    Localities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place as the index knows it. */
    public record Place(
            String id,
            LocalityLevel level,
            String code,
            String name,
            @Nullable String parentId,
            Validity validity) {
        /** What the rules ask of a place that another is to lie in. */
        public LocalityCommand.Parent asParent() {
            return new LocalityCommand.Parent(level, code, validity);
        }
    }

    /** The place with this id, or null where there is none (or no id). */
    public @Nullable Place find(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return ahead.get(id, () -> Optional.ofNullable(all(List.of(id)).get(id)))
                .orElse(null);
    }

    /** Asks at once for the places that the commands of this transaction will be about. */
    public void readAhead(Collection<String> ids) {
        ahead.read(ids, this::all);
    }

    private Map<String, Place> all(List<String> ids) {
        return jdbc
                .sql(SELECT + "where locality_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(Localities::place)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::id, Function.identity()));
    }

    /** When a place exists, or null where there is none of this id (or no id). */
    public @Nullable Validity validity(@Nullable String id) {
        var place = find(id);
        return place == null ? null : place.validity();
    }

    /** The place that began under a code on a day. */
    public Optional<Place> of(LocalityLevel level, String code, LocalDate from) {
        return jdbc.sql(SELECT + "where level = ? and code = ? and valid_from = ?")
                .params(level.name(), code, from)
                .query(Localities::place)
                .optional();
    }

    /** The places of these codes that began on a day. */
    public List<Place> began(LocalDate from, LocalityLevel level, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where level = :level and code in (:codes) and valid_from = :from")
                .param("level", level.name())
                .param("codes", codes)
                .param("from", from)
                .query(Localities::place)
                .list();
    }

    /** The place that had a code on a day. */
    public Optional<Place> on(LocalityLevel level, String code, LocalDate day) {
        return jdbc.sql(SELECT
                        + "where level = ? and code = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)")
                .params(level.name(), code, day, day)
                .query(Localities::place)
                .optional();
    }

    /**
     * The places of a day whose name, however it is spelled and with or without its type ("Xã", "Tỉnh"), is this one. Names repeat:
     * more than one answer means that the name alone does not tell.
     */
    public List<Place> named(String name, LocalDate day) {
        return jdbc.sql(SELECT + """
                        where (folded_name in (:names) or locality_id in (
                                select locality_id from locality_former_name
                                where folded_name in (:names) and valid_to >= :day))
                            and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by level, code""")
                .param("names", AdministrativeName.spellings(name))
                .param("day", day)
                .query(Localities::place)
                .list();
    }

    /** Whether a place had this name, however it is spelled, before it took another. */
    public boolean wasCalled(String localityId, String name) {
        return jdbc.sql("select exists (select from locality_former_name where locality_id = ? and folded_name = ?)")
                .params(localityId, Text.fold(name))
                .query(Boolean.class)
                .single();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString(1),
                LocalityLevel.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Validity(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)));
    }

    @Override
    public void on(DomainEvent event, String localityId) {
        if (event instanceof LocalityEvent localityEvent) {
            ahead.forget();
            switch (localityEvent) {
                case LocalityEstablished e -> insert(e);
                case LocalityRenamed e -> rename(localityId, e);
                // the first day without the place is the first of its successor
                case LocalitySucceeded e ->
                    jdbc.sql("update locality_index set valid_to = ? where locality_id = ?")
                            .params(e.on().minusDays(1), localityId)
                            .update();
                case LocalitySuccessorChosen _, LocalityPositioned _ -> {}
            }
        }
    }

    private void rename(String localityId, LocalityRenamed e) {
        jdbc.sql("""
                        insert into locality_former_name (locality_id, folded_name, valid_to)
                        select locality_id, folded_name, :last from locality_index where locality_id = :id""").param("last", e.on().minusDays(1)).param("id", localityId).update();
        jdbc.sql("update locality_index set name = ?, folded_name = ? where locality_id = ?")
                .params(e.name(), Text.fold(e.name()), localityId)
                .update();
    }

    private void insert(LocalityEstablished e) {
        var inserted = jdbc.sql("""
                        insert into locality_index (locality_id, level, code, name, folded_name, parent_id, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (level, code, valid_from) do nothing""")
                .param(e.localityId())
                .param(e.level().name())
                .param(e.code())
                .param(e.name())
                .param(Text.fold(e.name()))
                .param(e.parentId())
                .param(e.from())
                .update();
        if (inserted == 0) {
            throw new Rejected(
                    Reason.LOCALITY_TAKEN,
                    e.code(),
                    e.from(),
                    of(e.level(), e.code(), e.from()).map(Place::name).orElse("?"));
        }
    }
}
