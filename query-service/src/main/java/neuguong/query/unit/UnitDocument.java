package neuguong.query.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import neuguong.contract.RecordedEvent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitType;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands.
 *
 * @param sequence of its last event, 0 for the first
 * @param name the present or last one
 * @param names all it has had, in order of their recording
 * @param validTo the last day, or null while it exists
 * @param nameSort see {@code SortKey}
 */
public record UnitDocument(
        String id,
        long sequence,
        long position,
        Instant recordedAt,
        String code,
        String name,
        List<UnitName> names,
        UnitType type,
        @Nullable String parentId,
        String localityId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UnitEnding ending,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public UnitDocument {
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    }

    /** A name, from its first day on. */
    public record UnitName(
            String name, LocalDate from, @Nullable String document) {}

    /**
     * How a unit ended.
     *
     * @param successorId the unit that took over, or null where none did
     * @param merged whether it merged into the successor, or was dissolved
     * @param on the first day without it
     */
    public record UnitEnding(
            boolean merged,
            @Nullable String successorId,
            LocalDate on,
            @Nullable String reason,
            @Nullable String document) {}

    /** The document after the event: the first opens it, each later one changes it. */
    public static UnitDocument apply(@Nullable UnitDocument before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof UnitEvent event)) {
            throw new IllegalArgumentException("not a unit's event: " + recorded.event());
        }
        return switch (event) {
            case UnitRegistered e -> registered(e, recorded);
            case UnitRenamed e -> known(before).with(new UnitName(e.name(), e.on(), e.document()), recorded);
            case UnitMergedInto e ->
                known(before).with(new UnitEnding(true, e.intoId(), e.on(), null, e.document()), recorded);
            case UnitDissolved e ->
                known(before).with(new UnitEnding(false, e.successorId(), e.on(), e.reason(), e.document()), recorded);
        };
    }

    /** The name that was in force on a date; before the first, the first. */
    public String nameOn(LocalDate date) {
        return names.stream()
                .filter(n -> !n.from().isAfter(date))
                .max(Comparator.comparing(UnitName::from))
                .map(UnitName::name)
                .orElse(names.isEmpty() ? name : names.getFirst().name());
    }

    private static UnitDocument known(@Nullable UnitDocument before) {
        if (before == null) {
            throw new IllegalStateException("a unit's first event registers it");
        }
        return before;
    }

    private static UnitDocument registered(UnitRegistered e, RecordedEvent r) {
        return new UnitDocument(
                e.unitId(),
                r.sequence(),
                r.position(),
                r.recordedAt(),
                e.code(),
                e.name(),
                List.of(new UnitName(e.name(), e.from(), null)),
                e.type(),
                e.parentId(),
                e.localityId(),
                e.from(),
                null,
                null,
                Text.fold(e.name()),
                SortKey.of(e.name()));
    }

    private UnitDocument with(UnitName latest, RecordedEvent r) {
        var all = new ArrayList<>(names);
        all.add(latest);
        return new UnitDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                code,
                latest.name(),
                all,
                type,
                parentId,
                localityId,
                validFrom,
                validTo,
                ending,
                Text.fold(latest.name()),
                SortKey.of(latest.name()));
    }

    private UnitDocument with(UnitEnding how, RecordedEvent r) {
        return new UnitDocument(
                id,
                r.sequence(),
                r.position(),
                r.recordedAt(),
                code,
                name,
                names,
                type,
                parentId,
                localityId,
                validFrom,
                how.on().minusDays(1),
                how,
                nameFolded,
                nameSort);
    }
}
