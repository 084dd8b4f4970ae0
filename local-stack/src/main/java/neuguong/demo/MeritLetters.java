package neuguong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import neuguong.demo.Units.Authority;
import neuguong.events.UnitType;

/** Merit letters (giấy khen): they stand on nothing but the year's work, and which one it is depends on who gives it. */
record MeritLetters(Story story, Awards awards, Dice dice) {
    private static final Set<String> CENTRAL = Set.of("BHXH", "TAND", "NHCSXH");

    /** A merit letter of the head above for a campaign within the year. */
    void ofHead(int year, double often) {
        var when = LocalDate.of(year, 11, 20);
        var authority = story.grassroots(when);
        if (dice.chance(often) && !authority.equals(story.units.province())) {
            awards.give(
                    letter(authority, when),
                    LocalDate.of(year, 3, 1),
                    LocalDate.of(year, 10, 31),
                    Decision.yearly(authority, "GK", year, 11, 10, 15),
                    List.of());
        }
    }

    private String letter(Authority authority, LocalDate when) {
        var owner = story.owner(when);
        if (owner.type() == UnitType.ARMED_FORCES || CENTRAL.contains(owner.code())) {
            return "GK_BO";
        }
        if (owner.type() == UnitType.ENTERPRISE && !owner.head().equals("-")) {
            return "GK_DN";
        }
        if (authority.commune()) {
            return "GK_XA";
        }
        return authority.letters().equals("UBND") ? "GK_HUYEN" : "GK_SO";
    }

    /** Merit letters of the commune's and the district's chair. */
    void local(int year, double ofCommune, double ofDistrict) {
        if (dice.chance(ofCommune)) {
            awards.give(
                    "GK_XA",
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 6, 30),
                    Decision.yearly(story.commune(LocalDate.of(year, 8, 1)), "GK_XA", year, 8, 1, 25),
                    List.of());
        }
        if (dice.chance(ofDistrict)) {
            awards.give(
                    "GK_HUYEN",
                    LocalDate.of(year, 2, 1),
                    LocalDate.of(year, 10, 31),
                    Decision.yearly(story.district(LocalDate.of(year, 11, 5)), "GK_HUYEN", year, 11, 5, 20),
                    List.of());
        }
    }
}
