package neuguong.command.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import neuguong.command.personal.DataKeys.Found;
import neuguong.command.personal.KeyFault.Kind;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.PersonalData.Erased;
import neuguong.events.PersonalData.Known;
import neuguong.events.PersonalData.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Between the rules, which know personal data in the clear, and the store, which never does. Events without personal data pass through
 * untouched and cost nothing.
 */
@Component
public class Vault {
    private final DataKeys keys;

    Vault(DataKeys keys) {
        this.keys = keys;
    }

    /** An event and the aggregate that it happened to. */
    public record Said(String aggregateId, DomainEvent event) {}

    /** Whether there is anything personal in an event, so that it is not the same in the store and in the rules. */
    public static boolean concerns(DomainEvent event) {
        return event instanceof PersonalDataErased || personal(event) != null;
    }

    /**
     * The events as they are stored, in the transaction that is open: a record's first personal data make its key, an erasure destroys it.
     *
     * @throws KeyFault where there is no master key to do it by
     */
    public List<DomainEvent> seal(List<Said> said) {
        var named = new LinkedHashSet<String>();
        var begun = new HashSet<String>();
        var erased = new ArrayList<String>();
        for (var one : said) {
            if (one.event() instanceof PersonalDataErased) {
                erased.add(one.aggregateId());
            } else if (personal(one.event()) instanceof Known) {
                named.add(one.aggregateId());
                if (one.event() instanceof ExemplarNominated) {
                    begun.add(one.aggregateId());
                }
            }
        }
        var envelopes = envelopes(named, begun);
        var sealed = said.stream().map(one -> sealed(one, envelopes)).toList();
        keys.destroy(erased);
        return sealed;
    }

    /** The key of each record, made where there is none; those that have just begun are not asked for. */
    private Map<String, Envelope> envelopes(Collection<String> ids, Collection<String> begun) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var envelopes = new HashMap<String, Envelope>();
        var older = ids.stream().filter(id -> !begun.contains(id)).toList();
        if (!older.isEmpty()) {
            var found = keys.find(older);
            found.destroyed().forEach(id -> {
                throw new KeyFault(Kind.DESTROYED, id);
            });
            envelopes.putAll(found.usable());
        }
        envelopes.putAll(
                keys.make(ids.stream().filter(id -> !envelopes.containsKey(id)).toList()));
        return envelopes;
    }

    private static DomainEvent sealed(Said said, Map<String, Envelope> envelopes) {
        return switch (personal(said.event())) {
            case Known clear ->
                with(
                        said.event(),
                        seal(clear, said.event(), Objects.requireNonNull(envelopes.get(said.aggregateId()))));
            case Erased _ -> with(said.event(), null);
            case Sealed _ -> throw new IllegalArgumentException("the rules decide on what is open");
            case null -> said.event();
        };
    }

    /**
     * The events as the rules know them, of whichever aggregates, by one question for all keys.
     *
     * @throws KeyFault where a key is missing or what was sealed was changed
     */
    public List<DomainEvent> open(List<Said> said) {
        var ids = new LinkedHashSet<String>();
        for (var one : said) {
            if (personal(one.event()) instanceof Sealed) {
                ids.add(one.aggregateId());
            }
        }
        return ids.isEmpty()
                ? said.stream().map(Said::event).toList()
                : said.stream().map(opening(ids)).toList();
    }

    /** Opens events of these aggregates, whose keys are asked for at once. */
    public Function<Said, DomainEvent> opening(Collection<String> aggregateIds) {
        var found = keys.find(aggregateIds);
        return said -> personal(said.event()) instanceof Sealed sealed
                ? with(said.event(), opened(said, sealed, found))
                : said.event();
    }

    private static PersonalData opened(Said said, Sealed sealed, Found found) {
        if (found.destroyed().contains(said.aggregateId())) {
            return new Erased();
        }
        var envelope = found.usable().get(said.aggregateId());
        if (envelope == null) {
            throw new KeyFault(Kind.KEY_MISSING, said.aggregateId());
        }
        return open(sealed, said.event(), envelope);
    }

    private static Sealed seal(Known clear, DomainEvent event, Envelope envelope) {
        var type = EventType.of(event.getClass()).name();
        return new Sealed(
                envelope.sealText(type + "\nbirthYear", clear.birthYear()),
                envelope.sealText(type + "\nbirthDate", clear.birthDate()),
                envelope.sealText(type + "\ncitizenId", clear.citizenId()),
                envelope.sealText(type + "\nphone", clear.phone()),
                envelope.sealText(type + "\naddress", clear.address()));
    }

    private static Known open(Sealed sealed, DomainEvent event, Envelope envelope) {
        var type = EventType.of(event.getClass()).name();
        var year = envelope.openText(type + "\nbirthYear", sealed.birthYear());
        var date = envelope.openText(type + "\nbirthDate", sealed.birthDate());
        return new Known(
                year == null ? null : Integer.valueOf(year),
                date == null ? null : LocalDate.parse(date),
                envelope.openText(type + "\ncitizenId", sealed.citizenId()),
                envelope.openText(type + "\nphone", sealed.phone()),
                envelope.openText(type + "\naddress", sealed.address()));
    }

    private static @Nullable PersonalData personal(DomainEvent event) {
        var nomination = nomination(event);
        return nomination == null ? null : nomination.subject().personal();
    }

    private static @Nullable Nomination nomination(DomainEvent event) {
        if (event instanceof ExemplarNominated e) {
            return e.nomination();
        }
        return event instanceof NominationRevised e ? e.nomination() : null;
    }

    private static DomainEvent with(DomainEvent event, @Nullable PersonalData personal) {
        return switch (event) {
            case ExemplarNominated e -> new ExemplarNominated(e.exemplarId(), with(e.nomination(), personal));
            case NominationRevised e -> new NominationRevised(with(e.nomination(), personal), e.revisedOn());
            default -> event; // nothing else says anything of a person
        };
    }

    private static Nomination with(Nomination nomination, @Nullable PersonalData personal) {
        return nomination.with(nomination.subject().with(personal));
    }
}
