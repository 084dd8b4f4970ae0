package neuguong.query.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size 1-100 items, 20 where not given
 * @param cursor the {@code next} of the page before; null for the first page, or {@code *} for the first of pages that all see one state
 */
public record Slice(@Nullable Integer size, @Nullable String cursor) {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    /** @throws ProblemException where the size is out of bounds */
    public Slice {
        if (size != null && (size < 1 || size > MAX_SIZE)) {
            throw ProblemException.parameter(
                    ProblemCode.INVALID_PARAMETER,
                    "size",
                    "OUT_OF_BOUNDS",
                    new Phrase("phải từ 1 đến 100", "must be from 1 to 100"));
        }
    }

    /** The first page of the usual size. */
    public static Slice usual() {
        return new Slice(null, null);
    }

    /** Whether it begins a list. */
    public boolean first() {
        return cursor == null || cursor.equals(Cursor.FIRST);
    }

    int items() {
        return size == null ? DEFAULT_SIZE : size;
    }
}
