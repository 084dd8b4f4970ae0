package neuguong.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that can happen to an emulation movement or campaign, in which exemplars arise. */
public sealed interface MovementEvent extends DomainEvent {

    /**
     * A unit launched a movement.
     *
     * @param code 1-40 characters, unique among all movements, or null where it has none
     * @param unitId the unit that launched it
     * @param from the first day on which an exemplar can be nominated in it
     * @param plannedTo the day on which it is to end, which its closing alone decides; null where none was set
     * @param sectors codes of the sectors it is for; none where it is for all
     */
    record MovementLaunched(
            String movementId,
            @Nullable String code,
            String name,
            String unitId,
            LocalDate from,
            @Nullable LocalDate plannedTo,
            String aim,
            List<String> sectors)
            implements MovementEvent {
        public MovementLaunched {
            sectors = List.copyOf(Objects.requireNonNullElse(sectors, List.of()));
        }

        @Override
        public LocalDate validOn() {
            return from;
        }
    }

    /** The movement was summarised, half way or at its end. */
    record MovementSummarised(LocalDate on, String results, List<Figure> figures) implements MovementEvent {
        public MovementSummarised {
            figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        }

        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /** The movement was closed; {@code on} is its last day. */
    record MovementClosed(LocalDate on, @Nullable String reason, String document) implements MovementEvent {
        @Override
        public LocalDate validOn() {
            return on;
        }
    }

    /**
     * A figure of a summary.
     *
     * @param name what is counted
     * @param measure what it is counted in, e.g. tỷ đồng, or null
     */
    record Figure(String name, BigDecimal value, @Nullable String measure) {}
}
