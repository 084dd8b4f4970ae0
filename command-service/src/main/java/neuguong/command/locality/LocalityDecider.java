package neuguong.command.locality;

import static neuguong.command.decide.Reason.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.locality.LocalityCommand.ChooseSuccessor;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.Position;
import neuguong.command.locality.LocalityCommand.PositionLocality;
import neuguong.command.locality.LocalityCommand.RenameLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.locality.LocalityDecider.State;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/** The rules of a locality: where it lies, and who took it over. */
final class LocalityDecider implements Decider<LocalityCommand, State, LocalityEvent> {
    // national codes have two, three and five digits by level; a hamlet's local code begins with its commune's
    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern DISTRICT = Pattern.compile("\\d{3}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Pattern HAMLET = Pattern.compile("\\d{5}-[A-Z0-9]{1,10}");

    // Vietnam with its islands, in whole degrees: what lies outside was written in another order, unit or system
    private static final BigDecimal WEST = BigDecimal.valueOf(102);
    private static final BigDecimal EAST = BigDecimal.valueOf(118);
    private static final BigDecimal SOUTH = BigDecimal.valueOf(6);
    private static final BigDecimal NORTH = BigDecimal.valueOf(24);

    /** What the rules know of a locality. */
    sealed interface State {
        record Unknown() implements State {}

        /**
         * The place was established.
         *
         * @param since the business date of its last change; a point changes nothing of the place
         * @param position the last that was given, or null
         */
        record Known(
                LocalityEstablished established,
                String name,
                LocalDate since,
                List<LocalitySucceeded> successions,
                @Nullable LocalitySuccessorChosen chosen,
                @Nullable LocalityPositioned position)
                implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public List<LocalityEvent> decide(LocalityCommand command, State state) {
        return switch (state) {
            case State.Unknown _ ->
                switch (command) {
                    case EstablishLocality c -> establish(c);
                    case RenameLocality _, SucceedLocality _, ChooseSuccessor _, PositionLocality _ ->
                        throw new Rejected(UNKNOWN_LOCALITY);
                };
            case State.Known known ->
                switch (command) {
                    case EstablishLocality c -> again(c, known);
                    case RenameLocality c -> rename(c, known);
                    case SucceedLocality c -> succeed(c, known);
                    case ChooseSuccessor c -> choose(c, known);
                    case PositionLocality c -> position(c, known);
                };
        };
    }

    @Override
    public State evolve(State state, LocalityEvent event) {
        return switch (event) {
            case LocalityEstablished e -> new State.Known(e, e.name(), e.from(), List.of(), null, null);
            case LocalityRenamed e -> {
                var place = known(state);
                yield new State.Known(
                        place.established(), e.name(), e.on(), place.successions(), place.chosen(), place.position());
            }
            case LocalitySucceeded e -> {
                var place = known(state);
                var successions = new ArrayList<>(place.successions());
                successions.add(e);
                var since = e.on().isAfter(place.since()) ? e.on() : place.since();
                yield new State.Known(
                        place.established(),
                        place.name(),
                        since,
                        List.copyOf(successions),
                        place.chosen(),
                        place.position());
            }
            case LocalitySuccessorChosen e -> {
                var place = known(state);
                yield new State.Known(
                        place.established(), place.name(), e.on(), place.successions(), e, place.position());
            }
            case LocalityPositioned e -> {
                var place = known(state);
                yield new State.Known(
                        place.established(), place.name(), place.since(), place.successions(), place.chosen(), e);
            }
        };
    }

    private static State.Known known(State state) {
        return switch (state) {
            case State.Unknown _ ->
                throw new IllegalStateException("a locality's history begins with its establishment");
            case State.Known known -> known;
        };
    }

    private static List<LocalityEvent> establish(EstablishLocality c) {
        if (!form(c.level()).matcher(c.code()).matches()) {
            throw new Rejected(CODE_INVALID, c.code());
        }
        if (c.level() != LocalityLevel.PROVINCE) {
            requireParent(c);
        }
        if (c.position() == null) {
            return List.of(established(c));
        }
        requireInVietnam(c.position());
        return List.of(established(c), positioned(c.position(), c.from()));
    }

    private static void requireParent(EstablishLocality c) {
        if (c.parentId() == null) {
            throw new Rejected(PARENT_MISSING);
        }
        var parent = c.parent();
        if (parent == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, c.parentId());
        }
        if (parent.level().compareTo(c.level()) >= 0) {
            throw new Rejected(PARENT_LEVEL);
        }
        if (!parent.validity().includes(c.from())) {
            throw new Rejected(LOCALITY_NOT_VALID, c.from());
        }
        if (c.level() == LocalityLevel.HAMLET
                && (parent.level() != LocalityLevel.COMMUNE || !c.code().startsWith(parent.code() + "-"))) {
            throw new Rejected(HAMLET_OUTSIDE_COMMUNE, c.code());
        }
    }

    private static Pattern form(LocalityLevel level) {
        return switch (level) {
            case PROVINCE -> PROVINCE;
            case DISTRICT -> DISTRICT;
            case COMMUNE -> COMMUNE;
            case HAMLET -> HAMLET;
        };
    }

    private static LocalityEstablished established(EstablishLocality c) {
        return new LocalityEstablished(c.localityId(), c.code(), c.name(), c.level(), c.parentId(), c.from());
    }

    private static List<LocalityEvent> again(EstablishLocality c, State.Known known) {
        if (known.established().equals(established(c))) {
            return c.position() == null ? List.of() : position(c.position(), c.from(), known);
        }
        throw new Rejected(
                LOCALITY_TAKEN, c.code(), c.from(), known.established().name());
    }

    private static List<LocalityEvent> position(PositionLocality c, State.Known known) {
        c.plan().requirePast(c.on());
        return position(c.position(), c.on(), known);
    }

    private static List<LocalityEvent> position(Position p, LocalDate on, State.Known known) {
        requireInVietnam(p);
        var before = known.position();
        if (before != null && same(before, p)) {
            return List.of();
        }
        var since = before == null ? known.established().from() : before.on();
        if (on.isBefore(since)) {
            throw new Rejected(BEFORE_LOCALITY_POSITIONED, on, since);
        }
        return List.of(positioned(p, on));
    }

    private static boolean same(LocalityPositioned before, Position p) {
        return before.longitude().compareTo(p.longitude()) == 0
                && before.latitude().compareTo(p.latitude()) == 0
                && before.source().equals(p.source());
    }

    private static LocalityPositioned positioned(Position p, LocalDate on) {
        return new LocalityPositioned(p.longitude(), p.latitude(), p.source(), on);
    }

    private static void requireInVietnam(Position p) {
        if (!between(WEST, p.longitude(), EAST) || !between(SOUTH, p.latitude(), NORTH)) {
            throw new Rejected(
                    POSITION_OUTSIDE,
                    p.longitude().toPlainString(),
                    p.latitude().toPlainString());
        }
    }

    private static boolean between(BigDecimal least, BigDecimal value, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static List<LocalityEvent> rename(RenameLocality c, State.Known known) {
        if (known.name().equals(c.name())) {
            return List.of();
        }
        if (!known.successions().isEmpty()) {
            throw new Rejected(LOCALITY_ENDED);
        }
        requireSince(known, c.on(), c.plan());
        return List.of(new LocalityRenamed(c.name(), c.on(), c.document()));
    }

    private static List<LocalityEvent> choose(ChooseSuccessor c, State.Known known) {
        if (known.chosen() != null && known.chosen().successorId().equals(c.successorId())) {
            return List.of();
        }
        if (known.successions().isEmpty()
                || known.successions().stream().anyMatch(s -> s.extent().whole())) {
            throw new Rejected(LOCALITY_NOT_SPLIT);
        }
        if (known.successions().stream().noneMatch(s -> s.successorId().equals(c.successorId()))) {
            throw new Rejected(NO_PART_SUCCESSOR, c.successorId());
        }
        requireSince(known, c.on(), c.plan());
        return List.of(new LocalitySuccessorChosen(c.successorId(), c.reason(), c.on(), c.document()));
    }

    private static void requireSince(State.Known known, LocalDate on, Plan plan) {
        plan.requirePast(on);
        if (on.isBefore(known.since())) {
            throw new Rejected(BEFORE_LOCALITY_CHANGED, on, known.since());
        }
    }

    private static List<LocalityEvent> succeed(SucceedLocality c, State.Known known) {
        if (c.successorId().equals(c.localityId())) {
            throw new Rejected(SUCCESSOR_IS_ITSELF);
        }
        var succession = new LocalitySucceeded(c.successorId(), c.extent(), c.on(), c.document());
        for (var before : known.successions()) {
            if (before.successorId().equals(c.successorId()) && before.extent() == c.extent()) {
                return List.of();
            }
            if (before.extent().whole() || c.extent().whole()) {
                throw new Rejected(LOCALITY_SUCCEEDED);
            }
        }
        if (c.successor() == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, c.successorId());
        }
        if (!c.successor().includes(c.on())) {
            throw new Rejected(LOCALITY_NOT_VALID, c.on());
        }
        if (!c.on().isAfter(known.established().from())) {
            throw new Rejected(
                    BEFORE_LOCALITY_BEGAN, c.on(), known.established().from());
        }
        return List.of(succession);
    }
}
