package neuguong.query.platform;

import org.jspecify.annotations.Nullable;

/** As of when units or places count: as they were on the date of the event that names them, or as they are now. */
public enum Basis {
    THEN("then"),
    NOW("now");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /** As it is written in a question. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * What an answer says of the bases that it used, each as it is written in a question.
     *
     * @param locality of places
     * @param unit of units
     */
    public record Used(String locality, String unit) {
        /** The given bases, or what holds without them: places as they were, units as they are. */
        public static Used of(@Nullable Basis locality, @Nullable Basis unit) {
            return new Used((locality == null ? THEN : locality).toString(), (unit == null ? NOW : unit).toString());
        }
    }
}
