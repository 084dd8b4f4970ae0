package neuguong.command.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The order in which events are told: by their days, and those of one day by their positions in the log. A place in it is counted from 0.
 * A million events take eight megabytes.
 */
final class Timeline {
    /** Positions have this many bits, which are enough for two million million; the days before them are those of the years to 9999. */
    private static final int POSITION = 41;

    private static final long LAST_POSITION = (1L << POSITION) - 1;

    private final long[] moments;

    private Timeline(long[] moments) {
        this.moments = moments;
    }

    /** How far one goes at once. */
    enum Pace {
        event,
        month,
        year
    }

    /** A month in which something happened: how much, and the position of the last of it. */
    record Month(YearMonth month, int events, long at) {}

    /** The moment right after an event: it can be compared with others. */
    static long moment(LocalDate day, long position) {
        return (day.toEpochDay() << POSITION) | position;
    }

    /** The moment at the end of a day. */
    static long endOf(LocalDate day) {
        return moment(day, LAST_POSITION);
    }

    static LocalDate day(long moment) {
        return LocalDate.ofEpochDay(moment >> POSITION);
    }

    static long position(long moment) {
        return moment & LAST_POSITION;
    }

    /** Of moments in any order. */
    static Timeline of(LongStream moments) {
        return new Timeline(moments.sorted().toArray());
    }

    int size() {
        return moments.length;
    }

    long moment(int place) {
        return moments[place];
    }

    /** The last place that is not after a moment, or -1. */
    int until(long moment) {
        var found = Arrays.binarySearch(moments, moment);
        return found >= 0 ? found : -found - 2;
    }

    /** The first place of the period in which a place is. */
    int start(int place, Pace pace) {
        var day = day(moments[place]);
        return switch (pace) {
            case event -> place;
            case month -> until(moment(day.withDayOfMonth(1), 0)) + 1;
            case year -> until(moment(day.withDayOfYear(1), 0)) + 1;
        };
    }

    /** The last place of the period in which a place is. */
    int end(int place, Pace pace) {
        var day = day(moments[place]);
        return switch (pace) {
            case event -> place;
            case month -> until(endOf(day.withDayOfMonth(day.lengthOfMonth())));
            case year -> until(endOf(day.withDayOfYear(day.lengthOfYear())));
        };
    }

    /** The last place of the period after a place, or, within one, of this; -1 where it is the last. */
    int next(int place, Pace pace) {
        return place + 1 < moments.length ? end(place + 1, pace) : -1;
    }

    /** The last place of the period before that of a place; -1 where there is none. */
    int previous(int place, Pace pace) {
        return place < 0 ? -1 : start(place, pace) - 1;
    }

    /** The months in which something happened. */
    List<Month> months() {
        var months = new ArrayList<Month>();
        for (var place = 0; place < moments.length; ) {
            var end = end(place, Pace.month);
            months.add(new Month(YearMonth.from(day(moments[end])), end - place + 1, position(moments[end])));
            place = end + 1;
        }
        return months;
    }
}
