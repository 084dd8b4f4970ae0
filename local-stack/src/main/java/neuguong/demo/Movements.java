package neuguong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import neuguong.demo.Command.CloseMovement;
import neuguong.demo.Command.LaunchMovement;
import neuguong.demo.Command.SummariseMovement;
import neuguong.events.MovementEvent.Figure;
import org.jspecify.annotations.Nullable;

/** The movements of the province, and what became of them. */
final class Movements {
    private final List<Movement> all =
            Tables.rows("movements.txt").stream().map(Movements::movement).toList();
    private final List<Step> years =
            Tables.rows("movement-years.txt").stream().map(Movements::year).toList();

    /**
     * A movement as it was launched.
     *
     * @param unit code of the launching unit
     * @param sectors none where it is for all
     * @param kinds letters of the kinds of exemplars, see {@code deeds.txt}
     * @param share of the nominations that fit it
     */
    record Movement(
            String code,
            String name,
            String unit,
            LocalDate from,
            @Nullable LocalDate plannedTo,
            Set<String> sectors,
            String kinds,
            double share,
            String aim) {}

    private static Movement movement(List<String> c) {
        return new Movement(
                c.get(0),
                c.get(1),
                c.get(2),
                LocalDate.parse(c.get(3)),
                c.get(4).isEmpty() ? null : LocalDate.parse(c.get(4)),
                c.get(5).equals("*") ? Set.of() : Set.of(c.get(5).split(" ", -1)),
                c.get(6),
                Double.parseDouble(c.get(7)),
                c.get(8));
    }

    private static Step year(List<String> c) {
        var on = LocalDate.parse(c.get(2));
        return new Step(
                on,
                c.get(1).equals("C")
                        ? new CloseMovement(c.get(0), on, c.get(3), c.get(4))
                        : new SummariseMovement(c.get(0), on, c.get(3), figures(c.get(4))));
    }

    private static List<Figure> figures(String cell) {
        return Arrays.stream(cell.split("; ", -1))
                .map(figure -> {
                    var parts = figure.split(" = ", -1);
                    var value = parts[1].split(" ", 2);
                    return new Figure(parts[0], new BigDecimal(value[0]), value[1]);
                })
                .toList();
    }

    /** The launches, by their first days. */
    List<Step> launches() {
        return all.stream().map(m -> new Step(m.from(), new LaunchMovement(m))).toList();
    }

    /** The summaries and closings, by their days. */
    List<Step> years() {
        return years;
    }

    /** The code of the movement in which an exemplar of this kind and sector was found on a day, or null. */
    @Nullable
    String of(String kind, String sector, LocalDate on, Dice dice) {
        for (var movement : all) {
            var fits = movement.kinds().contains(kind)
                    && (movement.sectors().isEmpty() || movement.sectors().contains(sector))
                    && running(movement, on);
            if (fits && dice.chance(movement.share())) {
                return movement.code();
            }
        }
        return null;
    }

    private boolean running(Movement movement, LocalDate on) {
        return !on.isBefore(movement.from())
                && closings().noneMatch(c -> c.movement().equals(movement.code()) && on.isAfter(c.on()));
    }

    private Stream<CloseMovement> closings() {
        return years.stream()
                .map(Step::command)
                .filter(CloseMovement.class::isInstance)
                .map(CloseMovement.class::cast);
    }
}
