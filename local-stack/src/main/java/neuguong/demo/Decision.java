package neuguong.demo;

import java.time.LocalDate;
import neuguong.demo.Units.Authority;

/**
 * A decision that may honour many exemplars: all whom one authority gives one honour for one year stand in the same one, so its
 * date and number follow from these three and nothing need be remembered.
 */
record Decision(String number, LocalDate on, String authority) {
    /**
     * A number such as 1847/QĐ-UBND: it grows through the year, and one authority's numbers on one matter differ from year to year
     * although they begin again every January.
     */
    static Decision of(Authority authority, LocalDate on, String matter) {
        var aDay = authority.letters().equals("TTg") || authority.letters().equals("CTN") ? 5 : 14;
        var within = Math.floorMod(matter.hashCode() + on.getYear(), aDay);
        var number = (on.getDayOfYear() - 1) * aDay + within + 1;
        return new Decision(number + "/QĐ-" + authority.letters(), on, authority.name());
    }

    /** The decision on a matter that falls into a window of days, the same for all of whom it decides. */
    static Decision yearly(Authority authority, String matter, int year, int month, int day, int days) {
        var dice = Dice.of(authority.name().hashCode(), matter.hashCode(), year);
        return of(authority, Days.within(year, month, day, days, dice), matter);
    }
}
