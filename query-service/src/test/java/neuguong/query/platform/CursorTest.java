package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final String QUESTION = Cursor.fingerprint("q=lúa");
    private static final List<FieldValue> SORT =
            List.of(FieldValue.of(16_384.25), FieldValue.of(7L), FieldValue.of("đặng"));

    @Test
    void a_cursor_comes_back_as_it_was_given() {
        var text = Cursor.after(QUESTION, "abc+/=", SORT).encode();

        assertThat(text).matches("[A-Za-z0-9_-]+");
        var cursor = Cursor.decode(text, QUESTION, 3);
        assertThat(cursor.pointInTime()).isEqualTo("abc+/=");
        assertThat(cursor.values().get(0).doubleValue()).isEqualTo(16_384.25);
        assertThat(cursor.values().get(1).longValue()).isEqualTo(7);
        assertThat(cursor.values().get(2).stringValue()).isEqualTo("đặng");
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        var text = Cursor.after(QUESTION, null, SORT).encode();

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
        refused(
                json("{\"question\":\"%s\",\"after\":[1,2,3],\"pointInTime\":\"a b\"}".formatted(QUESTION)),
                QUESTION,
                3);
        refused("A".repeat(5_000), QUESTION, 3);
    }

    private static String json(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String cursor, String question, int fields) {
        assertThatThrownBy(() -> Cursor.decode(cursor, question, fields))
                .as(cursor)
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }
}
