package neuguong.query.locality;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.LocalityLevel;
import neuguong.query.text.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list.
 *
 * @param path its name and those of the places it lies in, innermost first
 * @param validTo the last day, or null while it exists
 * @param successor the id of the one place that took it over whole, or null where there is none or it is not determined
 * @param undetermined whether it was split and nobody has determined its successor
 * @param highlight the name, where words were searched for in it
 */
public record LocalityItem(
        String id,
        String code,
        String name,
        LocalityLevel level,
        String levelName,
        @Nullable String parentId,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        boolean undetermined,
        List<Segment> highlight) {}
