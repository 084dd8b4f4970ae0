package neuguong.query.unit;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.UnitType;
import neuguong.query.locality.LocalityRef;
import neuguong.query.text.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a list.
 *
 * @param version sequence of its last event
 * @param name the present or last one, or where a day was asked for the one of that day; so parent and locality
 * @param validTo the last day, or null while it exists
 * @param highlight the name, where words were searched for in it
 */
public record UnitItem(
        String id,
        long version,
        String code,
        String name,
        UnitType type,
        String typeName,
        @Nullable UnitRef parent,
        LocalityRef locality,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Segment> highlight) {}
