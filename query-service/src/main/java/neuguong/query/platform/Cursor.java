package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import neuguong.contract.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended: what a client sends back to get the next one. Opaque to clients and bound to the question it came from.
 *
 * @param question fingerprint of the question
 * @param pointInTime of Elasticsearch, under which the later pages see one state of the index; null after the first page
 * @param seal on the point in time, since Elasticsearch is given no other than its own; null where there is none
 * @param after the sort values of the last item
 */
record Cursor(
        String question,
        @Nullable String pointInTime,
        @Nullable String seal,
        List<Object> after) {
    /** Stands for the beginning of pages that all see one state of the index. */
    static final String FIRST = "*";

    private static final int MAX_LENGTH = 4_000;

    /** The fingerprint of a question: equal for equal questions, in whatever instance of the service they are asked. */
    static String fingerprint(Object question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(question.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Cursor after(String question, @Nullable String pointInTime, List<FieldValue> sort, Seal seal) {
        return new Cursor(
                question,
                pointInTime,
                pointInTime == null ? null : seal.on(question, pointInTime),
                sort.stream().map(Cursor::plain).toList());
    }

    private static Object plain(FieldValue value) {
        return switch (value._kind()) {
            case Double -> value.doubleValue();
            case Long -> value.longValue();
            case Boolean -> value.booleanValue();
            default -> value.stringValue();
        };
    }

    List<FieldValue> values() {
        var result = new ArrayList<FieldValue>();
        for (var value : after) {
            result.add(
                    switch (value) {
                        case String s -> FieldValue.of(s);
                        case Boolean b -> FieldValue.of((boolean) b);
                        case Double d -> FieldValue.of((double) d);
                        case Number n -> FieldValue.of(n.longValue());
                        case null, default -> throw invalid();
                    });
        }
        return result;
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.MAPPER.writeValueAsBytes(this));
    }

    /**
     * Reads a cursor that a client sent. A point in time that was not given out for this question is left out, as one that has expired.
     *
     * @param sortFields how many values the sort has
     * @throws ProblemException INVALID_CURSOR where it is none of ours, or is of another question
     */
    static Cursor decode(String text, String question, int sortFields, Seal seal) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw invalid();
            }
            var cursor = EventJson.MAPPER.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor == null
                    || !question.equals(cursor.question)
                    || cursor.after == null
                    || cursor.after.size() != sortFields) {
                throw invalid();
            }
            cursor.values();
            return cursor.isSealedBy(seal) ? cursor : new Cursor(question, null, null, cursor.after);
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid();
        }
    }

    private boolean isSealedBy(Seal with) {
        return pointInTime != null && seal != null && with.isOn(question, pointInTime, seal);
    }

    /** Whether a text is a cursor of this question. */
    static boolean isOf(String text, String question) {
        try {
            return text.length() <= MAX_LENGTH
                    && EventJson.MAPPER
                            .readTree(Base64.getUrlDecoder().decode(text))
                            .path("question")
                            .asString("")
                            .equals(question);
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    static ProblemException invalid() {
        return ProblemException.parameter(
                ProblemCode.INVALID_CURSOR,
                "cursor",
                "INVALID_CURSOR",
                new Phrase(
                        "con trỏ này không thuộc về câu hỏi này; hãy bắt đầu lại từ trang đầu",
                        "this cursor does not belong to this question; begin again with the first page"));
    }
}
