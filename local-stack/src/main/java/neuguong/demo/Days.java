package neuguong.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which offices decide. */
final class Days {
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));

    private Days() {}

    /** The day itself, or the next on which offices are open. */
    static LocalDate open(LocalDate day) {
        var open = day;
        while (open.getDayOfWeek() == DayOfWeek.SATURDAY
                || open.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(open))) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** An open day of a year from one day to some days later. */
    static LocalDate within(int year, int month, int day, int days, Dice dice) {
        return open(LocalDate.of(year, month, day).plusDays(dice.between(0, days)));
    }
}
