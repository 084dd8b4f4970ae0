package neuguong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import neuguong.demo.Awards.Award;
import neuguong.demo.Units.Authority;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;

/**
 * Which honours an exemplar earned, each on the ground the law asks for: LDTT and CSTDCS to CSTD_TINH (three in a row) and CSTD_TQ (two in a
 * row); TTLDTT, TTLDXS, CO_TINH, CO_CP; BK_TINH, BK_TTG, HCLD3; GDVH (three in a row) to GK_GDVH.
 */
final class Chains {
    private static final int FIRST_YEAR_OF_TODAYS_LAW = 2024;

    private final Story story;
    private final Dice dice;
    private final Awards awards;
    private final MeritLetters letters;

    private Chains(Story story, Dice dice) {
        this.story = story;
        this.dice = dice;
        this.awards = new Awards(story.profile.nomination().subject().kind());
        this.letters = new MeritLetters(story, awards, dice);
    }

    static Awards of(Story story, Dice dice) {
        var chains = new Chains(story, dice);
        if (story.start < 2020 && story.graded(Grade.HTXS, story.start, story.start + 1)) {
            chains.earlierForms();
        }
        for (var year = story.start; year <= Story.LAST_YEAR; year++) {
            switch (story.profile.kind()) {
                case "I" -> chains.staff(year);
                case "P" -> chains.people(year);
                case "C" -> chains.collective(year);
                case "V" -> chains.village(year);
                default -> chains.household(year);
            }
        }
        return chains.awards;
    }

    /** What those with long service brought along. */
    private void earlierForms() {
        if (story.profile.nomination().subject().kind() == SubjectKind.HOUSEHOLD || !dice.chance(0.5)) {
            return;
        }
        var first = awards.years("BK_TINH", 2013, 2014, province("BK_TINH", 2014, 5), List.of());
        if (first != null && dice.chance(0.35)) {
            awards.years("BK_TTG", 2014, 2018, state(Units.PRIME_MINISTER, "BK_TTG", 2018), List.of(first));
        }
    }

    private void staff(int year) {
        if (!story.graded(Grade.HTT, year, year)) {
            return;
        }
        var worker = awards.years(
                story.armed(january(year)) ? "CSTT" : "LDTT", year, year, grassroots("LDTT", year), List.of());
        if (worker != null && story.graded(Grade.HTXS, year, year) && dice.chance(0.85)) {
            awards.years("CSTDCS", year, year, grassroots("CSTDCS", year), List.of(worker));
        }
        fighters(year);
        formsOfStaff(year);
        letters.ofHead(year, 0.32);
    }

    private void fighters(int year) {
        var three = awards.unbroken("CSTDCS", year - 2, year);
        if (three.isEmpty() || !awards.between("CSTD_TINH", year - 2, year).isEmpty() || !dice.chance(0.8)) {
            return;
        }
        var second = awards.years("CSTD_TINH", year - 2, year, province("CSTD_TINH", year, 3), three);
        var first = awards.of("CSTD_TINH", year - 3);
        if (second != null && first != null && dice.chance(0.35)) {
            awards.years(
                    "CSTD_TQ", year - 5, year, state(Units.PRIME_MINISTER, "CSTD_TQ", year), List.of(first, second));
        }
    }

    private void formsOfStaff(int year) {
        var two = awards.unbroken("CSTDCS", year - 1, year);
        if (!two.isEmpty() && awards.between("BK_TINH", year - 2, year).isEmpty() && dice.chance(0.35)) {
            awards.years("BK_TINH", year - 1, year, province("BK_TINH", year, 5), two);
        }
        var fighter = awards.between("CSTDCS", year - 4, year);
        if (year + 1 < FIRST_YEAR_OF_TODAYS_LAW || fighter.size() < 3 || !story.graded(Grade.HTT, year - 4, year)) {
            return;
        }
        stateForms(year, fighter, story.graded(Grade.HTXS, year, year));
    }

    /** BK_TTG on BK_TINH and five years, HCLD3 on BK_TTG and five years after it. */
    private void stateForms(int year, List<Award> alsoCounted, boolean medal) {
        var earlier = awards.between("BK_TTG", 0, year);
        var certificate = awards.between("BK_TINH", 0, year - 1);
        if (earlier.isEmpty() && !certificate.isEmpty() && dice.chance(0.1)) {
            awards.years(
                    "BK_TTG",
                    year - 4,
                    year,
                    state(Units.PRIME_MINISTER, "BK_TTG", year),
                    with(certificate.getFirst(), alsoCounted));
        } else if (!earlier.isEmpty()
                && earlier.getFirst().year() <= year - 5
                && awards.between("HCLD3", 0, year).isEmpty()
                && medal) {
            awards.years(
                    "HCLD3",
                    year - 4,
                    year,
                    state(Units.PRESIDENT, "HCLD3", year),
                    with(earlier.getFirst(), alsoCounted));
        }
    }

    private void people(int year) {
        if (!story.graded(Grade.HTT, year, year)) {
            return;
        }
        if (dice.chance(0.45)) {
            awards.years("LDTT", year, year, yearly(story.commune(january(year)), "danh hiệu", year), List.of());
        }
        letters.local(year, 0.42, 0.3);
        provincialMerit(year);
    }

    /** Certificates for those who are not staff: chosen in a movement, on merit letters from below. */
    private void provincialMerit(int year) {
        var fromBelow = Stream.of("GK_XA", "GK_HUYEN")
                .flatMap(letter -> awards.between(letter, year - 2, year).stream())
                .toList();
        var certificates = awards.between("BK_TINH", 0, year);
        if (fromBelow.size() >= 2 && awards.between("BK_TINH", year - 2, year).isEmpty() && dice.chance(0.35)) {
            awards.years("BK_TINH", year - 1, year, province("BK_TINH", year, 5), fromBelow);
        } else if (!certificates.isEmpty()
                && certificates.getFirst().year() <= year - 2
                && awards.between("BK_TTG", 0, year).isEmpty()
                && story.graded(Grade.HTXS, year - 1, year)
                && dice.chance(0.05)) {
            awards.years(
                    "BK_TTG",
                    year - 2,
                    year,
                    state(Units.PRIME_MINISTER, "BK_TTG", year),
                    List.of(certificates.getFirst()));
        }
    }

    private void collective(int year) {
        if (!story.graded(Grade.HTT, year, year)) {
            return;
        }
        var armed = story.armed(january(year));
        var excellent = armed ? "DVQT" : "TTLDXS";
        var advanced = awards.years(armed ? "DVTT" : "TTLDTT", year, year, grassroots("TTLDTT", year), List.of());
        if (advanced != null && story.graded(Grade.HTXS, year, year) && dice.chance(0.65)) {
            awards.years(excellent, year, year, province("TTLDXS", year, 3), List.of(advanced));
        }
        flags(year, excellent);
        formsOfCollective(year, excellent);
        letters.ofHead(year, 0.3);
    }

    private void flags(int year, String excellent) {
        var two = awards.unbroken(excellent, year - 1, year);
        if (two.isEmpty() || !dice.chance(0.4)) {
            return;
        }
        var flag = awards.years("CO_TINH", year, year, province("CO_TINH", year, 4), two);
        if (flag != null && dice.chance(0.12)) {
            awards.years("CO_CP", year, year, state(Units.GOVERNMENT, "CO_CP", year), List.of(flag));
        }
    }

    private void formsOfCollective(int year, String excellent) {
        if (story.graded(Grade.HTXS, year - 1, year)
                && awards.between("BK_TINH", year - 2, year).isEmpty()
                && dice.chance(0.4)) {
            awards.years(
                    "BK_TINH", year - 1, year, province("BK_TINH", year, 5), awards.between(excellent, year - 1, year));
        }
        var flags = awards.between("CO_TINH", year - 4, year);
        if (!flags.isEmpty()
                && story.graded(Grade.HTXS, year - 4, year)
                && !awards.between("BK_TINH", 0, year - 5).isEmpty()) {
            stateForms(year, flags, flags.size() >= 2);
        }
    }

    private void village(int year) {
        if (!story.graded(Grade.HTT, year, year)) {
            return;
        }
        var when = LocalDate.of(year, 12, 20);
        awards.give(
                "THON_VH",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 11, 30),
                Decision.yearly(story.district(when), "THON_VH", year, 12, 20, 8),
                List.of());
        letters.local(year, 0.4, 0.3);
        provincialMerit(year);
    }

    private void household(int year) {
        if (!story.graded(Grade.HTT, year, year)) {
            return;
        }
        var commune = story.commune(LocalDate.of(year, 12, 20));
        awards.give(
                "GDVH",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 11, 30),
                Decision.yearly(commune, "GDVH", year, 12, 20, 2),
                List.of());
        var three = awards.unbroken("GDVH", year - 2, year);
        // the years counted for one merit letter do not count for another
        if (!three.isEmpty() && awards.between("GK_GDVH", year - 2, year).isEmpty()) {
            awards.give(
                    "GK_GDVH",
                    LocalDate.of(year - 2, 1, 1),
                    LocalDate.of(year, 11, 30),
                    Decision.yearly(commune, "GK_GDVH", year, 12, 25, 3),
                    three);
        }
        letters.local(year, 0.35, 0.25);
        provincialMerit(year);
    }

    /** The titles of one unit and year stand in one decision. */
    private Decision grassroots(String honour, int year) {
        var authority = story.grassroots(january(year));
        // a commune's chair decides LDTT, the provincial one then the titles that count it
        return authority.commune() && !honour.equals("LDTT")
                ? Decision.yearly(story.units.province(), "danh hiệu", year + 1, 1, 26, 7)
                : yearly(authority, "danh hiệu", year);
    }

    private static Decision yearly(Authority authority, String honour, int year) {
        return Decision.yearly(authority, honour, year + 1, 1, 8, 14);
    }

    private Decision province(String honour, int year, int month) {
        return Decision.yearly(story.units.province(), honour, year + 1, month, 3, 24);
    }

    private static Decision state(Authority authority, String honour, int year) {
        return Decision.yearly(authority, honour, year + 1, 8, 6, 40);
    }

    private static LocalDate january(int year) {
        return LocalDate.of(year + 1, 1, 8);
    }

    private static List<Award> with(Award first, List<Award> others) {
        return Stream.concat(Stream.of(first), others.stream()).distinct().toList();
    }
}
