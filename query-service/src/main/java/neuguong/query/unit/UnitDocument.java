package neuguong.query.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import neuguong.contract.RecordedEvent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import neuguong.events.UnitType;
import neuguong.query.platform.Versioned;
import neuguong.query.text.SortKey;
import neuguong.query.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands, with its names, its superior units and its seats from day to day, so that the tree can be asked as on any date.
 *
 * @param sequence of its last event, 0 for the first
 * @param name the present or last one
 * @param names all it has had, in order of their first days
 * @param parentId the present or last one, or null for a root
 * @param parents all it has been under, in order of their first days
 * @param localityId the present or last one
 * @param localities all it has had its seat in, in order of their first days
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
        List<UnitParent> parents,
        String localityId,
        List<UnitSeat> localities,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UnitEnding ending,
        String nameFolded,
        String nameSort)
        implements Versioned {
    public UnitDocument {
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        parents = List.copyOf(Objects.requireNonNullElse(parents, List.of()));
        localities = List.copyOf(Objects.requireNonNullElse(localities, List.of()));
    }

    /** A name, from its first day on. */
    public record UnitName(
            String name, LocalDate from, @Nullable String document) {}

    /** The unit right above, from this day on; null where it is a root. */
    public record UnitParent(
            @Nullable String parentId,
            LocalDate from,
            @Nullable String document) {}

    /** Where the unit has its seat, from this day on. */
    public record UnitSeat(
            String localityId, LocalDate from, @Nullable String document) {}

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
        var changed = switch (event) {
            case UnitRegistered e -> registered(e, recorded);
            case UnitRenamed e -> known(before).renamed(new UnitName(e.name(), e.on(), e.document()));
            case UnitReparented e -> known(before).under(new UnitParent(e.parentId(), e.on(), e.document()));
            case UnitRelocated e -> known(before).at(new UnitSeat(e.localityId(), e.on(), e.document()));
            case UnitMergedInto e -> known(before).ended(new UnitEnding(true, e.intoId(), e.on(), null, e.document()));
            case UnitDissolved e ->
                known(before).ended(new UnitEnding(false, e.successorId(), e.on(), e.reason(), e.document()));
        };
        return changed.at(recorded);
    }

    /** The unit that took over from it, or null where it goes on or nobody did. */
    public @Nullable String successorId() {
        return ending == null ? null : ending.successorId();
    }

    /** The name that was in force on a date; before the first, the first. */
    public String nameOn(LocalDate date) {
        return on(date, names, UnitName::from).map(UnitName::name).orElse(name);
    }

    /** The unit right above on a date, before the first day the first; empty where it was a root. */
    public Optional<String> parentOn(LocalDate date) {
        return on(date, parents, UnitParent::from).map(UnitParent::parentId);
    }

    /** The seat on a date; before the first day the first. */
    public String localityOn(LocalDate date) {
        return on(date, localities, UnitSeat::from).map(UnitSeat::localityId).orElse(localityId);
    }

    // of two changes on one day the later one holds
    private static <T> Optional<T> on(LocalDate date, List<T> changes, Function<T, LocalDate> from) {
        return changes.stream()
                .filter(change -> !from.apply(change).isAfter(date))
                .reduce((_, later) -> later)
                .or(() -> changes.stream().findFirst());
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
                List.of(new UnitParent(e.parentId(), e.from(), null)),
                e.localityId(),
                List.of(new UnitSeat(e.localityId(), e.from(), null)),
                e.from(),
                null,
                null,
                Spelling.folded(e.name()),
                SortKey.of(e.name()));
    }

    private UnitDocument renamed(UnitName n) {
        return new UnitDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                n.name(),
                plus(names, n),
                type,
                parentId,
                parents,
                localityId,
                localities,
                validFrom,
                validTo,
                ending,
                Spelling.folded(n.name()),
                SortKey.of(n.name()));
    }

    private UnitDocument under(UnitParent p) {
        return new UnitDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                type,
                p.parentId(),
                plus(parents, p),
                localityId,
                localities,
                validFrom,
                validTo,
                ending,
                nameFolded,
                nameSort);
    }

    private UnitDocument at(UnitSeat s) {
        return new UnitDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                type,
                parentId,
                parents,
                s.localityId(),
                plus(localities, s),
                validFrom,
                validTo,
                ending,
                nameFolded,
                nameSort);
    }

    private UnitDocument ended(UnitEnding how) {
        return new UnitDocument(
                id,
                sequence,
                position,
                recordedAt,
                code,
                name,
                names,
                type,
                parentId,
                parents,
                localityId,
                localities,
                validFrom,
                how.on().minusDays(1),
                how,
                nameFolded,
                nameSort);
    }

    private UnitDocument at(RecordedEvent r) {
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
                parents,
                localityId,
                localities,
                validFrom,
                validTo,
                ending,
                nameFolded,
                nameSort);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var result = new ArrayList<>(list);
        result.add(one);
        return result;
    }
}
