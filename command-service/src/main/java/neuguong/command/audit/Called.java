package neuguong.command.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.Subject;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRenamed;
import org.jspecify.annotations.Nullable;

/** What a unit, place, movement, criteria set or exemplar was called, and when; of an exemplar also what its commendations are of. */
final class Called {
    /** The stored names of the events that tell it. */
    static final List<String> TOLD_BY = List.of(
                    UnitRegistered.class,
                    UnitRenamed.class,
                    LocalityEstablished.class,
                    LocalityRenamed.class,
                    MovementLaunched.class,
                    CriteriaSetPublished.class,
                    ExemplarNominated.class,
                    NominationRevised.class,
                    PersonalDataErased.class,
                    CommendationProposed.class,
                    CommendationAwarded.class)
            .stream()
            .map(type -> EventType.of(type).name())
            .toList();

    private final List<Name> names = new ArrayList<>();
    private final Map<String, String> honours = new HashMap<>();
    private @Nullable String parentId;
    private boolean erased;

    private record Name(String name, LocalDate from, long sequence) {}

    /** Takes one more of its events, in their order. */
    void learn(long sequence, DomainEvent event) {
        switch (event) {
            case UnitRegistered e -> learn(e.name(), sequence, e);
            case UnitRenamed e -> learn(e.name(), sequence, e);
            case LocalityEstablished e -> {
                learn(e.name(), sequence, e);
                parentId = e.parentId();
            }
            case LocalityRenamed e -> learn(e.name(), sequence, e);
            case MovementLaunched e -> learn(e.name(), sequence, e);
            case CriteriaSetPublished e -> learn(e.name(), sequence, e);
            case ExemplarNominated e -> learn(e.nomination().subject().name(), sequence, e);
            case NominationRevised e -> learn(e.nomination().subject().name(), sequence, e);
            case PersonalDataErased e -> erased |= e.nameKeptFor() == null;
            case CommendationProposed e -> honours.put(e.commendationId(), e.honour());
            case CommendationAwarded e -> honours.put(e.commendationId(), e.honour());
            default -> {
                // it gives no name
            }
        }
    }

    private void learn(String name, long sequence, DomainEvent event) {
        names.add(new Name(name, event.validOn(), sequence));
    }

    /** On a day; before the first name, that. Null where it is not known at all. */
    @Nullable
    String on(LocalDate day) {
        return last(name -> !name.from().isAfter(day));
    }

    /** Right after its event of this sequence, or as {@link #on}. */
    @Nullable
    String after(long sequence) {
        return last(name -> name.sequence() <= sequence);
    }

    private @Nullable String last(Predicate<Name> holds) {
        if (names.isEmpty()) {
            return null;
        }
        return withheld(names.stream()
                .filter(holds)
                .reduce((_, later) -> later)
                .orElse(names.getFirst())
                .name());
    }

    /** A text without the name that is shown no longer. */
    String withheld(String text) {
        var result = text;
        if (erased) {
            for (var name : names) {
                result = result.replace(name.name(), Subject.WITHHELD);
            }
        }
        return result;
    }

    /** The place in which it lies. */
    @Nullable
    String parentId() {
        return parentId;
    }

    /** The code of the honour that was proposed or awarded under an id. */
    @Nullable
    String honour(String commendationId) {
        return honours.get(commendationId);
    }
}
