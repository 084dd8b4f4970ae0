package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReplicationCommand.HostStudyVisit;
import neuguong.command.exemplar.ReplicationCommand.LaunchReplication;
import neuguong.command.exemplar.ReplicationCommand.ReleasePublicity;
import neuguong.command.exemplar.ReplicationCommand.ReportOutcome;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.Stage;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How an exemplar was spread, and the rules of stage REPLICATION. Outcomes of an adoption are reported whatever stage the exemplar has since
 * fallen back to: the adoption goes on in another unit. Publicity is recorded from the selection on.
 *
 * @param launch the last one, or null
 * @param adoptions by their numbers
 */
record Replication(
        @Nullable ReplicationLaunched launch,
        OrderedPSet<StudyVisitHosted> visits,
        PVector<Adoption> adoptions,
        OrderedPSet<PublicityReleased> publicity) {
    static final Replication NONE =
            new Replication(null, OrderedPSet.empty(), TreePVector.empty(), OrderedPSet.empty());

    /** An adoption and what was reported of it. */
    record Adoption(ModelAdopted adopted, OrderedPSet<AdoptionOutcomeReported> outcomes) {}

    static List<ExemplarEvent> decide(ReplicationCommand command, Open open) {
        return switch (command) {
            case LaunchReplication c -> launch(c, open);
            case HostStudyVisit c -> host(c, open);
            case AdoptModel c -> adopt(c, open);
            case ReportOutcome c -> report(c, open);
            case ReleasePublicity c -> release(c, open);
        };
    }

    private static List<ExemplarEvent> launch(LaunchReplication c, Open open) {
        var before = open.replication().launch();
        if (open.stage() == Stage.REPLICATION) {
            if (c.launch().equals(before)) {
                return List.of();
            }
            throw new Rejected(ALREADY_IN_REPLICATION);
        }
        if (!open.reviews().replicable(open.stage())) {
            throw new Rejected(NOT_REPLICABLE);
        }
        Nominations.requireSince(open, c.launch().on(), c.plan());
        var summary = open.reviews().summary();
        if (summary != null && c.launch().on().isBefore(summary.on())) {
            throw new Rejected(BEFORE_SUMMARY, c.launch().on(), summary.on());
        }
        if (open.suspendedOn(c.launch().on())) {
            throw new Rejected(EXEMPLAR_SUSPENDED, c.launch().on());
        }
        return List.of(c.launch());
    }

    private static List<ExemplarEvent> host(HostStudyVisit c, Open open) {
        if (open.replication().visits().contains(c.visit())) {
            return List.of();
        }
        requireReplication(open);
        Nominations.requireSince(open, c.visit().on(), c.plan());
        return List.of(c.visit());
    }

    private static List<ExemplarEvent> adopt(AdoptModel c, Open open) {
        var before = adopted(c.unitId(), open);
        if (before.isPresent()) {
            if (c.description().equals(before.get().description())
                    && c.on().equals(before.get().on())) {
                return List.of();
            }
            throw new Rejected(UNIT_ALREADY_ADOPTED, before.get().number());
        }
        requireReplication(open);
        Nominations.requireSince(open, c.on(), c.plan());
        if (c.unitId().equals(open.nomination().unitId())) {
            throw new Rejected(ADOPTER_IS_OWNER);
        }
        if (c.unit() == null) {
            throw new Rejected(UNIT_NOT_FOUND, c.unitId());
        }
        if (!c.unit().includes(c.on())) {
            throw new Rejected(UNIT_NOT_ACTIVE, c.on());
        }
        var number = open.replication().adoptions().size() + 1;
        return List.of(new ModelAdopted(number, c.unitId(), c.description(), c.on(), c.document()));
    }

    /** The adoption by a unit, if any. */
    static Optional<ModelAdopted> adopted(String unitId, Open open) {
        return open.replication().adoptions().stream()
                .map(Adoption::adopted)
                .filter(a -> a.unitId().equals(unitId))
                .findFirst();
    }

    private static List<ExemplarEvent> report(ReportOutcome c, Open open) {
        var all = open.replication().adoptions();
        if (c.adoption() < 1 || c.adoption() > all.size()) {
            throw new Rejected(UNKNOWN_ADOPTION, c.adoption());
        }
        var adoption = all.get(c.adoption() - 1);
        var reported =
                new AdoptionOutcomeReported(c.adoption(), c.outcome(), c.beneficiaries(), c.economicValue(), c.on());
        if (adoption.outcomes().contains(reported)) {
            return List.of();
        }
        c.plan().requirePast(c.on());
        if (c.on().isBefore(adoption.adopted().on())) {
            throw new Rejected(BEFORE_ADOPTION, c.on(), adoption.adopted().on());
        }
        return List.of(reported);
    }

    private static List<ExemplarEvent> release(ReleasePublicity c, Open open) {
        if (open.replication().publicity().contains(c.publicity())) {
            return List.of();
        }
        if (open.stage() == Stage.DISCOVERY) {
            throw new Rejected(NOT_SELECTED);
        }
        Nominations.requireSince(open, c.publicity().on(), c.plan());
        return List.of(c.publicity());
    }

    private static void requireReplication(Open open) {
        if (open.stage() != Stage.REPLICATION) {
            throw new Rejected(NOT_IN_REPLICATION);
        }
    }

    Replication with(ReplicationLaunched last) {
        return new Replication(last, visits, adoptions, publicity);
    }

    Replication with(StudyVisitHosted visit) {
        return new Replication(launch, visits.plus(visit), adoptions, publicity);
    }

    Replication with(ModelAdopted adopted) {
        return new Replication(launch, visits, adoptions.plus(new Adoption(adopted, OrderedPSet.empty())), publicity);
    }

    Replication with(AdoptionOutcomeReported outcome) {
        var place = place(outcome.adoption());
        var before = adoptions.get(place);
        var after = new Adoption(before.adopted(), before.outcomes().plus(outcome));
        return new Replication(launch, visits, adoptions.with(place, after), publicity);
    }

    Replication with(PublicityReleased item) {
        return new Replication(launch, visits, adoptions, publicity.plus(item));
    }

    /** Where an adoption of this number stands: among all at number - 1, and earlier where some are left out of what is looked at. */
    private int place(int number) {
        var place = Math.min(number, adoptions.size()) - 1;
        while (adoptions.get(place).adopted().number() != number) {
            place--;
        }
        return place;
    }
}
