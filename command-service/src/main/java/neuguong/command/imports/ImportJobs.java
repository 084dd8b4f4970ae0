package neuguong.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.command.imports.RowTransactions.Superseded;
import neuguong.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports, how far each has come, and who works on it. */
@Component
class ImportJobs {
    private static final String SELECT = """
            select id, kind, status, dry_run, person, parameters, ignored_columns, rows, error_code, error_vi, error_en,
                created_at, finished_at, request_hash
            from import_job
            where\s""";
    private static final int TEXT = 2000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** Why an import failed as a whole. */
    record Failure(String code, String vi, String en) {}

    /**
     * An import.
     *
     * @param person who gave it in, for whom its rows are recorded
     * @param rows the data rows of its file
     * @param requestHash of what was asked, by which a reused key is told
     */
    record Job(
            String id,
            ImportKind kind,
            Status status,
            boolean dryRun,
            Person person,
            Parameters parameters,
            List<String> ignoredColumns,
            int rows,
            @Nullable Failure failure,
            Instant createdAt,
            @Nullable Instant finishedAt,
            String requestHash) {}

    /** What became of a row. */
    record Result(int row, Outcome outcome) {}

    /** How many rows so far. */
    record Counts(int accepted, int unchanged, int refused, Map<String, Integer> refusals) {}

    void insert(Job job, @Nullable String requestKey) {
        jdbc.sql("""
                        insert into import_job (id, kind, status, dry_run, actor, person, parameters, ignored_columns, rows,
                            request_key, request_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(job.id())
                .param(job.kind().name())
                .param(job.status().name())
                .param(job.dryRun())
                .param(job.person().subject())
                .param(json.writeValueAsString(job.person()))
                .param(json.writeValueAsString(job.parameters()))
                .param(json.writeValueAsString(job.ignoredColumns()))
                .param(job.rows())
                .param(requestKey)
                .param(job.requestHash())
                .update();
    }

    Optional<Job> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(this::job).optional();
    }

    Optional<Job> withKey(String requestKey) {
        return jdbc.sql(SELECT + "request_key = ?")
                .param(requestKey)
                .query(this::job)
                .optional();
    }

    private Job job(ResultSet row, int number) throws SQLException {
        var code = row.getString(9);
        var finished = row.getObject(13, OffsetDateTime.class);
        return new Job(
                row.getString(1),
                ImportKind.valueOf(row.getString(2)),
                Status.valueOf(row.getString(3)),
                row.getBoolean(4),
                json.readValue(row.getString(5), Person.class),
                json.readValue(row.getString(6), Parameters.class),
                json.readValue(row.getString(7), new TypeReference<List<String>>() {}),
                row.getInt(8),
                code == null ? null : new Failure(code, row.getString(10), row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString(14));
    }

    int running() {
        return jdbc.sql("select count(*) from import_job where status = 'RUNNING'")
                .query(Integer.class)
                .single();
    }

    Counts counts(String id) {
        record Group(String outcome, @Nullable String code, int count) {}
        var groups = jdbc.sql("""
                        select outcome, error_code, count(*) from import_row where import_id = ?
                        group by outcome, error_code order by count(*) desc, error_code""")
                .param(id)
                .query((row, _) -> new Group(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
        var byOutcome =
                groups.stream().collect(Collectors.groupingBy(Group::outcome, Collectors.summingInt(Group::count)));
        var refusals = new LinkedHashMap<String, Integer>();
        groups.forEach(g -> {
            if (g.code() != null) {
                refusals.put(g.code(), g.count());
            }
        });
        return new Counts(
                byOutcome.getOrDefault("ACCEPTED", 0),
                byOutcome.getOrDefault("UNCHANGED", 0),
                byOutcome.getOrDefault("REFUSED", 0),
                refusals);
    }

    /**
     * Stores what became of rows, in the transaction of what they recorded.
     *
     * @throws Superseded where another process has done so: this one's transaction is to be undone
     */
    void store(String id, List<Result> results) {
        if (results.isEmpty()) {
            return;
        }
        var rows = results.stream().map(ImportJobs::row).toList();
        var inserted = jdbc.sql("""
                        insert into import_row (import_id, row_number, outcome, error_code, error_vi, error_en)
                        select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) on conflict do nothing""")
                .param(id)
                .param(rows.stream().map(Stored::row).toArray(Integer[]::new))
                .param(rows.stream().map(Stored::outcome).toArray(String[]::new))
                .param(rows.stream().map(Stored::code).toArray(String[]::new))
                .param(rows.stream().map(Stored::vi).toArray(String[]::new))
                .param(rows.stream().map(Stored::en).toArray(String[]::new))
                .update();
        if (inserted < rows.size()) {
            throw new Superseded();
        }
    }

    /** What is stored of a row: of several faults the code of the first, and the texts of all. */
    private record Stored(
            int row,
            String outcome,
            @Nullable String code,
            @Nullable String vi,
            @Nullable String en) {}

    private static Stored row(Result result) {
        return switch (result.outcome()) {
            case Outcome.Accepted _ -> new Stored(result.row(), "ACCEPTED", null, null, null);
            case Outcome.Unchanged _ -> new Stored(result.row(), "UNCHANGED", null, null, null);
            case Outcome.Refused(var faults) ->
                new Stored(
                        result.row(),
                        "REFUSED",
                        faults.getFirst().code(),
                        text(faults.stream().map(RowFault::vi).toList()),
                        text(faults.stream().map(RowFault::en).toList()));
        };
    }

    private static String text(List<String> texts) {
        var text = String.join(" ", texts);
        return text.length() > TEXT ? text.substring(0, TEXT) + "…" : text;
    }

    /** A row as its report shows it. */
    record Reported(int row, boolean refused, String code, String vi, String en) {}

    /** What became of the rows after one, in their order. */
    List<Reported> reported(String id, int after, int limit) {
        return jdbc.sql("""
                        select row_number, outcome, coalesce(error_code, ''), coalesce(error_vi, ''), coalesce(error_en, '')
                        from import_row where import_id = ? and row_number > ? order by row_number limit ?""")
                .params(id, after, limit)
                .query((row, _) -> new Reported(
                        row.getInt(1),
                        row.getString(2).equals("REFUSED"),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** The refused rows after one, in their order. */
    List<Reported> refused(String id, int after, int limit) {
        return jdbc.sql("""
                        select row_number, coalesce(error_code, ''), coalesce(error_vi, ''), coalesce(error_en, '')
                        from import_row where import_id = ? and row_number > ? and outcome = 'REFUSED'
                        order by row_number limit ?""")
                .params(id, after, limit)
                .query((row, _) ->
                        new Reported(row.getInt(1), true, row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Which of the rows from one to another are done. */
    Set<Integer> done(String id, int from, int to) {
        return new HashSet<>(
                jdbc.sql("select row_number from import_row where import_id = ? and row_number between ? and ?")
                        .params(id, from, to)
                        .query(Integer.class)
                        .list());
    }

    void forgetRows(String id) {
        jdbc.sql("delete from import_row where import_id = ?").param(id).update();
    }

    void finish(String id, @Nullable Failure failure) {
        jdbc.sql("""
                        update import_job set status = ?, error_code = ?, error_vi = ?, error_en = ?, finished_at = now(),
                            worker = null, leased_until = null where id = ? and status = 'RUNNING'""")
                .param(failure == null ? Status.DONE.name() : Status.FAILED.name())
                .param(failure == null ? null : failure.code())
                .param(failure == null ? null : failure.vi())
                .param(failure == null ? null : failure.en())
                .param(id)
                .update();
    }

    /** Takes the oldest running imports that nobody works on. */
    List<Job> claim(String worker, Duration lease, int limit) {
        var ids = jdbc.sql("""
                        update import_job set worker = :worker, leased_until = now() + make_interval(secs => :seconds)
                        where id in (
                            select id from import_job
                            where status = 'RUNNING' and (leased_until is null or leased_until < now())
                            order by created_at limit :limit for update skip locked)
                        returning id""")
                .param("worker", worker)
                .param("seconds", lease.toSeconds())
                .param("limit", limit)
                .query((row, _) -> row.getString(1))
                .list();
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    void renew(Set<String> ids, Duration lease) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update import_job set leased_until = now() + make_interval(secs => :seconds)
                            where id in (:ids) and status = 'RUNNING'""")
                    .param("seconds", lease.toSeconds())
                    .param("ids", List.copyOf(ids))
                    .update();
        }
    }

    void release(String worker) {
        jdbc.sql("update import_job set worker = null, leased_until = null where worker = ?")
                .param(worker)
                .update();
    }

    /** Removes imports with their files, rows, and the keys of the files. */
    void forgetFinishedBefore(Instant time) {
        jdbc.sql("""
                        with gone as (delete from import_job where finished_at < ? returning id)
                        update data_key set wrapped_by = null, wrapped = null, destroyed_at = now()
                        where id in (select id from gone) and destroyed_at is null""").param(time.atOffset(ZoneOffset.UTC)).update();
    }
}
