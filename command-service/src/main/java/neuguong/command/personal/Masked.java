package neuguong.command.personal;

import org.jspecify.annotations.Nullable;

/** What stands in for a personal datum that is not shown. */
public final class Masked {
    /** Of what nothing is shown. */
    public static final String WHOLE = "********";

    private Masked() {}

    /** All but the last characters, by which a person recognises a number that they know. */
    public static @Nullable String allButLast(int shown, @Nullable String number) {
        if (number == null) {
            return null;
        }
        return number.length() <= 2 * shown ? WHOLE : WHOLE + number.substring(number.length() - shown);
    }

    /** All of it. */
    public static @Nullable String whole(@Nullable Object datum) {
        return datum == null ? null : WHOLE;
    }
}
