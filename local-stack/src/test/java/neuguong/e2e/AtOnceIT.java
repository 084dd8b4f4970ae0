package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import neuguong.text.Text;
import org.junit.jupiter.api.Test;

/**
 * What arrives at once on real components: a rule over many aggregates holds although neither transaction sees the other, and only what
 * breaks it is refused.
 */
class AtOnceIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Imports IMPORTS = new Imports(API);

    @Test
    void a_subject_that_another_transaction_is_opening_is_refused_once_that_is_committed() throws SQLException {
        var unit = REGISTER.unit();
        try (var other = opening(unit, "Nguyễn Văn Cùng Lúc")) {
            var answer = CompletableFuture.supplyAsync(
                    () -> API.post("/exemplars", REGISTER.nomination(unit, "Nguyễn Văn Cùng Lúc")));
            awaitOneThatWaits();
            other.commit();
            assertThat(answer.join().is(409).code()).isEqualTo("SUBJECT_ALREADY_OPEN");
        }
    }

    @Test
    void a_subject_that_another_transaction_was_opening_is_accepted_once_that_is_undone() throws SQLException {
        var unit = REGISTER.unit();
        try (var other = opening(unit, "Nguyễn Văn Thôi")) {
            var answer = CompletableFuture.supplyAsync(
                    () -> API.post("/exemplars", REGISTER.nomination(unit, "Nguyễn Văn Thôi")));
            awaitOneThatWaits();
            other.rollback();
            answer.join().is(201);
        }
    }

    @Test
    void of_a_file_only_the_row_is_refused_whose_subject_another_transaction_opened_meanwhile() throws SQLException {
        var unit = REGISTER.unit();
        var csv = """
                name,subjectKind,sector,locality,achievement,nominatedOn
                Lò Thị Một,INDIVIDUAL,0007,Kiểm Thử,chè,2021-06-20
                Lò Thị Hai,INDIVIDUAL,0007,Kiểm Thử,chè,2021-06-20
                Lò Thị Ba,INDIVIDUAL,0007,Kiểm Thử,chè,2021-06-20
                """;
        try (var other = opening(unit, "Lò Thị Hai")) {
            var done = CompletableFuture.supplyAsync(() -> IMPORTS.take("kind=exemplars&unit=" + unit, csv));
            awaitOneThatWaits();
            other.commit();
            Imports.counts(done.join(), 2, 0, 1);
            assertThat(IMPORTS.codes(done.join())).containsExactly("", "SUBJECT_ALREADY_OPEN", "");
        }
        assertThat(IMPORTS.count("select count(*) from domain_event_entry where unit_id = ?", unit))
                .as("the unit's registration and two nominations")
                .isEqualTo(3);
    }

    /** A transaction that has opened a record and is not committed. */
    private static Connection opening(String unit, String name) throws SQLException {
        var connection = API.stack.application().getConnection();
        connection.setAutoCommit(false);
        try (var row = connection.prepareStatement(
                "insert into open_record (exemplar_id, unit_id, kind, folded_name, since) values (?, ?, 'INDIVIDUAL', ?, ?)")) {
            row.setString(1, UUID.randomUUID().toString());
            row.setString(2, unit);
            row.setString(3, Text.fold(name));
            row.setObject(4, LocalDate.of(2021, 6, 20));
            row.executeUpdate();
        }
        return connection;
    }

    private static void awaitOneThatWaits() {
        Api.until(() -> IMPORTS.count("""
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%open_record%' and pid <> pg_backend_pid()""") == 1);
    }
}
