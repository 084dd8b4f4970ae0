package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The drill: with a superuser's rights rows are changed, deleted and put in; the monitor finds each and names its position. */
class TamperingIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long BEFORE_ALL = -7;

    private Connection superuser = Rows.superuser(API.stack);
    private Statement sql = statement();
    private long position;

    private Statement statement() {
        try {
            return superuser.createStatement();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Three sealed events of a unit, and a copy of what is about to be damaged. */
    @BeforeEach
    void something_is_sealed() throws SQLException {
        var unit = REGISTER.unit();
        var exemplar = REGISTER.exemplar(unit, "Vi Văn " + Register.tag());
        REGISTER.assess(exemplar, 2021, "HTT").is(200);
        var history =
                API.audit("/units/" + unit + "/history").is(200).text().lines().toList();
        position = Api.JSON.readTree(history.get(1)).get("position").asLong();
        var last = Api.JSON.readTree(history.getLast()).get("position").asLong();
        Api.until(() -> API.audit("/proof/inclusion?position=" + last).status() == 200);
        sql.execute("create temp table kept as select * from domain_event_entry where global_index >= " + position);
    }

    /** Everything is as it was, and the monitor says so. */
    @AfterEach
    void and_all_is_well_again() throws SQLException {
        sql.execute("delete from domain_event_entry where global_index = " + BEFORE_ALL
                + " or global_index in (select global_index from kept)");
        sql.execute("insert into domain_event_entry overriding system value select * from kept");
        Api.until(() -> findings().isEmpty());
        assertThat(metric()).isZero();
        superuser.close();
    }

    private static JsonNode health() {
        return Api.JSON.readTree(fetch("/actuator/health")).path("components").path("transparency");
    }

    private static List<String> findings() {
        return StreamSupport.stream(health().path("details").path("faults").spliterator(), false)
                .map(f -> f.path("kind").asString()
                        + " "
                        + f.path("position").asLong(f.path("leaves").asLong(0)))
                .toList();
    }

    private static double metric() {
        return fetch("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("neuguong_transparency_faults"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String fetch(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(API.stack.commandUrl() + path))
                                    .header("Authorization", API.stack.authorization("test"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void awaitFound(String finding) {
        Api.eventually(() -> assertThat(findings()).contains(finding));
        assertThat(health().path("status").asString()).isEqualTo("DOWN");
        assertThat(metric()).isPositive();
    }

    @Test
    void a_changed_row_is_found() throws SQLException {
        sql.execute("""
                update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'Vi', 'Vị'), 'UTF8')
                where global_index = %d""".formatted(position));
        awaitFound("EVENT_CHANGED " + position);
    }

    @Test
    void a_changed_row_is_found_although_its_hash_was_made_to_fit() throws SQLException {
        sql.execute("""
                update domain_event_entry e set payload = o.payload, leaf_hash = o.leaf_hash from domain_event_entry o
                where e.global_index = %d and o.global_index = %d""".formatted(position, position - 1));
        awaitFound("EVENT_CHANGED " + position);
    }

    @Test
    void a_second_unit_that_was_put_in_is_found() throws SQLException {
        sql.execute("update domain_event_entry set other_unit_id = 'x' where global_index = " + position);
        awaitFound("EVENT_CHANGED " + position);
    }

    @Test
    void a_deleted_row_is_found() throws SQLException {
        sql.execute("delete from domain_event_entry where global_index = " + position);
        awaitFound("EVENT_DELETED " + position);
    }

    @Test
    void a_row_that_was_put_in_is_found() throws SQLException {
        sql.execute("""
                insert into domain_event_entry overriding system value
                select %d, 'forged', 'forged', 0, type, payload_type, payload_revision, payload, meta_data, time_stamp, valid_on,
                    unit_id, other_unit_id, exemplar_id, leaf_hash
                from kept where global_index = %d""".formatted(BEFORE_ALL, position));
        awaitFound("EVENT_INSERTED " + BEFORE_ALL);
    }

    @Test
    void a_cut_tail_is_found() throws SQLException {
        sql.execute("delete from domain_event_entry where global_index >= " + position);
        awaitFound("EVENT_DELETED " + position);
    }

    @Test
    void a_tail_that_was_cut_from_the_log_as_well_is_found_by_what_has_left_the_database() throws SQLException {
        var size = API.audit("/proof/inclusion?position=" + position)
                .json()
                .get("leafIndex")
                .asLong();
        Api.until(() -> checkpointFile().lines().anyMatch(line -> line.matches("\\d+") && Long.parseLong(line) > size));
        sql.execute("begin");
        sql.execute("create temp table kept_checkpoints as select * from transparency_checkpoint where size > " + size);
        // the sealer must not put anything in between
        sql.execute("select pg_advisory_lock(1852273516)");
        sql.execute("delete from transparency_checkpoint where size > " + size);
        sql.execute("commit");
        Api.eventually(() -> assertThat(findings()).anyMatch(f -> f.startsWith("LOG_CUT")));
        sql.execute("insert into transparency_checkpoint select * from kept_checkpoints");
        sql.execute("select pg_advisory_unlock_all()");
    }

    private static String checkpointFile() {
        try {
            return Files.readString(API.stack.checkpointFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
