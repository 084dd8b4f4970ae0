package neuguong.e2e;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drill with who read what: whoever looked cannot take it back unseen, and nobody can be said to have looked who did not. */
class ReadingsTamperingIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final long BEFORE_ALL = -7;
    private static final String COLUMNS = "position, read_id, content, leaf_hash";

    private final Tampering somebody = new Tampering(API, "reads");
    private long position;

    /** Two sealed readings of a unit, and a copy of what is about to be damaged. */
    @BeforeEach
    void something_is_sealed() throws SQLException {
        var unit = REGISTER.unit();
        API.user("auditor").audit("/units/" + unit + "/state").is(200);
        API.user("auditor").audit("/units/" + unit + "/history").is(200);
        var kept = API.audit("/reads?unit=" + unit).is(200).json().get("items");
        position = kept.get(0).get("position").asLong();
        var last = kept.get(1).get("position").asLong();
        Api.until(() -> API.audit("/reads/proof/inclusion?position=" + last).status() == 200);
        somebody.does("create temp table kept as select " + COLUMNS + " from read_entry where position >= " + position);
    }

    /** Everything is as it was, and the monitor says so. */
    @AfterEach
    void and_all_is_well_again() throws SQLException {
        somebody.does("delete from read_entry where position = " + BEFORE_ALL
                + " or position in (select position from kept)");
        somebody.does("insert into read_entry (%s) overriding system value select * from kept".formatted(COLUMNS));
        somebody.awaitNothingFound();
        somebody.close();
    }

    @Test
    void another_reader_in_a_reading_is_found() throws SQLException {
        somebody.does(
                "update read_entry set content = replace(content, 'auditor', 'nobody') where position = " + position);
        somebody.awaitFound("ENTRY_CHANGED " + position);
    }

    @Test
    void another_reader_is_found_although_the_hash_was_made_to_fit() throws SQLException {
        somebody.does("""
                update read_entry set content = replace(content, 'auditor', 'nobody'),
                    leaf_hash = sha256(convert_to(replace(content, 'auditor', 'nobody'), 'UTF8'))
                where position = %d""".formatted(position));
        somebody.awaitFound("ENTRY_CHANGED " + position);
    }

    @Test
    void a_deleted_reading_is_found() throws SQLException {
        somebody.does("delete from read_entry where position = " + position);
        somebody.awaitFound("ENTRY_DELETED " + position);
    }

    @Test
    void a_reading_that_was_put_in_is_found() throws SQLException {
        somebody.does("""
                insert into read_entry (%s) overriding system value
                select %d, 'forged', content, leaf_hash from kept where position = %d""".formatted(COLUMNS, BEFORE_ALL, position));
        somebody.awaitFound("ENTRY_INSERTED " + BEFORE_ALL);
    }

    @Test
    void a_cut_tail_is_found() throws SQLException {
        somebody.does("begin");
        // what has been read since belongs to the tail
        somebody.does("lock table read_entry in exclusive mode");
        somebody.does("insert into kept select %s from read_entry where position > (select max(position) from kept)"
                .formatted(COLUMNS));
        somebody.does("delete from read_entry where position >= " + position);
        somebody.does("commit");
        somebody.awaitFound("ENTRY_DELETED " + position);
    }

    @Test
    void a_tail_that_was_cut_from_the_log_as_well_is_found_by_what_has_left_the_database() throws SQLException {
        var size = API.audit("/reads/proof/inclusion?position=" + position)
                .json()
                .get("leafIndex")
                .asLong();
        var file = API.stack.checkpointFile();
        somebody.cutLog("read_log", 0x6e67_7264, file.resolveSibling(file.getFileName() + ".reads"), size);
    }
}
