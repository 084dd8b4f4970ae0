package neuguong.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/** The units of the province, and what became of them. */
final class Units {
    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final List<Change> changes;
    private final Map<String, Change> endings = new HashMap<>();

    /**
     * A unit as it was registered.
     *
     * @param head the post that decides grassroots titles, or - where the parent's does
     * @param kinds letters of the kinds of exemplars it nominates, see {@code deeds.txt}
     * @param sectors codes of the sectors it works in
     */
    record Unit(
            String code,
            String name,
            UnitType type,
            @Nullable String parent,
            String place,
            String head,
            int weight,
            String kinds,
            Set<String> sectors,
            LocalDate from) {}

    enum What {
        RENAMED,
        REPARENTED,
        RELOCATED,
        MERGED,
        DISSOLVED
    }

    /** @param to the new name, the code of the new parent or of the new seat, or that of the unit that takes over */
    record Change(
            LocalDate on,
            What what,
            String unit,
            String to,
            String document,
            @Nullable String reason) {
        boolean ends() {
            return what == What.MERGED || what == What.DISSOLVED;
        }
    }

    /** Who decides, as decisions name the post, and the letters that follow the decision's number. */
    record Authority(String name, String letters) {
        boolean commune() {
            return name.contains(" nhân dân xã ")
                    || name.contains(" nhân dân phường ")
                    || name.contains(" nhân dân thị trấn ");
        }
    }

    static final Authority PRIME_MINISTER = new Authority("Thủ tướng Chính phủ", "TTg");
    static final Authority GOVERNMENT = new Authority("Chính phủ", "TTg");
    static final Authority PRESIDENT = new Authority("Chủ tịch nước", "CTN");

    /** @param extra schools beyond the table's units, for larger demonstrations */
    Units(Places places, int extra) {
        for (var cells : Tables.rows("units.txt")) {
            add(unit(cells));
        }
        places.communesOn(Places.BASELINE).stream()
                .limit(extra)
                .map(Units::school)
                .forEach(this::add);
        changes = Tables.rows("changes.txt").stream().map(Units::change).toList();
        changes.stream().filter(Change::ends).forEach(c -> endings.put(c.unit(), c));
    }

    private void add(Unit unit) {
        byCode.put(unit.code(), unit);
    }

    private static Unit unit(List<String> c) {
        var from = LocalDate.parse(c.get(9));
        var place = c.get(4) + "@" + (from.isBefore(Places.REFORM) ? Places.BASELINE : Places.REFORM);
        return new Unit(
                c.get(0),
                c.get(1),
                UnitType.valueOf(c.get(2)),
                c.get(3).isEmpty() ? null : c.get(3),
                place,
                c.get(5),
                Integer.parseInt(c.get(6)),
                c.get(7),
                Set.of(c.get(8).split(" ", -1)),
                from);
    }

    private static Unit school(Place commune) {
        return new Unit(
                "TH" + commune.code(),
                "Trường Tiểu học và Trung học cơ sở " + commune.bare(),
                UnitType.SCHOOL,
                "H" + commune.district(),
                commune.key(),
                "-",
                1,
                "IC",
                Set.of("0003"),
                Places.BASELINE);
    }

    private static Change change(List<String> c) {
        return new Change(
                LocalDate.parse(c.get(0)),
                What.valueOf(c.get(1)),
                c.get(2),
                c.get(3),
                c.get(4),
                c.get(5).isEmpty() ? null : c.get(5));
    }

    Collection<Unit> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** What happened, by date. */
    List<Change> changes() {
        return changes;
    }

    Unit of(String code) {
        var unit = byCode.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return unit;
    }

    boolean active(Unit unit, LocalDate date) {
        var end = endings.get(unit.code());
        return !date.isBefore(unit.from()) && (end == null || date.isBefore(end.on()));
    }

    /** The unit itself, or the one that had taken over from it by this date. */
    String current(String code, LocalDate date) {
        var end = endings.get(code);
        return end == null || date.isBefore(end.on()) ? code : current(end.to(), date);
    }

    String nameOn(String code, LocalDate date) {
        var name = of(code).name();
        for (var change : changes) {
            if (change.unit().equals(code) && change.what() == What.RENAMED && !date.isBefore(change.on())) {
                name = change.to();
            }
        }
        return name;
    }

    /** The code of the unit above on a date, or null for the root. */
    @Nullable
    String parentOn(String code, LocalDate date) {
        var parent = of(code).parent();
        for (var change : changes) {
            if (change.unit().equals(code) && change.what() == What.REPARENTED && !date.isBefore(change.on())) {
                parent = change.to();
            }
        }
        return parent;
    }

    /** Who decides grassroots titles for a unit's people on a date. */
    Authority grassroots(String code, LocalDate date) {
        var unit = of(current(code, date));
        if (!unit.head().equals("-")) {
            return authority(unit, unit.head(), date);
        }
        if (unit.type() == UnitType.LOCALITY && !date.isBefore(Places.REFORM)) {
            return authority(unit, "Chủ tịch", date);
        }
        var parent = parentOn(unit.code(), date);
        return parent == null ? province() : grassroots(parent, date);
    }

    Authority province() {
        return authority(of("UBND"), "Chủ tịch", Places.BASELINE);
    }

    private Authority authority(Unit unit, String head, LocalDate date) {
        var letters = unit.type() == UnitType.LOCALITY ? "UBND" : unit.code();
        return new Authority(head + " " + nameOn(unit.code(), date), letters);
    }
}
