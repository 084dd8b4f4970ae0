package neuguong.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown what the register has recorded: noted before it is shown, kept for ever and sealed.
 *
 * @param id of this reading; what is sent twice is one
 * @param readAt in UTC, to the microsecond, so that the order of texts is that of time
 * @param service which showed it: {@code command} or {@code query}
 * @param issuer who vouches for the reader
 * @param reader the issuer's name of the person or program
 * @param via the program that acted for the reader, or null
 * @param purpose whether it was taken away as a file
 * @param path that was asked for
 * @param query the parameters of that, or null
 * @param cameFrom the page from which the reader came, with its parameters, or null
 * @param unitId of the unit that was read, or that had the exemplar then; null where it is not known, as for the whole log
 * @param exemplarId of the exemplar that was read, or null
 */
public record Reading(
        String id,
        String readAt,
        String service,
        String issuer,
        String reader,
        String readerName,
        @Nullable String via,
        Purpose purpose,
        String path,
        @Nullable String query,
        @Nullable String cameFrom,
        @Nullable String unitId,
        @Nullable String exemplarId) {
    private static final int LONGEST = 2_000;
    /** As long as the number of a citizen or of a telephone: it may have been searched for, and is not to be kept here. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f-])\\d{9,12}(?![0-9a-f-])");

    /** What somebody wanted it for. */
    public enum Purpose {
        READ,
        EXPORT
    }

    /** Shortens what is longer than anybody needs, and leaves out long numbers of what was searched for. */
    public Reading {
        path = path.substring(0, Math.min(LONGEST, path.length()));
        query = kept(query);
        cameFrom = kept(cameFrom);
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null
                ? null
                : NUMBER.matcher(text.substring(0, Math.min(LONGEST, text.length())))
                        .replaceAll("…");
    }

    /** A moment as {@link #readAt} writes it. */
    public static String moment(Instant at) {
        var text = at.truncatedTo(ChronoUnit.MICROS).toString();
        var point = text.indexOf('.');
        var fraction = point < 0 ? "" : text.substring(point + 1, text.length() - 1);
        var second = point < 0 ? text.substring(0, text.length() - 1) : text.substring(0, point);
        return second + "." + fraction + "0".repeat(6 - fraction.length()) + "Z";
    }

    /** The same, of this unit. */
    public Reading of(@Nullable String unit) {
        return new Reading(
                id, readAt, service, issuer, reader, readerName, via, purpose, path, query, cameFrom, unit, exemplarId);
    }
}
