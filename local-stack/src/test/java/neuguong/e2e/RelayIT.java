package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The relay on real components: insert order is not commit order. */
class RelayIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    @Test
    void what_is_committed_late_is_relayed_although_later_events_went_before() throws SQLException {
        var late = UUID.randomUUID().toString();
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            Rows.insertPlace(connection, late);

            // takes a later position, and is committed, relayed and projected while the former is open
            var unit = REGISTER.unit();
            Api.eventually(
                    () -> assertThat(API.get("/api/v1/units/" + unit).status()).isEqualTo(200));
            assertThat(API.get("/api/v1/localities/" + late).status()).isEqualTo(404);

            connection.commit();
        }
        Api.eventually(
                () -> assertThat(API.get("/api/v1/localities/" + late).status()).isEqualTo(200));
    }

    @Test
    void what_is_committed_late_is_relayed_however_many_positions_were_taken_meanwhile() throws SQLException {
        var late = UUID.randomUUID().toString();
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            Rows.insertPlace(connection, late);
            takePositions();
            var unit = REGISTER.unit();
            Api.eventually(
                    () -> assertThat(API.get("/api/v1/units/" + unit).status()).isEqualTo(200));
            connection.commit();
        }
        Api.eventually(
                () -> assertThat(API.get("/api/v1/localities/" + late).status()).isEqualTo(200));
    }

    /** As many commands do that fail late. */
    private static void takePositions() throws SQLException {
        try (var connection = API.stack.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    select max(nextval(pg_get_serial_sequence('domain_event_entry', 'global_index')))
                    from generate_series(1, 12000)""");
        }
    }

    @Test
    void what_is_rolled_back_leaves_a_gap_that_stops_nothing() throws SQLException {
        var never = UUID.randomUUID().toString();
        try (var connection = API.stack.application().getConnection()) {
            connection.setAutoCommit(false);
            Rows.insertPlace(connection, never);
            connection.rollback();
        }
        var unit = REGISTER.unit();
        Api.eventually(
                () -> assertThat(API.get("/api/v1/units/" + unit).status()).isEqualTo(200));
        assertThat(API.get("/api/v1/localities/" + never).status()).isEqualTo(404);
    }
}
