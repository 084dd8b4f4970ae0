package neuguong.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import neuguong.demo.Place.Region;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/** The invented province before and after the reform of 1 July 2025, as {@code reform.csv} tells it. */
final class Places {
    /** The register's first day for places that are older. */
    static final LocalDate BASELINE = LocalDate.of(2021, 1, 1);
    /** The day on which districts ended and new communes began. */
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    static final String PROVINCE = "98";

    private final Map<String, Place> byKey = new LinkedHashMap<>();
    private final Map<String, List<Place>> successors = new LinkedHashMap<>();

    /**
     * A person's choice of where a commune that was split counts.
     *
     * @param place by its key
     * @param successor by its key, the part that {@link #asOf} takes too
     */
    record Choice(LocalDate on, String place, String successor, String reason, String document) {}

    Places() {
        csv().lines().skip(1).map(line -> line.split(",", -1)).forEach(this::read);
    }

    /** The file as the register imports it. */
    static String csv() {
        return new String(Tables.bytes("reform.csv"), StandardCharsets.UTF_8);
    }

    /** The points of the communes as the register imports them: the places again, each with where it lies. */
    String points() {
        return Tables.rows("points.txt").stream()
                .map(row -> {
                    var place = of(row.get(0) + "@" + row.get(1));
                    return String.join(
                            ",",
                            place.code(),
                            place.name(),
                            place.level().name(),
                            above(place).code(),
                            place.from().toString(),
                            row.get(2),
                            row.get(3),
                            "Tọa độ minh họa");
                })
                .collect(Collectors.joining("\n", "code,name,level,parentCode,from,longitude,latitude,source\n", "\n"));
    }

    private void read(String[] row) {
        var region = region(row[2]);
        add(new Place(row[0], row[1], LocalityLevel.PROVINCE, BASELINE, REFORM, null, Region.LOW));
        add(new Place(row[2], row[3], LocalityLevel.DISTRICT, BASELINE, REFORM, null, region));
        add(new Place(row[7], row[8], LocalityLevel.PROVINCE, REFORM, null, null, Region.LOW));
        var old = add(new Place(row[4], row[5], LocalityLevel.COMMUNE, BASELINE, REFORM, row[2], region));
        var now = add(new Place(row[9], row[10], LocalityLevel.COMMUNE, REFORM, null, null, region));
        successors.computeIfAbsent(old.key(), k -> new ArrayList<>()).add(now);
    }

    private static Region region(String district) {
        return switch (district) {
            case "981" -> Region.SEA;
            case "984", "985", "986" -> Region.HIGH;
            default -> Region.LOW;
        };
    }

    private Place add(Place place) {
        var known = byKey.putIfAbsent(place.key(), place);
        return known == null ? place : known;
    }

    List<Place> all() {
        return List.copyOf(byKey.values());
    }

    Place of(String key) {
        var place = byKey.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no place " + key);
        }
        return place;
    }

    /** The place that bore this code on this date. */
    Place on(String code, LocalDate date) {
        return of(code + "@" + (date.isBefore(REFORM) ? BASELINE : REFORM));
    }

    /** The choices that were made; other communes that were split still wait for one. */
    static List<Choice> choices() {
        return Tables.rows("choices.txt").stream()
                .map(c -> new Choice(
                        LocalDate.parse(c.get(0)),
                        c.get(1) + "@" + BASELINE,
                        c.get(2) + "@" + REFORM,
                        c.get(3),
                        c.get(4)))
                .toList();
    }

    List<Place> communesOn(LocalDate date) {
        return byKey.values().stream()
                .filter(p -> p.level() == LocalityLevel.COMMUNE && p.validOn(date))
                .toList();
    }

    /** The place as it is on a later date; of a split commune, the part with its larger share, which is listed first. */
    Place asOf(Place place, LocalDate date) {
        return place.validOn(date) || date.isBefore(REFORM)
                ? place
                : successors.getOrDefault(place.key(), List.of(place)).getFirst();
    }

    /** The district of a commune, or the province where there is none any more. */
    Place above(Place commune) {
        @Nullable String district = commune.district();
        return district == null ? on(PROVINCE, REFORM) : on(district, BASELINE);
    }
}
