package neuguong.command.unit;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.unit.UnitCommand.DissolveUnit;
import neuguong.command.unit.UnitCommand.MergeUnit;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommand.RelocateUnit;
import neuguong.command.unit.UnitCommand.RenameUnit;
import neuguong.command.unit.UnitCommand.ReparentUnit;
import neuguong.command.unit.UnitState.Active;
import neuguong.command.unit.UnitState.Ended;
import neuguong.command.unit.UnitState.NotRegistered;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import org.jspecify.annotations.Nullable;

/** The rules of a unit, from its registration to its end. */
final class UnitDecider implements Decider<UnitCommand, UnitState, UnitEvent> {

    @Override
    public UnitState initial() {
        return new NotRegistered();
    }

    @Override
    public List<UnitEvent> decide(UnitCommand command, UnitState state) {
        return switch (state) {
            case NotRegistered _ ->
                switch (command) {
                    case RegisterUnit c -> register(c);
                    case RenameUnit _, ReparentUnit _, RelocateUnit _, MergeUnit _, DissolveUnit _ ->
                        throw new Rejected(UNKNOWN_UNIT);
                };
            case Active unit ->
                switch (command) {
                    case RegisterUnit c when unit.registered().equals(registered(c)) -> List.of();
                    case RegisterUnit c -> throw new Rejected(UNIT_CODE_TAKEN, c.code());
                    case RenameUnit c -> rename(c, unit);
                    case ReparentUnit c -> reparent(c, unit);
                    case RelocateUnit c -> relocate(c, unit);
                    case MergeUnit c -> merge(c, unit);
                    case DissolveUnit c -> dissolve(c, unit);
                };
            case Ended unit ->
                switch (command) {
                    case MergeUnit c when unit.by().equals(merged(c)) -> List.of();
                    case DissolveUnit c when unit.by().equals(dissolved(c)) -> List.of();
                    case RegisterUnit _, RenameUnit _, ReparentUnit _, RelocateUnit _, MergeUnit _, DissolveUnit _ ->
                        throw new Rejected(UNIT_ENDED);
                };
        };
    }

    @Override
    public UnitState evolve(UnitState state, UnitEvent event) {
        return switch (event) {
            case UnitRegistered e -> new Active(e, e.name(), e.parentId(), e.localityId(), e.from());
            case UnitRenamed e -> {
                var unit = active(state);
                yield new Active(unit.registered(), e.name(), unit.parentId(), unit.localityId(), e.on());
            }
            case UnitReparented e -> {
                var unit = active(state);
                yield new Active(unit.registered(), unit.name(), e.parentId(), unit.localityId(), e.on());
            }
            case UnitRelocated e -> {
                var unit = active(state);
                yield new Active(unit.registered(), unit.name(), unit.parentId(), e.localityId(), e.on());
            }
            case UnitMergedInto e -> new Ended(active(state).registered(), e);
            case UnitDissolved e -> new Ended(active(state).registered(), e);
        };
    }

    private static Active active(UnitState state) {
        return switch (state) {
            case NotRegistered _ -> throw new IllegalStateException("a unit's history begins with its registration");
            case Active unit -> unit;
            case Ended _ -> throw new IllegalStateException("a unit's history closes with its end");
        };
    }

    private static List<UnitEvent> register(RegisterUnit c) {
        c.plan().requirePast(c.from());
        if (c.codeTaken()) {
            throw new Rejected(UNIT_CODE_TAKEN, c.code());
        }
        if (c.parentId() != null) {
            requireActive(c.parent(), c.parentId(), c.from());
        }
        if (c.locality() == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, c.localityId());
        }
        // a unit may be older than the register's baseline of places
        var since = c.from().isBefore(c.plan().from()) ? c.plan().from() : c.from();
        if (!c.locality().includes(since)) {
            throw new Rejected(LOCALITY_NOT_VALID, since);
        }
        return List.of(registered(c));
    }

    private static UnitRegistered registered(RegisterUnit c) {
        return new UnitRegistered(c.unitId(), c.code(), c.name(), c.type(), c.parentId(), c.localityId(), c.from());
    }

    private static List<UnitEvent> rename(RenameUnit c, Active unit) {
        if (unit.name().equals(c.name())) {
            return List.of();
        }
        requireSince(unit, c.on(), c.plan());
        return List.of(new UnitRenamed(c.name(), c.on(), c.document()));
    }

    private static List<UnitEvent> reparent(ReparentUnit c, Active unit) {
        if (Objects.equals(unit.parentId(), c.parentId())) {
            return List.of();
        }
        requireSince(unit, c.on(), c.plan());
        if (c.parentId() != null) {
            if (c.parentId().equals(c.unitId())) {
                throw new Rejected(UNIT_BELOW_ITSELF);
            }
            requireActive(c.parent(), c.parentId(), c.on());
            if (c.above().contains(c.unitId())) {
                throw new Rejected(UNIT_CYCLE, c.parentId());
            }
        }
        return List.of(new UnitReparented(c.parentId(), c.on(), c.document()));
    }

    private static List<UnitEvent> relocate(RelocateUnit c, Active unit) {
        if (unit.localityId().equals(c.localityId())) {
            return List.of();
        }
        requireSince(unit, c.on(), c.plan());
        if (c.locality() == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, c.localityId());
        }
        if (!c.locality().includes(c.on())) {
            throw new Rejected(LOCALITY_NOT_VALID, c.on());
        }
        return List.of(new UnitRelocated(c.localityId(), c.on(), c.document()));
    }

    private static List<UnitEvent> merge(MergeUnit c, Active unit) {
        requireSince(unit, c.on(), c.plan());
        requireSuccessor(c.unitId(), c.intoId(), c.into(), c.on());
        return List.of(merged(c));
    }

    private static UnitMergedInto merged(MergeUnit c) {
        return new UnitMergedInto(c.intoId(), c.on(), c.document());
    }

    private static List<UnitEvent> dissolve(DissolveUnit c, Active unit) {
        requireSince(unit, c.on(), c.plan());
        if (c.successorId() != null) {
            requireSuccessor(c.unitId(), c.successorId(), c.successor(), c.on());
        } else if (c.hasOpenExemplars()) {
            throw new Rejected(UNIT_HAS_OPEN_EXEMPLARS);
        }
        return List.of(dissolved(c));
    }

    private static UnitDissolved dissolved(DissolveUnit c) {
        return new UnitDissolved(c.successorId(), c.on(), c.reason(), c.document());
    }

    private static void requireSuccessor(String unitId, String id, @Nullable Validity successor, LocalDate on) {
        if (id.equals(unitId)) {
            throw new Rejected(SUCCESSOR_IS_ITSELF);
        }
        requireActive(successor, id, on);
    }

    private static void requireActive(@Nullable Validity unit, String id, LocalDate on) {
        if (unit == null) {
            throw new Rejected(UNIT_NOT_FOUND, id);
        }
        if (!unit.includes(on)) {
            throw new Rejected(UNIT_NOT_ACTIVE, on);
        }
    }

    private static void requireSince(Active unit, LocalDate on, Plan plan) {
        plan.requirePast(on);
        if (on.isBefore(unit.since())) {
            throw new Rejected(BEFORE_UNIT_BEGAN, on, unit.since());
        }
    }
}
