package neuguong.query.exemplar;

import java.util.Locale;
import neuguong.query.platform.Phrase;

/** What the year of a last inspection is called. */
public final class LastInspection {
    private static final Phrase NEVER = new Phrase("Chưa kiểm tra lần nào", "Never inspected");

    private LastInspection() {}

    /** A year, or that there was none, see {@link ExemplarDocument#NEVER}. */
    public static String in(String year, Locale locale) {
        return year.equals(ExemplarDocument.NEVER) ? NEVER.in(locale) : year;
    }
}
