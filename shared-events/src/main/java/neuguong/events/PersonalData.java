package neuguong.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an individual beyond the name, and what nobody reads without a reason. In the clear it is in memory only, while rules are
 * decided: what is stored, sent and hashed is {@link Sealed}, under a key of that individual's own record.
 */
public sealed interface PersonalData {

    /**
     * In the clear. It has no stored form: whoever tries to write it gets an exception.
     *
     * @param birthYear 1900 to the year of nomination; that of {@code birthDate} where there is one
     * @param citizenId the number of the citizen's card: 12 digits, or the 9 of an older card
     * @param phone digits, with a plus at the beginning of an international number
     * @param address where the individual lives, 1-500 characters, Unicode NFC
     */
    record Known(
            @Nullable Integer birthYear,
            @Nullable LocalDate birthDate,
            @Nullable String citizenId,
            @Nullable String phone,
            @Nullable String address)
            implements PersonalData {

        /** The year of birth, from whichever of the two tells it. */
        public @Nullable Integer yearOfBirth() {
            return birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
        }

        /** Names what it holds and not what that is, so that it may come into a log. */
        @Override
        public String toString() {
            return "PersonalData";
        }
    }

    /** As it is stored, each field by itself: base64url text, opaque without the key. */
    record Sealed(
            @Nullable String birthYear,
            @Nullable String birthDate,
            @Nullable String citizenId,
            @Nullable String phone,
            @Nullable String address)
            implements PersonalData {}

    /** What it was cannot be read any more: its key was destroyed on purpose. It has no stored form either. */
    record Erased() implements PersonalData {}
}
