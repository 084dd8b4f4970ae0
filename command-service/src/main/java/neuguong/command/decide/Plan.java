package neuguong.command.decide;

import java.time.LocalDate;

/**
 * The period of Plan 90/KH-UBND and the day on which a command is given.
 *
 * @param from first day of the plan (setting; 2021-01-01)
 * @param to last day of the plan (setting; 2025-12-31)
 * @param today the day of the command in the province
 */
public record Plan(LocalDate from, LocalDate to, LocalDate today) {

    /** Requires a date of the plan's period that has come. */
    public void requireWithin(LocalDate date) {
        if (date.isBefore(from) || date.isAfter(to)) {
            throw new Rejected(Reason.OUTSIDE_PLAN, date, from, to);
        }
        requirePast(date);
    }

    /** Requires a year of the plan that has begun. */
    public void requireYear(int year) {
        if (year < from.getYear() || year > to.getYear()) {
            throw new Rejected(Reason.YEAR_OUTSIDE_PLAN, year, from.getYear(), to.getYear());
        }
        if (year > today.getYear()) {
            throw new Rejected(Reason.YEAR_NOT_YET, year);
        }
    }

    /** Requires a date not after today: the register records what has happened. */
    public void requirePast(LocalDate date) {
        if (date.isAfter(today)) {
            throw new Rejected(Reason.IN_THE_FUTURE, date);
        }
    }
}
