package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.personal.Marks;
import neuguong.command.platform.Gathered;
import neuguong.command.platform.Index;
import neuguong.command.platform.ReadAhead;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarMergedInto;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarRetired;
import neuguong.events.ExemplarEvent.ExemplarReturnedToFostering;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.Verdict;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open record of each subject in each unit. A unique index holds the rule that there is one, unless the nomination says why it is
 * another subject of the same name.
 */
@Component
public class OpenRecords implements Index.Table {
    private final JdbcClient jdbc;
    private final ReadAhead<Key, String> ahead = new ReadAhead<>("open records");
    private final OpenCitizens citizens;
    private final Gathered<Row> opened = new Gathered<>("open records", this::insertAll);

    OpenRecords(JdbcClient jdbc, Marks marks) {
        this.jdbc = jdbc;
        this.citizens = new OpenCitizens(marks, this::sql);
    }

    /** By what a subject is known in a unit. */
    private record Key(String unitId, SubjectKind kind, String foldedName) {
        static Key of(String unitId, Subject subject) {
            return new Key(unitId, subject.kind(), Text.fold(subject.name()));
        }
    }

    /** @param distinction the exemplar's own id where the nomination says why it is another subject of the same name, else empty */
    private record Row(
            String exemplarId,
            Key key,
            String distinction,
            LocalDate since,
            @Nullable String mark) {}

    /** The unit's open record of a subject, if any. */
    public Optional<String> of(String unitId, Subject subject) {
        var key = Key.of(unitId, subject);
        return ahead.get(key, () -> Optional.ofNullable(open(List.of(key)).get(key)));
    }

    /** The unit's open record of a subject's citizen's number, if it is given and there is one. */
    public Optional<String> ofCitizen(String unitId, Subject subject) {
        return citizens.of(unitId, subject);
    }

    /**
     * Asks at once for what {@link #of} and {@link #ofCitizen} will be asked, and lets the records that this transaction opens be written at once. Where another
     * transaction was faster, it is undone as a whole.
     */
    void readAhead(Collection<Nomination> nominations) {
        ahead.read(
                nominations.stream().map(n -> Key.of(n.unitId(), n.subject())).toList(), this::open);
        citizens.readAhead(nominations);
    }

    private Map<Key, String> open(List<Key> keys) {
        var found = new HashMap<Key, String>();
        sql("""
                        select unit_id, kind, folded_name, (
                            select exemplar_id from open_record r
                            where r.unit_id = k.unit_id and r.kind = k.kind and r.folded_name = k.folded_name
                            order by distinction limit 1)
                        from unnest(?::text[], ?::text[], ?::text[]) as k (unit_id, kind, folded_name)""")
                .param(keys.stream().map(Key::unitId).toArray(String[]::new))
                .param(keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param(keys.stream().map(Key::foldedName).toArray(String[]::new))
                .query(row -> {
                    if (row.getString(4) != null) {
                        var key = new Key(row.getString(1), SubjectKind.valueOf(row.getString(2)), row.getString(3));
                        found.put(key, row.getString(4));
                    }
                });
        return found;
    }

    /** The ids of a unit's open records of this name, however it is spelled, whatever the kind of subject. */
    public List<String> named(String unitId, String name) {
        return sql("select exemplar_id from open_record where unit_id = ? and folded_name = ? order by exemplar_id")
                .params(unitId, Text.fold(name))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The unit that owns an open exemplar, or empty where it is not open. */
    public Optional<String> unitOf(String exemplarId) {
        return sql("select unit_id from open_record where exemplar_id = ?")
                .param(exemplarId)
                .query(String.class)
                .optional();
    }

    /** The kind of subject of an open record, or empty where it is not open. */
    public Optional<SubjectKind> kindOf(String exemplarId) {
        return sql("select kind from open_record where exemplar_id = ?")
                .param(exemplarId)
                .query(String.class)
                .optional()
                .map(SubjectKind::valueOf);
    }

    /**
     * An open record as a handover sees it.
     *
     * @param since the day of its nomination or last transfer
     */
    record Owned(String exemplarId, LocalDate since) {}

    /** The open exemplars of a unit, in the order of their nomination. */
    List<Owned> ofUnit(String unitId) {
        return sql("select exemplar_id, since from open_record where unit_id = ? order by exemplar_id")
                .param(unitId)
                .query((row, _) -> new Owned(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    @Override
    public void on(DomainEvent event, String exemplarId) {
        if (event instanceof ExemplarEvent exemplarEvent) {
            switch (exemplarEvent) {
                case ExemplarNominated e ->
                    insert(exemplarId, e.nomination(), e.nomination().nominatedOn());
                case NominationRevised e -> revise(exemplarId, e.nomination());
                case ExemplarTransferred e -> move(exemplarId, e);
                case PersonalDataErased e -> forget(exemplarId, e);
                case NominationRejected _, NominationWithdrawn _, ExemplarRetired _, ExemplarMergedInto _ ->
                    delete(exemplarId);
                case ExemplarSummarised e -> {
                    if (e.verdict() == Verdict.STOP) {
                        delete(exemplarId);
                    }
                }
                case NominationReturned _,
                        ExemplarSelected _,
                        RoadmapSet _,
                        SupportProvided _,
                        DifficultyReported _,
                        DifficultyResolved _,
                        InspectionRecorded _,
                        AssessmentRecorded _,
                        AssessmentCorrected _,
                        InitiativeRecognised _,
                        CommendationProposed _,
                        CommendationAppraised _,
                        MemberRecused _,
                        CommendationDeclined _,
                        CommendationAwarded _,
                        CommendationPresented _,
                        CommendationRevoked _,
                        CommendationRestored _,
                        ReplicationLaunched _,
                        StudyVisitHosted _,
                        ModelAdopted _,
                        AdoptionOutcomeReported _,
                        PublicityReleased _,
                        ExemplarReturnedToFostering _,
                        ExemplarSuspended _,
                        ExemplarReinstated _ -> {}
            }
        }
    }

    private void revise(String exemplarId, Nomination nomination) {
        forgetAhead();
        var since = sql("delete from open_record where exemplar_id = ? returning since")
                .param(exemplarId)
                .query(LocalDate.class)
                .single();
        insert(exemplarId, nomination, since);
    }

    private void insert(String exemplarId, Nomination nomination, LocalDate since) {
        var unitId = nomination.unitId();
        var subject = nomination.subject();
        var key = Key.of(unitId, subject);
        var mark = citizens.mark(subject);
        var row = new Row(exemplarId, key, nomination.distinctBecause() == null ? "" : exemplarId, since, mark);
        if (ahead.has(key)) {
            opened.add(row);
            ahead.put(key, of(unitId, subject).orElse(exemplarId));
            citizens.opened(unitId, mark, exemplarId);
        } else if (insert(row) == 0) {
            ofCitizen(unitId, subject).ifPresent(other -> {
                throw new Rejected(Reason.CITIZEN_ALREADY_OPEN, other);
            });
            throw new Rejected(Reason.SUBJECT_ALREADY_OPEN, of(unitId, subject).orElse("?"));
        }
    }

    private int insert(Row row) {
        return sql("""
                        insert into open_record (exemplar_id, unit_id, kind, folded_name, distinction, since, citizen_mark)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(row.exemplarId())
                .param(row.key().unitId())
                .param(row.key().kind().name())
                .param(row.key().foldedName())
                .param(row.distinction())
                .param(row.since())
                .param(row.mark())
                .update();
    }

    private void insertAll(List<Row> rows) {
        jdbc.sql("""
                        insert into open_record (exemplar_id, unit_id, kind, folded_name, distinction, since, citizen_mark)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[])""")
                .param(rows.stream().map(Row::exemplarId).toArray(String[]::new))
                .param(rows.stream().map(row -> row.key().unitId()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.key().kind().name()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.key().foldedName()).toArray(String[]::new))
                .param(rows.stream().map(Row::distinction).toArray(String[]::new))
                .param(rows.stream().map(row -> row.since().toString()).toArray(String[]::new))
                .param(rows.stream().map(Row::mark).toArray(String[]::new))
                .update();
    }

    /** A statement that sees what this transaction has opened. */
    private JdbcClient.StatementSpec sql(String sql) {
        opened.write();
        return jdbc.sql(sql);
    }

    /** A transfer is never refused for a namesake, or the same citizen, in the new unit: the two have been two records all along. */
    private void move(String exemplarId, ExemplarTransferred e) {
        forgetAhead();
        sql("""
                        update open_record r set unit_id = :unit, since = :since, distinction = case when exists (
                            select from open_record o where o.unit_id = :unit and o.kind = r.kind
                                and o.folded_name = r.folded_name and o.exemplar_id <> r.exemplar_id)
                            then r.exemplar_id else r.distinction end, citizen_mark = case when exists (
                            select from open_record o where o.unit_id = :unit and o.citizen_mark = r.citizen_mark
                                and o.exemplar_id <> r.exemplar_id)
                            then null else r.citizen_mark end
                        where r.exemplar_id = :exemplar""")
                .param("unit", e.toUnitId())
                .param("since", e.on())
                .param("exemplar", exemplarId)
                .update();
    }

    /** What was erased is no longer compared with anything. */
    private void forget(String exemplarId, PersonalDataErased e) {
        forgetAhead();
        var name = e.nameKeptFor() == null ? ", folded_name = '', distinction = exemplar_id" : "";
        sql("update open_record set citizen_mark = null" + name + " where exemplar_id = ?")
                .param(exemplarId)
                .update();
    }

    private void delete(String exemplarId) {
        forgetAhead();
        sql("delete from open_record where exemplar_id = ?").param(exemplarId).update();
    }

    private void forgetAhead() {
        ahead.forget();
        citizens.forgetAhead();
    }
}
