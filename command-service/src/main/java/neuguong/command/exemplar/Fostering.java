package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.util.List;
import java.util.Optional;
import neuguong.catalogue.Honour;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.FosteringCommand.ProvideSupport;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.FosteringCommand.ResolveDifficulty;
import neuguong.command.exemplar.FosteringCommand.SetRoadmap;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Stage;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a selected exemplar was given, met and showed, and the rules of recording it: from its selection on, whatever stage it has reached.
 *
 * @param difficulties by their numbers
 */
record Fostering(
        @Nullable RoadmapSet roadmap,
        OrderedPSet<SupportProvided> supports,
        PVector<Difficulty> difficulties,
        OrderedPSet<InspectionRecorded> inspections) {
    static final Fostering NONE = new Fostering(null, OrderedPSet.empty(), TreePVector.empty(), OrderedPSet.empty());

    /** How many years after it is set a roadmap may reach (setting). */
    private static final int FURTHEST = 15;

    /** A difficulty and, where it was overcome, how. */
    record Difficulty(DifficultyReported reported, @Nullable DifficultyResolved resolved) {}

    static List<ExemplarEvent> decide(FosteringCommand command, Open open) {
        if (open.stage() == Stage.DISCOVERY) {
            throw new Rejected(NOT_SELECTED);
        }
        return switch (command) {
            case SetRoadmap c -> set(c, open);
            case ProvideSupport c -> provide(c, open);
            case ReportDifficulty c -> report(c, open);
            case ResolveDifficulty c -> resolve(c, open);
            case RecordInspection c -> inspect(c, open);
        };
    }

    private static List<ExemplarEvent> set(SetRoadmap c, Open open) {
        var roadmap = c.roadmap();
        if (roadmap.equals(open.fostering().roadmap())) {
            return List.of();
        }
        Nominations.requireSince(open, roadmap.on(), c.plan());
        var honour = Honour.of(roadmap.target()).orElseThrow(() -> new Rejected(UNKNOWN_HONOUR, roadmap.target()));
        if (!honour.subjects().contains(open.nomination().subject().kind())) {
            throw new Rejected(HONOUR_NOT_FOR_SUBJECT, honour);
        }
        var first = roadmap.on().getYear();
        if (roadmap.targetYear() < first || roadmap.targetYear() > first + FURTHEST) {
            throw new Rejected(TARGET_YEAR_OUT_OF_REACH, roadmap.targetYear(), first, first + FURTHEST);
        }
        var before = first - 1;
        for (var step : roadmap.steps()) {
            if (step.year() <= before || step.year() > roadmap.targetYear()) {
                throw new Rejected(STEPS_DISORDERED, step.year());
            }
            before = step.year();
        }
        return List.of(roadmap);
    }

    private static List<ExemplarEvent> provide(ProvideSupport c, Open open) {
        if (open.fostering().supports().contains(c.support())) {
            return List.of();
        }
        Nominations.requireSince(open, c.support().on(), c.plan());
        return List.of(c.support());
    }

    private static List<ExemplarEvent> report(ReportDifficulty c, Open open) {
        if (reported(c, open).isPresent()) {
            return List.of();
        }
        Nominations.requireSince(open, c.on(), c.plan());
        var number = open.fostering().difficulties().size() + 1;
        return List.of(new DifficultyReported(number, c.description(), c.on()));
    }

    /** The number of a difficulty that was reported in the same words for the same day, if any. */
    static Optional<Integer> reported(ReportDifficulty c, Open open) {
        return open.fostering().difficulties().stream()
                .map(Difficulty::reported)
                .filter(d -> d.description().equals(c.description()) && d.on().equals(c.on()))
                .map(DifficultyReported::number)
                .findFirst();
    }

    private static List<ExemplarEvent> resolve(ResolveDifficulty c, Open open) {
        var all = open.fostering().difficulties();
        if (c.number() < 1 || c.number() > all.size()) {
            throw new Rejected(UNKNOWN_DIFFICULTY, c.number());
        }
        var difficulty = all.get(c.number() - 1);
        var resolved = new DifficultyResolved(c.number(), c.resolution(), c.on());
        if (difficulty.resolved() != null) {
            if (difficulty.resolved().equals(resolved)) {
                return List.of();
            }
            throw new Rejected(DIFFICULTY_ALREADY_RESOLVED, c.number());
        }
        c.plan().requirePast(c.on());
        if (c.on().isBefore(difficulty.reported().on())) {
            throw new Rejected(BEFORE_DIFFICULTY, c.on(), difficulty.reported().on());
        }
        return List.of(resolved);
    }

    private static List<ExemplarEvent> inspect(RecordInspection c, Open open) {
        if (open.fostering().inspections().contains(c.inspection())) {
            return List.of();
        }
        Nominations.requireSince(open, c.inspection().on(), c.plan());
        return List.of(c.inspection());
    }

    Fostering with(RoadmapSet set) {
        return new Fostering(set, supports, difficulties, inspections);
    }

    Fostering with(SupportProvided support) {
        return new Fostering(roadmap, supports.plus(support), difficulties, inspections);
    }

    Fostering with(DifficultyReported reported) {
        return new Fostering(roadmap, supports, difficulties.plus(new Difficulty(reported, null)), inspections);
    }

    Fostering with(DifficultyResolved resolved) {
        var place = place(resolved.number());
        var overcome = new Difficulty(difficulties.get(place).reported(), resolved);
        return new Fostering(roadmap, supports, difficulties.with(place, overcome), inspections);
    }

    Fostering with(InspectionRecorded inspection) {
        return new Fostering(roadmap, supports, difficulties, inspections.plus(inspection));
    }

    /** Where a difficulty of this number stands: among all at number - 1, and earlier where some are left out of what is looked at. */
    private int place(int number) {
        var place = Math.min(number, difficulties.size()) - 1;
        while (difficulties.get(place).reported().number() != number) {
            place--;
        }
        return place;
    }
}
