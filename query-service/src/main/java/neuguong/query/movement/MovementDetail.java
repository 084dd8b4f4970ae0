package neuguong.query.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.query.movement.MovementCounts.Counted;
import neuguong.query.platform.Coded;
import neuguong.query.platform.Complete;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A movement in full.
 *
 * @param version sequence of its last event
 * @param validTo its last day, or null while it runs
 * @param sectors that it is for; none where it is for all
 * @param summaries in order of their recording
 * @param closing how it ended, or null while it runs
 * @param exemplars of it, counted now
 */
public record MovementDetail(
        String id,
        long version,
        long position,
        Instant recordedAt,
        @Nullable String code,
        String name,
        UnitRef unit,
        LocalDate validFrom,
        @Nullable LocalDate plannedTo,
        @Nullable LocalDate validTo,
        String aim,
        List<Coded> sectors,
        List<MovementDocument.Summary> summaries,
        MovementDocument.@Nullable Closing closing,
        Counted exemplars,
        Complete complete) {}
