package neuguong.query.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.events.HonourKind;
import neuguong.events.HonourLevel;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Which honours are asked for. Within a list any value fits, between them all must; an empty list asks nothing.
 *
 * @param subject to whom it is open
 * @param validOn a day of decision on which it can be awarded
 */
public record HonourCriteria(
        List<HonourKind> kind,
        List<HonourLevel> level,
        List<SubjectKind> subject,
        @Nullable LocalDate validOn) {
    public HonourCriteria {
        kind = List.copyOf(Objects.requireNonNullElse(kind, List.of()));
        level = List.copyOf(Objects.requireNonNullElse(level, List.of()));
        subject = List.copyOf(Objects.requireNonNullElse(subject, List.of()));
    }
}
