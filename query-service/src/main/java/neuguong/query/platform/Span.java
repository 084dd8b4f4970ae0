package neuguong.query.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a time, both days included; null is without bound.
 *
 * @param id of the document
 */
public record Span(
        String id, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** The document at any time. */
    public static Span ever(String id) {
        return new Span(id, null, null);
    }

    /** The same time of another document, as far as it lies in this one; null where it does not. */
    public @Nullable Span of(String other, @Nullable LocalDate first, @Nullable LocalDate last) {
        var begin = from == null || (first != null && first.isAfter(from)) ? first : from;
        var end = to == null || (last != null && last.isBefore(to)) ? last : to;
        return begin != null && end != null && end.isBefore(begin) ? null : new Span(other, begin, end);
    }

    /** Whether the day lies in it. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
