package neuguong.demo;

import java.time.LocalDate;
import java.util.Locale;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A place of the demonstration province. Its id is the register's to make; until then {@link #key()} names it.
 *
 * @param until the first day on which it was no more, or null
 * @param district code of the district, of a commune before the reform
 */
record Place(
        String code,
        String name,
        LocalityLevel level,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String district,
        Region region) {
    /** What grows and is made there. */
    enum Region {
        SEA,
        LOW,
        HIGH
    }

    /** A code alone does not identify a place. */
    String key() {
        return code + "@" + from;
    }

    boolean validOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }

    /** As within a sentence: "xã Trà Khê". */
    String inSentence() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Without its kind: "Trà Khê". */
    String bare() {
        return name.replaceFirst("^(Tỉnh|Thành phố|Thị xã|Huyện|Phường|Thị trấn|Xã) ", "");
    }

    boolean urban() {
        return name.startsWith("Phường") || name.startsWith("Thị trấn");
    }
}
