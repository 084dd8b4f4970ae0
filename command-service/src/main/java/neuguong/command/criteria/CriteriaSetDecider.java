package neuguong.command.criteria;

import static neuguong.command.decide.Reason.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import neuguong.command.criteria.CriteriaSetCommand.PublishCriteriaSet;
import neuguong.command.criteria.CriteriaSetCommand.RetireCriteriaSet;
import neuguong.command.criteria.CriteriaSetState.InForce;
import neuguong.command.criteria.CriteriaSetState.NotPublished;
import neuguong.command.criteria.CriteriaSetState.Retired;
import neuguong.command.decide.Decider;
import neuguong.command.decide.Rejected;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.GradeMinimum;

/** The rules of a criteria set: versions that follow one another in time, until it is retired. */
final class CriteriaSetDecider implements Decider<CriteriaSetCommand, CriteriaSetState, CriteriaSetEvent> {

    @Override
    public CriteriaSetState initial() {
        return new NotPublished();
    }

    @Override
    public List<CriteriaSetEvent> decide(CriteriaSetCommand command, CriteriaSetState state) {
        return switch (state) {
            case NotPublished _ ->
                switch (command) {
                    case PublishCriteriaSet c -> first(c);
                    case RetireCriteriaSet _ -> throw new Rejected(UNKNOWN_CRITERIA_SET);
                };
            case InForce set ->
                switch (command) {
                    case PublishCriteriaSet c -> next(c, set);
                    case RetireCriteriaSet c -> retire(c, set);
                };
            case Retired set ->
                switch (command) {
                    case PublishCriteriaSet c when repeats(c, set.last()) -> List.of();
                    case RetireCriteriaSet c when set.by().equals(retired(c)) -> List.of();
                    case PublishCriteriaSet _, RetireCriteriaSet _ -> throw new Rejected(CRITERIA_SET_RETIRED);
                };
        };
    }

    @Override
    public CriteriaSetState evolve(CriteriaSetState state, CriteriaSetEvent event) {
        return switch (event) {
            case CriteriaSetPublished e ->
                switch (state) {
                    case NotPublished _ -> new InForce(List.of(e));
                    case InForce set -> plus(set, e);
                    case Retired set -> new Retired(plus(set.last(), e), set.by());
                };
            case CriteriaSetRetired e ->
                switch (state) {
                    case NotPublished _ ->
                        throw new IllegalStateException("a criteria set's history begins with its publication");
                    case InForce set -> new Retired(set, e);
                    case Retired set -> new Retired(set.last(), e);
                };
        };
    }

    private static InForce plus(InForce set, CriteriaSetPublished version) {
        var versions = new ArrayList<>(set.versions());
        versions.add(version);
        return new InForce(versions);
    }

    private static List<CriteriaSetEvent> first(PublishCriteriaSet c) {
        if (c.lastRetirement() != null && c.from().isBefore(c.lastRetirement())) {
            throw new Rejected(BEFORE_CRITERIA_VERSION, c.from(), c.lastRetirement());
        }
        return publish(c, 1);
    }

    private static List<CriteriaSetEvent> next(PublishCriteriaSet c, InForce set) {
        if (repeats(c, set)) {
            return List.of();
        }
        var last = set.versions().getLast();
        if (set.versions().stream().anyMatch(v -> v.from().equals(c.from()))) {
            throw new Rejected(CRITERIA_VERSION_EXISTS, c.from());
        }
        if (c.from().isBefore(last.from())) {
            throw new Rejected(BEFORE_CRITERIA_VERSION, c.from(), last.from());
        }
        return publish(c, last.version() + 1);
    }

    private static boolean repeats(PublishCriteriaSet c, InForce set) {
        return set.versions().stream().anyMatch(v -> v.equals(published(c, v.version())));
    }

    private static List<CriteriaSetEvent> publish(PublishCriteriaSet c, int version) {
        c.plan().requirePast(c.from());
        if (c.unit() == null) {
            throw new Rejected(UNIT_NOT_FOUND, c.unitId());
        }
        if (!c.unit().includes(c.from())) {
            throw new Rejected(UNIT_NOT_ACTIVE, c.from());
        }
        var codes = new HashSet<String>();
        for (var criterion : c.criteria()) {
            if (!codes.add(criterion.code())) {
                throw new Rejected(CRITERION_REPEATED, criterion.code());
            }
        }
        requireReachable(c);
        return List.of(published(c, version));
    }

    /** No grade twice, no better grade for less, and none for more than all criteria give. */
    private static void requireReachable(PublishCriteriaSet c) {
        var most = c.criteria().stream()
                .map(criterion -> criterion.weighted(criterion.maxScore()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var bestFirst = c.minimums().stream()
                .sorted(Comparator.comparing(GradeMinimum::grade))
                .toList();
        for (var i = 0; i < bestFirst.size(); i++) {
            var minimum = bestFirst.get(i);
            if (minimum.total().compareTo(most) > 0) {
                throw new Rejected(MINIMUM_OUT_OF_REACH, minimum.grade(), minimum.total(), most);
            }
            if (i > 0
                    && (minimum.grade() == bestFirst.get(i - 1).grade()
                            || minimum.total().compareTo(bestFirst.get(i - 1).total()) > 0)) {
                throw new Rejected(MINIMUMS_DISORDERED, minimum.grade());
            }
        }
    }

    private static CriteriaSetPublished published(PublishCriteriaSet c, int version) {
        return new CriteriaSetPublished(
                c.criteriaSetId(),
                c.unitId(),
                c.subject(),
                c.breadth(),
                version,
                c.name(),
                c.criteria(),
                c.minimums(),
                c.from(),
                c.document());
    }

    private static List<CriteriaSetEvent> retire(RetireCriteriaSet c, InForce set) {
        c.plan().requirePast(c.on());
        var last = set.versions().getLast();
        if (!c.on().isAfter(last.from())) {
            throw new Rejected(BEFORE_CRITERIA_VERSION, c.on(), last.from());
        }
        return List.of(retired(c));
    }

    private static CriteriaSetRetired retired(RetireCriteriaSet c) {
        return new CriteriaSetRetired(c.on(), c.reason(), c.document());
    }
}
