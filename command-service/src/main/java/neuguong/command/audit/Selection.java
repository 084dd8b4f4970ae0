package neuguong.command.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which events are asked for. */
sealed interface Selection {
    /**
     * Those of a unit: recorded for it, or leading to it, as a transfer or a merger does.
     *
     * @param predecessors units that it took over, whose events count too, each up to the day of its end
     */
    record OfUnit(String unitId, Map<String, LocalDate> predecessors) implements Selection {
        public OfUnit {
            predecessors = Map.copyOf(predecessors);
        }
    }

    record OfExemplar(String exemplarId) implements Selection {}

    /** The log after a position. */
    record After(long position, int limit) implements Selection {}

    /**
     * The part of a statement from {@code from} on, to which conditions can be added.
     *
     * @param arguments takes those of the part
     */
    default String from(List<Object> arguments) {
        return switch (this) {
            case OfUnit s
            when s.predecessors().isEmpty() -> {
                arguments.addAll(List.of(s.unitId(), s.unitId(), s.unitId()));
                // two indices, merged as they lie: the first row comes before the last is found, and nothing is sorted
                yield """
                        from (
                            select * from domain_event_entry where unit_id = ?
                            union all
                            select * from domain_event_entry where other_unit_id = ? and unit_id is distinct from ?
                        ) as of_unit where true""";
            }
            case OfUnit s -> {
                withPredecessors(s, arguments);
                // the first line finds the rows by the two indices, the second leaves out what came after a
                // predecessor's end
                yield """
                        from domain_event_entry where
                            (unit_id = any(?::text[]) or other_unit_id = any(?::text[]))
                            and (unit_id = ? or other_unit_id = ? or exists (
                                select from unnest(?::text[], ?::date[]) as before (unit, last)
                                where (before.unit = unit_id or before.unit = other_unit_id)
                                    and valid_on <= before.last))""";
            }
            case OfExemplar s -> {
                arguments.add(s.exemplarId());
                yield "from domain_event_entry where aggregate_identifier = ? and exemplar_id is not null";
            }
            case After s -> {
                arguments.add(s.position());
                yield "from domain_event_entry where global_index > ?";
            }
        };
    }

    private static void withPredecessors(OfUnit s, List<Object> arguments) {
        var ids = new ArrayList<String>();
        var ends = new ArrayList<String>();
        s.predecessors().forEach((id, end) -> {
            ids.add(id);
            ends.add(end.toString());
        });
        var all = new ArrayList<>(ids);
        all.add(s.unitId());
        arguments.add(all.toArray(String[]::new));
        arguments.add(all.toArray(String[]::new));
        arguments.add(s.unitId());
        arguments.add(s.unitId());
        arguments.add(ids.toArray(String[]::new));
        arguments.add(ends.toArray(String[]::new));
    }
}
