package neuguong.query.criteria;

import java.time.LocalDate;
import neuguong.events.Breadth;
import neuguong.events.SubjectKind;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set in a list.
 *
 * @param version sequence of its last event
 * @param name of the latest version
 * @param validTo the last day of the last version, or null while it measures
 * @param inForce the version in force on the day asked for, or where none was asked for the latest
 */
record CriteriaSetItem(
        String id,
        long version,
        String name,
        UnitRef unit,
        SubjectKind subject,
        String subjectName,
        Breadth breadth,
        String breadthName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        CriteriaSetDocument.Version inForce) {}
