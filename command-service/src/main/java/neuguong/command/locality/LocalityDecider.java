package neuguong.command.locality;

import static neuguong.command.decide.Reason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Rejected;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.locality.LocalityDecider.State;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;

/** The rules of a locality: where it lies, and who took it over. */
final class LocalityDecider implements Decider<LocalityCommand, State, LocalityEvent> {
    // national codes have two, three and five digits by level; a hamlet's local code begins with its commune's
    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern DISTRICT = Pattern.compile("\\d{3}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Pattern HAMLET = Pattern.compile("\\d{5}-[A-Z0-9]{1,10}");

    /** What the rules know of a locality. */
    sealed interface State {
        record Unknown() implements State {}

        record Known(LocalityEstablished established, List<LocalitySucceeded> successions) implements State {}
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
                    case SucceedLocality _ -> throw new Rejected(UNKNOWN_LOCALITY);
                };
            case State.Known known ->
                switch (command) {
                    case EstablishLocality c -> again(c, known);
                    case SucceedLocality c -> succeed(c, known);
                };
        };
    }

    @Override
    public State evolve(State state, LocalityEvent event) {
        return switch (event) {
            case LocalityEstablished e -> new State.Known(e, List.of());
            case LocalitySucceeded e ->
                switch (state) {
                    case State.Unknown _ ->
                        throw new IllegalStateException("a locality's history begins with its establishment");
                    case State.Known known -> {
                        var successions = new ArrayList<>(known.successions());
                        successions.add(e);
                        yield new State.Known(known.established(), List.copyOf(successions));
                    }
                };
        };
    }

    private static List<LocalityEvent> establish(EstablishLocality c) {
        if (!form(c.level()).matcher(c.code()).matches()) {
            throw new Rejected(CODE_INVALID, c.code());
        }
        if (c.level() != LocalityLevel.PROVINCE) {
            requireParent(c.level(), c.parentId(), c.parentLevel());
        }
        return List.of(established(c));
    }

    private static void requireParent(
            LocalityLevel level, @Nullable String parentId, @Nullable LocalityLevel parentLevel) {
        if (parentId == null) {
            throw new Rejected(PARENT_MISSING);
        }
        if (parentLevel == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, parentId);
        }
        if (parentLevel.compareTo(level) >= 0) {
            throw new Rejected(PARENT_LEVEL);
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
            return List.of();
        }
        throw new Rejected(
                LOCALITY_TAKEN, c.code(), c.from(), known.established().name());
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
            if (before.extent() == SuccessionExtent.WHOLE || c.extent() == SuccessionExtent.WHOLE) {
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
