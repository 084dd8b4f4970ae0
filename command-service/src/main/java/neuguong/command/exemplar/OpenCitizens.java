package neuguong.command.exemplar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import neuguong.command.personal.Marks;
import neuguong.command.platform.ReadAhead;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The open record of each citizen in each unit, by a mark of the number: the number itself is not kept, and without one nothing is asked. */
final class OpenCitizens {
    private final Marks marks;
    private final Function<String, StatementSpec> sql;
    private final ReadAhead<Citizen, String> ahead = new ReadAhead<>("open records of citizens");

    /** @param sql makes a statement that sees what the transaction has opened */
    OpenCitizens(Marks marks, Function<String, StatementSpec> sql) {
        this.marks = marks;
        this.sql = sql;
    }

    private record Citizen(String unitId, String mark) {}

    /** The mark of a subject's citizen's number, or null where none is given. */
    @Nullable
    String mark(Subject subject) {
        return subject.personal() instanceof PersonalData.Known known && known.citizenId() != null
                ? marks.of("citizen", known.citizenId())
                : null;
    }

    Optional<String> of(String unitId, Subject subject) {
        var mark = mark(subject);
        if (mark == null) {
            return Optional.empty();
        }
        var citizen = new Citizen(unitId, mark);
        return ahead.get(
                citizen, () -> Optional.ofNullable(open(List.of(citizen)).get(citizen)));
    }

    void readAhead(Collection<Nomination> nominations) {
        var citizens = new ArrayList<Citizen>();
        for (var nomination : nominations) {
            var mark = mark(nomination.subject());
            if (mark != null) {
                citizens.add(new Citizen(nomination.unitId(), mark));
            }
        }
        ahead.read(citizens, this::open);
    }

    private Map<Citizen, String> open(List<Citizen> citizens) {
        var found = new HashMap<Citizen, String>();
        sql.apply("""
                        select r.unit_id, r.citizen_mark, r.exemplar_id
                        from open_record r join unnest(?::text[], ?::text[]) as c (unit_id, mark)
                            on r.unit_id = c.unit_id and r.citizen_mark = c.mark""")
                .param(citizens.stream().map(Citizen::unitId).toArray(String[]::new))
                .param(citizens.stream().map(Citizen::mark).toArray(String[]::new))
                .query(row -> {
                    found.put(new Citizen(row.getString(1), row.getString(2)), row.getString(3));
                });
        return found;
    }

    /** Follows a record that this transaction opens. */
    void opened(String unitId, @Nullable String mark, String exemplarId) {
        if (mark != null) {
            ahead.put(new Citizen(unitId, mark), exemplarId);
        }
    }

    void forgetAhead() {
        ahead.forget();
    }
}
