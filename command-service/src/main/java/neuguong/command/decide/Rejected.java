package neuguong.command.decide;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import neuguong.events.Named;

/** A rule forbids the command; nothing has changed. */
public final class Rejected extends RuntimeException {
    private static final Locale VI = Locale.of("vi", "VN");
    private static final Locale EN = Locale.ENGLISH;

    private final Reason reason;
    private final transient List<Object> details;

    /**
     * Rejects for {@code reason}.
     *
     * @param details values that the text of the reason names, in its order; dates and named terms appear in the reader's
     *     language
     */
    public Rejected(Reason reason, Object... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do about it, in Vietnamese. */
    public String vi() {
        return text(reason.vi(), VI);
    }

    /** What happened and what to do about it, in English. */
    public String en() {
        return text(reason.en(), EN);
    }

    private String text(String template, Locale language) {
        return template.formatted(details.stream().map(d -> local(d, language)).toArray());
    }

    private static Object local(Object detail, Locale language) {
        return switch (detail) {
            case LocalDate date ->
                DateTimeFormatter.ofPattern(VI.equals(language) ? "d/M/yyyy" : "d MMMM yyyy", language)
                        .format(date);
            case Named named -> named.in(language);
            // a year or a version is no quantity: no thousands separator
            case Number number -> number.toString();
            default -> detail;
        };
    }
}
