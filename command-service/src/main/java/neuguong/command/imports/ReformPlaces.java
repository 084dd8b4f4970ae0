package neuguong.command.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import neuguong.command.decide.Validity;
import neuguong.command.imports.ReformRow.PlaceKey;
import neuguong.command.imports.ReformRow.Succession;
import neuguong.command.imports.ReformRow.Wanted;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.locality.Localities;
import neuguong.command.locality.LocalityCommand;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.command.locality.LocalityCommands;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Rehearsal;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/** The places of a reform that the register knows or that this import has established. A place is looked up once. */
final class ReformPlaces {
    private final Localities localities;
    private final Rehearsal<LocalityCommand> rehearsal;
    private final Work work;
    private final Edge edge;
    private final Caller caller;
    private final Map<PlaceKey, Known> known = new HashMap<>();
    private final Set<Succession> succeeded = new HashSet<>();
    private final Set<PlaceKey> tried = ConcurrentHashMap.newKeySet();

    ReformPlaces(Localities localities, LocalityCommands commands, Work work, Edge edge) {
        this.localities = localities;
        this.rehearsal = commands.rehearsal();
        this.work = work;
        this.edge = edge;
        this.caller = work.caller();
    }

    /** A place that exists. */
    record Known(
            PlaceKey key, String id, String name, @Nullable String parentId) {
        /** As another place's parent; the reform's places exist from their first day on at least until others take them over. */
        LocalityCommand.Parent asParent() {
            return new LocalityCommand.Parent(key.level(), key.code(), new Validity(key.from(), null));
        }
    }

    /** Reads those of the places that are in the register and not yet in memory. */
    void load(Collection<Wanted> wanted) {
        record Query(LocalityLevel level, LocalDate from) {}
        var codes = new HashMap<Query, Set<String>>();
        for (var w : wanted) {
            if (!known.containsKey(w.key())) {
                codes.computeIfAbsent(new Query(w.key().level(), w.key().from()), _ -> new TreeSet<>())
                        .add(w.key().code());
            }
        }
        codes.forEach((query, asked) ->
                localities.began(query.from(), query.level(), asked).forEach(p -> add(known(p))));
    }

    private static Known known(Localities.Place p) {
        return new Known(new PlaceKey(p.level(), p.code(), p.validity().from()), p.id(), p.name(), p.parentId());
    }

    void add(Known place) {
        known.put(place.key(), place);
    }

    @Nullable
    Known find(@Nullable PlaceKey key) {
        return key == null ? null : known.get(key);
    }

    private Known get(PlaceKey key) {
        var place = known.get(key);
        if (place == null) {
            throw new IllegalStateException("no " + key);
        }
        return place;
    }

    /** Why a place that is known is not the one that a row names, or empty where it is, however it is spelled. */
    List<RowFault> differences(Wanted wanted) {
        var place = find(wanted.key());
        if (place == null) {
            return List.of();
        }
        var parent = find(wanted.parent());
        var same = (Text.fold(place.name()).equals(Text.fold(wanted.name()))
                        || localities.wasCalled(place.id(), wanted.name()))
                && (parent == null || parent.id().equals(place.parentId()));
        return same
                ? List.of()
                : List.of(RowFault.of(
                        Code.LOCALITY_DIFFERS, place.key().code(), place.key().from(), place.name(), wanted.name()));
    }

    /**
     * Establishes a place; its parent is known. Lanes may do so side by side.
     *
     * @throws neuguong.command.decide.Rejected where a rule forbids it
     */
    Known establish(Wanted wanted) {
        var key = wanted.key();
        var parent = wanted.parent() == null ? null : get(wanted.parent());
        if (!tried.add(key)) {
            // a first try was undone, maybe because another import was faster
            var there = localities.of(key.level(), key.code(), key.from());
            if (there.isPresent()) {
                return known(there.get());
            }
        }
        var id = edge.newId();
        send(new EstablishLocality(
                id,
                key.code(),
                wanted.name(),
                key.level(),
                parent == null ? null : parent.id(),
                parent == null ? null : parent.asParent(),
                key.from(),
                null));
        return new Known(key, id, wanted.name(), parent == null ? null : parent.id());
    }

    /**
     * Records that a place was taken over by another on that one's first day; both are known.
     *
     * @return whether it was not so before
     */
    boolean succeed(Succession succession, SuccessionExtent extent) {
        var successor = succession.successor();
        return send(new SucceedLocality(
                get(succession.place()).id(),
                get(successor).id(),
                new Validity(successor.from(), null),
                extent,
                successor.from(),
                null));
    }

    private boolean send(LocalityCommand command) {
        return work.dry()
                ? rehearsal.changes(command.localityId(), command)
                : work.commands().send(command, caller).changed();
    }

    /** Whether the whole of a place is known to have been taken over, so that it need not be said again. */
    boolean isSucceeded(Succession succession) {
        return succeeded.contains(succession);
    }

    void setSucceeded(Succession succession) {
        succeeded.add(succession);
    }
}
