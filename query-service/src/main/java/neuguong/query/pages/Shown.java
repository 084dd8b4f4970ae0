package neuguong.query.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as the reader of a page writes them; moments in the time of Vietnam. */
record Shown(Locale locale) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : pattern("dd/MM/yyyy", "d MMM yyyy").format(date);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : pattern("HH:mm dd/MM/yyyy", "d MMM yyyy, HH:mm").format(moment.atZone(VIETNAM));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A figure as it is: whole, or with two decimals at most. */
    public String figure(double figure) {
        return format(BigDecimal.valueOf(figure));
    }

    public String decimal(@Nullable BigDecimal number) {
        return number == null ? "" : format(number);
    }

    /** A difference with its sign; a true minus, not a hyphen. */
    public String change(@Nullable BigDecimal difference) {
        return difference == null
                ? ""
                : switch (difference.signum()) {
                    case 1 -> "+" + format(difference);
                    case -1 -> "−" + format(difference.abs());
                    default -> "0";
                };
    }

    private String format(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private DateTimeFormatter pattern(String vi, String en) {
        return DateTimeFormatter.ofPattern("en".equals(locale.getLanguage()) ? en : vi, locale);
    }
}
