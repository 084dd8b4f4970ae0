package neuguong.command.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.platform.Index;
import neuguong.contract.EventJson;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.DomainEvent;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The criteria sets of all units. A unique index holds the rule that a unit has one measure of a subject kind and breadth at a time. */
@Component
public class CriteriaSets implements Index.Table {
    private final JdbcClient jdbc;

    CriteriaSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a version says beside its key, as the index keeps it. */
    private record Content(List<Criterion> criteria, List<GradeMinimum> minimums) {}

    /**
     * The sets that measure a unit's exemplars of one year: at most one for each subject kind and breadth, that of the unit itself or
     * else of the nearest unit above it, in the version in force on 31 December of the year.
     *
     * @param unitId null for no unit, which nothing measures
     */
    public List<CriteriaSet> inForce(@Nullable String unitId, int year) {
        // a year that no calendar has is the decider's to refuse
        if (unitId == null || year < 1 || year > 9999) {
            return List.of();
        }
        return jdbc.sql("""
                        with recursive line (unit_id, parent_id, distance) as (
                            select unit_id, parent_id, 0 from unit_index where unit_id = :unit
                            union all
                            select u.unit_id, u.parent_id, l.distance + 1
                            from line l join unit_index u on u.unit_id = l.parent_id where l.distance < 100)
                        select distinct on (s.subject, s.breadth)
                            s.criteria_set_id, v.version, s.subject, s.breadth, v.content
                        from line l
                        join criteria_set_index s on s.unit_id = l.unit_id
                            and (s.retired_on is null or s.retired_on > :day)
                        join criteria_set_version v on v.criteria_set_id = s.criteria_set_id and v.valid_from <= :day
                        order by s.subject, s.breadth, l.distance, v.valid_from desc""")
                .param("unit", unitId)
                .param("day", LocalDate.of(year, 12, 31))
                .query((row, _) -> {
                    var content = EventJson.MAPPER.readValue(row.getString(5), Content.class);
                    return new CriteriaSet(
                            row.getString(1),
                            row.getInt(2),
                            SubjectKind.valueOf(row.getString(3)),
                            Breadth.valueOf(row.getString(4)),
                            content.criteria(),
                            content.minimums());
                })
                .list();
    }

    /** The set that a further publication of this key is a version of, or empty where there is none that is not retired. */
    Optional<String> current(String unitId, SubjectKind subject, Breadth breadth) {
        return jdbc.sql("""
                        select criteria_set_id from criteria_set_index
                        where unit_id = ? and subject = ? and breadth = ? and retired_on is null""")
                .params(unitId, subject.name(), breadth.name())
                .query(String.class)
                .optional();
    }

    /** The first day without the last retired set of this key, or null where none was retired. */
    @Nullable
    LocalDate lastRetirement(String unitId, SubjectKind subject, Breadth breadth) {
        return jdbc.sql("""
                        select retired_on from criteria_set_index
                        where unit_id = ? and subject = ? and breadth = ? and retired_on is not null
                        order by retired_on desc limit 1""")
                .params(unitId, subject.name(), breadth.name())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    @Override
    public void on(DomainEvent event, String setId) {
        if (event instanceof CriteriaSetEvent setEvent) {
            switch (setEvent) {
                case CriteriaSetPublished e -> publish(e);
                case CriteriaSetRetired e ->
                    jdbc.sql("update criteria_set_index set retired_on = ? where criteria_set_id = ?")
                            .params(e.on(), setId)
                            .update();
            }
        }
    }

    private void publish(CriteriaSetPublished e) {
        if (e.version() == 1) {
            var inserted = jdbc.sql("""
                            insert into criteria_set_index (criteria_set_id, unit_id, subject, breadth)
                            values (?, ?, ?, ?)
                            on conflict (unit_id, subject, breadth) where retired_on is null do nothing""")
                    .params(
                            e.criteriaSetId(),
                            e.unitId(),
                            e.subject().name(),
                            e.breadth().name())
                    .update();
            if (inserted == 0) {
                // another request published the first version a moment ago
                throw new Rejected(Reason.CRITERIA_SET_EXISTS);
            }
        }
        jdbc.sql("insert into criteria_set_version (criteria_set_id, version, valid_from, content) values (?, ?, ?, ?)")
                .params(
                        e.criteriaSetId(),
                        e.version(),
                        e.from(),
                        EventJson.MAPPER.writeValueAsString(new Content(e.criteria(), e.minimums())))
                .update();
    }
}
