package neuguong.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.demo.Place.Region;
import neuguong.demo.Units.Unit;

/** What exemplars do, by sector, as {@code deeds.txt} tells it. */
final class Deeds {
    private static final String EVERY_SECTOR = "*";
    private static final Set<String> REGIONS =
            Stream.of(Region.values()).map(Region::name).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** A sector with its share of all exemplars. */
    private record Field(double weight, List<Deed> deeds, List<Outcome> outcomes) {}

    /**
     * One thing that exemplars do.
     *
     * @param regions where it is done, or none where everywhere
     * @param owners codes or types of the units that have such exemplars, or none where any
     * @param who a title, or the name of a collective
     */
    record Deed(String kinds, Set<String> regions, Set<String> owners, String who, String what) {
        boolean fits(String kind, Place place, Unit unit) {
            return kinds.contains(kind)
                    && (regions.isEmpty() || regions.contains(place.region().name()))
                    && (owners.isEmpty()
                            || owners.contains(unit.code())
                            || owners.contains(unit.type().name()));
        }
    }

    private record Outcome(String kinds, String text) {}

    Deeds() {
        Tables.sections("deeds.txt").forEach((heading, lines) -> {
            var head = heading.split(" ", -1);
            var field =
                    new Field(head.length > 1 ? Double.parseDouble(head[1]) : 0, new ArrayList<>(), new ArrayList<>());
            lines.forEach(line -> read(line, field));
            fields.put(head[0], field);
        });
    }

    private static void read(String line, Field field) {
        var cells = Tables.cells(line);
        var words = cells.getFirst().split(" ", -1);
        if (words[0].equals("=")) {
            field.outcomes().add(new Outcome(words[1], cells.get(1)));
        } else {
            var tags = Set.copyOf(List.of(words).subList(1, words.length));
            var regions = tags.stream().filter(REGIONS::contains).collect(Collectors.toUnmodifiableSet());
            var owners = tags.stream().filter(t -> !REGIONS.contains(t)).collect(Collectors.toUnmodifiableSet());
            field.deeds().add(new Deed(words[0], regions, owners, cells.get(1), cells.get(2)));
        }
    }

    /** The sectors in which there are exemplars of a kind, as frequent as they are. */
    Weighted<String> sectors(String kind) {
        var known = fields.entrySet().stream()
                .filter(f ->
                        f.getValue().deeds().stream().anyMatch(d -> d.kinds().contains(kind)))
                .map(Map.Entry::getKey)
                .toList();
        return Weighted.of(known, s -> field(s).weight());
    }

    List<Deed> deeds(String sector, String kind, Place place, Unit unit) {
        return field(sector).deeds().stream()
                .filter(d -> d.fits(kind, place, unit))
                .toList();
    }

    /** Two or three sentences: what was done, what came of it, sometimes how it spread. */
    String achievement(Deed deed, String sector, String kind, Dice dice, Map<String, String> words) {
        var text = new StringBuilder(deed.what());
        var outcomes = outcomes(sector, kind);
        if (!outcomes.isEmpty()) {
            text.append(' ').append(dice.pick(outcomes));
        }
        if (outcomes.isEmpty() || dice.chance(0.45)) {
            text.append(' ').append(dice.pick(outcomes(EVERY_SECTOR, kind)));
        }
        return Phrase.fill(text.toString(), dice, words);
    }

    private List<String> outcomes(String sector, String kind) {
        return field(sector).outcomes().stream()
                .filter(o -> o.kinds().contains(kind))
                .map(Outcome::text)
                .toList();
    }

    private Field field(String sector) {
        return Objects.requireNonNull(fields.get(sector), sector);
    }
}
