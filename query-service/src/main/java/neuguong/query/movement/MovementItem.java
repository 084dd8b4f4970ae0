package neuguong.query.movement;

import java.time.LocalDate;
import java.util.List;
import neuguong.query.movement.MovementCounts.Counted;
import neuguong.query.platform.Coded;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A movement in a list.
 *
 * @param version sequence of its last event
 * @param validTo its last day, or null while it runs
 * @param sectors that it is for; none where it is for all
 * @param exemplars of it, counted now
 * @param highlight the name, where words were searched for in it
 */
public record MovementItem(
        String id,
        long version,
        @Nullable String code,
        String name,
        UnitRef unit,
        LocalDate validFrom,
        @Nullable LocalDate plannedTo,
        @Nullable LocalDate validTo,
        List<Coded> sectors,
        Counted exemplars,
        List<Segment> highlight) {}
