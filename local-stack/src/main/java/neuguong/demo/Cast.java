package neuguong.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import neuguong.catalogue.Sector;
import neuguong.demo.Profile.Move;
import neuguong.demo.Units.Unit;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.UnitType;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/** Casts the exemplars: each is drawn from the seed and its number alone, so that it need not be kept. */
final class Cast {
    private static final LocalDate FIRST = LocalDate.of(2021, 6, 14);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 20);
    /** Draws after which a name that is taken gets a number. */
    private static final int REDRAWS = 25;

    private static final int DRAWS = 100;
    /** Draws of one name after which the tables must be wrong. */
    private static final int MISFITS = 5_000;

    private static final Weighted<String> KINDS =
            weighted(Map.of("I", 0.36, "P", 0.22, "C", 0.27, "V", 0.05, "H", 0.11));
    private static final Weighted<String> YEARS =
            weighted(Map.of("2021", 0.48, "2022", 0.21, "2023", 0.14, "2024", 0.10, "2025", 0.07));
    private static final Weighted<String> CATEGORIES =
            weighted(Map.of("ADVANCED_EXEMPLAR", 0.74, "NEW_MODEL", 0.16, "NEW_FACTOR", 0.10));

    private final long seed;
    private final Places places;
    private final Units units;
    private final Movements movements;
    private final Texts texts;
    private final Deeds deeds = new Deeds();
    private final People people = new People();
    private final Map<String, Weighted<String>> sectors = new ConcurrentHashMap<>();
    /** How often each exemplar had to be drawn until its name was free. */
    private final byte[] draws;

    Cast(long seed, int exemplars, Places places, Units units, Movements movements, Texts texts) {
        this.seed = seed;
        this.places = places;
        this.units = units;
        this.movements = movements;
        this.texts = texts;
        this.draws = new byte[exemplars];
        var taken = new HashSet<String>();
        for (var i = 0; i < exemplars; i++) {
            while (!claim(of(i), taken)) {
                draws[i]++;
                if (draws[i] == DRAWS) {
                    throw new IllegalStateException("the demonstration has no name left for exemplar " + i);
                }
            }
        }
    }

    private static Weighted<String> weighted(Map<String, Double> weights) {
        // a Map.of has another order in every run
        return Weighted.of(List.copyOf(new TreeSet<>(weights.keySet())), weights::get);
    }

    /** Whether no other open record of the same subject lies in any unit that will ever own this one. */
    private boolean claim(Profile profile, Set<String> taken) {
        var n = profile.nomination();
        var move = profile.move();
        var owners = Stream.of(n.unitId(), move == null || move.toUnit() == null ? n.unitId() : move.toUnit())
                .map(unit -> units.current(unit, LAST))
                .map(unit -> unit + " " + n.subject().kind() + " "
                        + Text.fold(n.subject().name()))
                .toList();
        return owners.stream().noneMatch(taken::contains) && taken.addAll(owners);
    }

    int size() {
        return draws.length;
    }

    Profile of(int index) {
        for (var draw = (int) draws[index]; draw < MISFITS * DRAWS; draw += DRAWS) {
            var profile = draw(index, draw, Dice.of(seed, index, draw));
            if (profile != null) {
                return profile;
            }
        }
        throw new IllegalStateException("nothing fits exemplar " + index);
    }

    /** Draws an exemplar, or null where no one in the unit drawn does such things in such a place. */
    private @Nullable Profile draw(int index, int draw, Dice dice) {
        // not drawn again with the rest, or the kinds and sectors that seldom fit would become rare
        var kind = Dice.of(seed, index, -3).pick(KINDS);
        var sector = Dice.of(seed, index, -4, draw % DRAWS / 8).pick(sectors.computeIfAbsent(kind, deeds::sectors));
        var on = nominatedOn(dice);
        var owners = owners(kind, sector, on);
        if (owners.isEmpty()) {
            return null;
        }
        var unit = dice.pick(Weighted.of(owners, Unit::weight));
        var place = place(unit, on, dice);
        var fitting = deeds.deeds(sector, kind, place, unit);
        if (fitting.isEmpty()) {
            return null;
        }
        var deed = dice.pick(fitting);
        var words = words(unit, place, on, dice);
        var who = Phrase.fill(deed.who(), dice, words);
        var collective = kind.equals("C") || kind.equals("V");
        var name = collective ? who : name(kind, who, unit, place, dice);
        // large demonstrations run out of names for collectives
        var distinct = draw % DRAWS > REDRAWS ? name + " (" + draw % DRAWS + ")" : name;
        var subject = Subjects.of(kind, distinct, who, unit, on, dice);
        var achievement = deeds.achievement(deed, sector, kind, dice, words);
        var movement = movements.of(kind, sector, on, Dice.of(seed, index, -5));
        var nomination =
                nomination(subject, unit, place, sector, movement, collective ? null : who, achievement, on, dice);
        return new Profile(index, kind, nomination, move(nomination, kind, dice));
    }

    private static LocalDate nominatedOn(Dice dice) {
        var year = Integer.parseInt(dice.pick(YEARS));
        var from = year == 2021 ? FIRST : LocalDate.of(year, 1, 15);
        var to = year == 2025 ? LAST : LocalDate.of(year, 11, 1);
        return Days.open(from.plusDays(dice.between(0, (int) (to.toEpochDay() - from.toEpochDay()))));
    }

    private List<Unit> owners(String kind, String sector, LocalDate on) {
        return units.all().stream()
                .filter(u -> u.kinds().contains(kind) && u.sectors().contains(sector) && units.active(u, on))
                .toList();
    }

    /** A commune of the unit's own area, mostly its seat. */
    private Place place(Unit unit, LocalDate on, Dice dice) {
        var seat = places.asOf(places.of(unit.place()), on);
        var own = switch (seat.level()) {
            case COMMUNE -> seat;
            case PROVINCE, DISTRICT, HAMLET -> null;
        };
        if (own != null && (unit.type() == UnitType.LOCALITY || dice.chance(0.75))) {
            return own;
        }
        var communes = places.communesOn(on).stream()
                .filter(c -> seat.code().length() != 3 || seat.code().equals(c.district()))
                .toList();
        return dice.pick(communes);
    }

    private Map<String, String> words(Unit unit, Place place, LocalDate on, Dice dice) {
        var hamlet = people.hamlet(place, dice);
        return Map.of(
                "xã", place.inSentence(),
                "tên", place.bare(),
                "thôn", hamlet,
                "Thôn", hamlet.substring(0, 1).toUpperCase(Locale.ROOT) + hamlet.substring(1),
                "huyện", places.above(place).inSentence(),
                "unit", units.nameOn(unit.code(), on),
                "năm", String.valueOf(on.getYear()));
    }

    private String name(String kind, String title, Unit unit, Place place, Dice dice) {
        var highland = place.region() == Place.Region.HIGH;
        var person = people.person(unit.code().equals("HLHPN") ? "phụ nữ" : title, highland, dice);
        if (!kind.equals("H")) {
            return person.name();
        }
        return dice.pick(List.of("Hộ ", "Gia đình ")) + (person.woman() ? "bà " : "ông ") + person.name();
    }

    private Nomination nomination(
            Subject subject,
            Unit unit,
            Place place,
            String sector,
            @Nullable String movement,
            @Nullable String title,
            String achievement,
            LocalDate on,
            Dice dice) {
        var partial = dice.chance(0.35);
        var aspects = dice.some(partial ? dice.between(1, 3) : 0, texts.all("aspect"));
        var others = dice.some(dice.chance(0.3) ? dice.between(1, 2) : 0, otherSectors(sector));
        return new Nomination(
                subject,
                Category.valueOf(dice.pick(CATEGORIES)),
                partial ? Breadth.PARTIAL : Breadth.COMPREHENSIVE,
                aspects,
                unit.code(),
                sector,
                others,
                place.key(),
                movement,
                title,
                achievement,
                on,
                null,
                null);
    }

    private static List<String> otherSectors(String sector) {
        return Sector.all().stream()
                .map(Sector::code)
                .filter(s -> !s.equals(sector)
                        && List.of("0007", "0013", "0014", "0018", "0020", "0006", "0010", "0003")
                                .contains(s))
                .toList();
    }

    private @Nullable Move move(Nomination n, String kind, Dice dice) {
        var on = Days.open(n.nominatedOn().plusDays(dice.between(150, 900)));
        if (!dice.chance(0.045) || on.isAfter(LAST)) {
            return toProvince(n, kind);
        }
        var now = units.current(n.unitId(), on);
        var others = owners(kind, n.sector(), on).stream()
                .filter(u -> !u.code().equals(now))
                .toList();
        if (kind.equals("I") && !others.isEmpty()) {
            return new Move(on, dice.pick(others).code(), null);
        }
        var place = places.of(n.localityId());
        var near = places.communesOn(on).stream()
                .filter(p -> !p.code().equals(place.code()) && p.region() == place.region())
                .toList();
        return new Move(on, null, dice.pick(near).key());
    }

    /** A district's collective that goes on as a part of a department of the province, on the district level's last day. */
    private @Nullable Move toProvince(Nomination n, String kind) {
        var lastDay = Places.REFORM.minusDays(1);
        var district =
                UnitType.LOCALITY == units.of(n.unitId()).type() && n.unitId().startsWith("H");
        if (!district || !kind.equals("C") || n.nominatedOn().isAfter(lastDay.minusMonths(2))) {
            return null;
        }
        return owners(kind, n.sector(), lastDay).stream()
                .filter(u -> u.type() == UnitType.AGENCY && "UBND".equals(u.parent()))
                .findFirst()
                .map(u -> new Move(lastDay, u.code(), null))
                .orElse(null);
    }
}
