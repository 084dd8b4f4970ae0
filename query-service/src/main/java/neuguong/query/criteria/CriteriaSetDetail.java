package neuguong.query.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.Breadth;
import neuguong.events.SubjectKind;
import neuguong.query.platform.Complete;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set in full.
 *
 * @param version sequence of its last event
 * @param name of the latest version
 * @param validTo the last day of the last version, or null while it measures
 * @param versions in order of their first days
 */
record CriteriaSetDetail(
        String id,
        long version,
        long position,
        Instant recordedAt,
        String name,
        UnitRef unit,
        SubjectKind subject,
        String subjectName,
        Breadth breadth,
        String breadthName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<CriteriaSetDocument.Version> versions,
        CriteriaSetDocument.@Nullable Retirement retirement,
        Complete complete) {}
