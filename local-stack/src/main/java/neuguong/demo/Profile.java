package neuguong.demo;

import java.time.LocalDate;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Who an exemplar is, before its years are told.
 *
 * @param kind letter of {@code deeds.txt}: I official or worker, P one of the people, C collective, V village, H household
 * @param nomination with the unit's code and the place's key for their ids
 */
record Profile(
        int index,
        String kind,
        Nomination nomination,
        @Nullable Move move) {
    /** A transfer that is not the work of a reform: to another unit or to another place. */
    record Move(
            LocalDate on, @Nullable String toUnit, @Nullable String toPlace) {}
}
