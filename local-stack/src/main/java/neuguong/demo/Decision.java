package neuguong.demo;

import java.time.LocalDate;
import neuguong.demo.Units.Authority;

/**
 * A decision that may honour many exemplars: all whom one authority gives one honour for one year stand in the same one, so its
 * date and number follow from these three and nothing need be remembered.
 */
record Decision(String number, LocalDate on, String authority) {
    /** A number such as 1847/QĐ-UBND: it grows through the year, the faster the higher the office. */
    static Decision of(Authority authority, LocalDate on, String matter) {
        var aDay = switch (authority.letters()) {
            case "UBND" -> 9;
            case "TTg", "CTN" -> 4;
            default -> 2;
        };
        var within = Math.floorMod((authority.name() + matter).hashCode(), aDay);
        return new Decision(on.getDayOfYear() * aDay + within + "/QĐ-" + authority.letters(), on, authority.name());
    }

    /** The decision on a matter that falls into a window of days, the same for all of whom it decides. */
    static Decision yearly(Authority authority, String matter, int year, int month, int day, int days) {
        var dice = Dice.of(authority.name().hashCode(), matter.hashCode(), year);
        return of(authority, Days.within(year, month, day, days, dice), matter);
    }
}
