package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final Seal SEAL = Seal.of("");
    private static final String QUESTION = Cursor.fingerprint("q=lúa");
    private static final List<FieldValue> SORT =
            List.of(FieldValue.of(16_384.25), FieldValue.of(7L), FieldValue.of("đặng"));

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        var text = Cursor.after(QUESTION, "abc+/=", SORT, SEAL).encode();

        assertThat(text).matches("[A-Za-z0-9_-]+");
        var cursor = Cursor.decode(text, QUESTION, 3, SEAL);
        assertThat(cursor.pointInTime()).isEqualTo("abc+/=");
        assertThat(cursor.values().get(0).doubleValue()).isEqualTo(16_384.25);
        assertThat(cursor.values().get(1).longValue()).isEqualTo(7);
        assertThat(cursor.values().get(2).stringValue()).isEqualTo("đặng");
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        var text = Cursor.after(QUESTION, null, SORT, SEAL).encode();

        refused(text, Cursor.fingerprint("q=ngô"), 3);
        refused(text, QUESTION, 2);
    }

    @Test
    void a_forged_cursor_is_refused() {
        for (var forged : List.of("", "x", "%%%", "e30", "bnVsbA", "W10", "MQ")) {
            refused(forged, QUESTION, 3);
        }
        refused(json("{\"question\":\"%s\",\"after\":[1,2,{\"a\":1}]}".formatted(QUESTION)), QUESTION, 3);
        refused(json("{\"question\":\"%s\",\"after\":[1,null,3]}".formatted(QUESTION)), QUESTION, 3);
        refused("A".repeat(5_000), QUESTION, 3);
    }

    @Test
    void a_point_in_time_that_was_not_given_out_for_this_question_is_left_out() {
        var seals =
                List.of("", "x", SEAL.on("another question", "abc"), Seal.of("").on(QUESTION, "abc"));
        for (var seal : seals) {
            var cursor = Cursor.decode(
                    json("{\"question\":\"%s\",\"after\":[1,2,3],\"pointInTime\":\"abc\",\"seal\":\"%s\"}"
                            .formatted(QUESTION, seal)),
                    QUESTION,
                    3,
                    SEAL);
            assertThat(cursor.pointInTime()).as(seal).isNull();
            assertThat(cursor.values()).hasSize(3);
        }
    }

    @Test
    void instances_of_one_key_know_each_others_cursors() {
        var text = Cursor.after(QUESTION, "abc", SORT, Seal.of("khóa chung")).encode();
        assertThat(Cursor.decode(text, QUESTION, 3, Seal.of("khóa chung")).pointInTime())
                .isEqualTo("abc");
        assertThat(Cursor.decode(text, QUESTION, 3, SEAL).pointInTime()).isNull();
    }

    private static String json(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String cursor, String question, int fields) {
        assertThatThrownBy(() -> Cursor.decode(cursor, question, fields, SEAL))
                .as(cursor)
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }
}
