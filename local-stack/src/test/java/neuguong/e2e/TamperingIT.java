package neuguong.e2e;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drill: with a superuser's rights rows of events are changed, deleted and put in; the monitor finds each and names its position. */
class TamperingIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final long BEFORE_ALL = -7;

    private final Tampering somebody = new Tampering(API, "transparency");
    private long position;

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
        somebody.does("create temp table kept as select * from domain_event_entry where global_index >= " + position);
    }

    /** Everything is as it was, and the monitor says so. */
    @AfterEach
    void and_all_is_well_again() throws SQLException {
        somebody.does("delete from domain_event_entry where global_index = " + BEFORE_ALL
                + " or global_index in (select global_index from kept)");
        somebody.does("insert into domain_event_entry overriding system value select * from kept");
        somebody.awaitNothingFound();
        somebody.close();
    }

    @Test
    void a_changed_row_is_found() throws SQLException {
        somebody.does("""
                update domain_event_entry set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'Vi', 'Vị'), 'UTF8')
                where global_index = %d""".formatted(position));
        somebody.awaitFound("ENTRY_CHANGED " + position);
    }

    @Test
    void a_changed_row_is_found_although_its_hash_was_made_to_fit() throws SQLException {
        somebody.does("""
                update domain_event_entry e set payload = o.payload, leaf_hash = o.leaf_hash from domain_event_entry o
                where e.global_index = %d and o.global_index = %d""".formatted(position, position - 1));
        somebody.awaitFound("ENTRY_CHANGED " + position);
    }

    @Test
    void a_second_unit_that_was_put_in_is_found() throws SQLException {
        somebody.does("update domain_event_entry set other_unit_id = 'x' where global_index = " + position);
        somebody.awaitFound("ENTRY_CHANGED " + position);
    }

    @Test
    void a_deleted_row_is_found() throws SQLException {
        somebody.does("delete from domain_event_entry where global_index = " + position);
        somebody.awaitFound("ENTRY_DELETED " + position);
    }

    @Test
    void a_row_that_was_put_in_is_found() throws SQLException {
        somebody.does("""
                insert into domain_event_entry overriding system value
                select %d, 'forged', 'forged', 0, type, payload_type, payload_revision, payload, meta_data, time_stamp, valid_on,
                    unit_id, other_unit_id, exemplar_id, leaf_hash
                from kept where global_index = %d""".formatted(BEFORE_ALL, position));
        somebody.awaitFound("ENTRY_INSERTED " + BEFORE_ALL);
    }

    @Test
    void a_cut_tail_is_found() throws SQLException {
        somebody.does("delete from domain_event_entry where global_index >= " + position);
        somebody.awaitFound("ENTRY_DELETED " + position);
    }

    @Test
    void a_tail_that_was_cut_from_the_log_as_well_is_found_by_what_has_left_the_database() throws SQLException {
        var size = API.audit("/proof/inclusion?position=" + position)
                .json()
                .get("leafIndex")
                .asLong();
        somebody.cutLog("transparency", 0x6e67_736c, API.stack.checkpointFile(), size);
    }
}
