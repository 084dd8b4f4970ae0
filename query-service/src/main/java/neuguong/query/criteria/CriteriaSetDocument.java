package neuguong.query.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import neuguong.contract.RecordedEvent;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.SubjectKind;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.query.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set as it stands, with all its versions.
 *
 * @param sequence of its last event, 0 for the first
 * @param unitId whose measure it is
 * @param name of the latest version
 * @param versions in order of their first days
 * @param validFrom the first day of the first version
 * @param validTo the last day of the last version, or null while it measures
 * @param nameSort see {@code SortKey}
 */
public record CriteriaSetDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        String unitId,
        SubjectKind subject,
        Breadth breadth,
        String name,
        List<Version> versions,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Retirement retirement,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public CriteriaSetDocument {
        versions = List.copyOf(Objects.requireNonNullElse(versions, List.of()));
    }

    /** A version, in force from its first day until the next one's. */
    public record Version(
            int version,
            String name,
            List<Criterion> criteria,
            List<GradeMinimum> minimums,
            LocalDate from,
            @Nullable String document) {
        public Version {
            criteria = List.copyOf(Objects.requireNonNullElse(criteria, List.of()));
            minimums = List.copyOf(Objects.requireNonNullElse(minimums, List.of()));
        }
    }

    /** Why the set measures no more; {@code on} is the first day without it. */
    public record Retirement(
            LocalDate on, String reason, @Nullable String document) {}

    /** The document after the event: the first opens it, each later one changes it. */
    public static CriteriaSetDocument apply(@Nullable CriteriaSetDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof CriteriaSetEvent event)) {
            throw new IllegalArgumentException("not a criteria set's event: " + recorded.event());
        }
        return switch (event) {
            case CriteriaSetPublished e -> published(before, e, recorded);
            case CriteriaSetRetired e -> known(before).retired(e, recorded);
        };
    }

    /** The version with this number. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }

    /** The version in force on a day: the last that had begun. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(v -> !v.from().isAfter(day) && (validTo == null || !day.isAfter(validTo)))
                .max(Comparator.comparing(Version::from));
    }

    private static CriteriaSetDocument known(@Nullable CriteriaSetDocument before) {
        if (before == null) {
            throw new IllegalStateException("a criteria set's first event publishes it");
        }
        return before;
    }

    private static CriteriaSetDocument published(
            @Nullable CriteriaSetDocument before, CriteriaSetPublished e, RecordedEvent r) {
        var versions = new ArrayList<>(before == null ? List.<Version>of() : before.versions());
        versions.add(new Version(e.version(), e.name(), e.criteria(), e.minimums(), e.from(), e.document()));
        return new CriteriaSetDocument(
                e.criteriaSetId(),
                r.sequence(),
                r.position(),
                r.recordedAt(),
                e.unitId(),
                e.subject(),
                e.breadth(),
                e.name(),
                versions,
                before == null ? e.from() : before.validFrom(),
                before == null ? null : before.validTo(),
                before == null ? null : before.retirement(),
                Spelling.folded(e.name()),
                SortKey.of(e.name()));
    }

    private CriteriaSetDocument retired(CriteriaSetRetired e, RecordedEvent r) {
        return new CriteriaSetDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                unitId,
                subject,
                breadth,
                name,
                versions,
                validFrom,
                e.on().minusDays(1),
                new Retirement(e.on(), e.reason(), e.document()),
                nameFolded,
                nameSort);
    }
}
