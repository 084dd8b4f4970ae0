package neuguong.query.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import neuguong.query.platform.ProblemException.Invalid;
import org.jspecify.annotations.Nullable;

/** Checks of values that a question may hold; each adds what is wrong to a list, so that all of it is told at once. */
public final class Bounds {
    /** The longest words that are searched for, in characters. */
    public static final int MAX_WORDS = 200;

    /** The first year of which the register can know something. */
    public static final int FIRST_YEAR = 2021;

    /** The last. */
    public static final int LAST_YEAR = 2099;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PLACE = Pattern.compile(
            "NOT_DETERMINED|[0-9]{2,5}(-[A-Z0-9]{1,10})?(@[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?");
    private static final int DATE_FROM = 1900;

    private Bounds() {}

    public static void words(String parameter, @Nullable String words, List<Invalid> errors) {
        if (words != null && words.length() > MAX_WORDS) {
            errors.add(new Invalid(
                    parameter,
                    "TOO_LONG",
                    new Phrase("dài quá %s ký tự", "longer than %s characters").with(MAX_WORDS)));
        }
    }

    /** Every value must be one of those that exist. */
    public static <T> void known(
            String parameter, List<T> values, Predicate<T> exists, String code, List<Invalid> errors) {
        values.stream()
                .filter(exists.negate())
                .forEach(v -> errors.add(new Invalid(
                        parameter, code, new Phrase("không có giá trị “%s”", "there is no value “%s”").with(v))));
    }

    /** Every value must have the form of an id; whether there is anything of that id is not asked. */
    public static void ids(String parameter, List<String> values, List<Invalid> errors) {
        values.stream()
                .filter(v -> !ID.matcher(v).matches())
                .forEach(v -> errors.add(new Invalid(
                        parameter, "MALFORMED", new Phrase("phải là mã định danh UUID", "must be a UUID"))));
    }

    /**
     * Every value must have the form of an id, of a code, or of a code with the place's first day, {@code code@yyyy-MM-dd}; whether there is
     * such a place is not asked.
     */
    public static void places(String parameter, List<String> values, List<Invalid> errors) {
        values.stream()
                .filter(v -> !ID.matcher(v).matches() && !PLACE.matcher(v).matches())
                .forEach(v -> errors.add(new Invalid(
                        parameter,
                        "MALFORMED",
                        new Phrase(
                                "phải là mã định danh UUID, mã địa phương, hoặc mã@ngày bắt đầu",
                                "must be a UUID, a code, or code@first day"))));
    }

    /** Every year must be one of which the register can know something: 2021-2099. */
    public static void years(String parameter, List<Integer> years, List<Invalid> errors) {
        known(parameter, years, y -> y >= FIRST_YEAR && y <= LAST_YEAR, "OUT_OF_BOUNDS", errors);
    }

    /** The same of one year, where there is one. */
    public static void year(String parameter, @Nullable Integer year, List<Invalid> errors) {
        if (year != null) {
            years(parameter, List.of(year), errors);
        }
    }

    /** A date that Elasticsearch can compare, where there is one. */
    public static void date(String parameter, @Nullable LocalDate date, List<Invalid> errors) {
        if (date != null && (date.getYear() < DATE_FROM || date.getYear() > LAST_YEAR)) {
            errors.add(new Invalid(
                    parameter, "OUT_OF_BOUNDS", new Phrase("phải từ năm 1900 đến 2099", "must be from 1900 to 2099")));
        }
    }

    /** The second must not be before the first, where there are both. */
    public static <T extends Comparable<? super T>> void order(
            String first, String second, @Nullable T from, @Nullable T to, List<Invalid> errors) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            errors.add(new Invalid(
                    second, "BEFORE_FROM", new Phrase("không được trước “%s”", "must not be before “%s”").with(first)));
        }
    }

    /**
     * Refuses the question where there is anything wrong.
     *
     * @throws ProblemException naming all of it
     */
    public static void refuse(List<Invalid> errors) {
        if (!errors.isEmpty()) {
            var malformed = errors.stream().anyMatch(e -> e.code().equals("MALFORMED"));
            throw ProblemException.parameters(
                    malformed ? ProblemCode.MALFORMED : ProblemCode.INVALID_PARAMETER, errors);
        }
    }
}
