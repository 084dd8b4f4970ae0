package neuguong.query.exemplar;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarReinstated;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.ExemplarSuspended;
import neuguong.events.ExemplarEvent.InitiativeRecognised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of an exemplar on its way through the stages, as its events say it; kept in the document to be shown, not to be
 * searched. All lists are in order of recording.
 *
 * @param returned the return that waits for completion, or null
 * @param mergedInto the surviving record, or null
 */
public record Dossier(
        @Nullable NominationReturned returned,
        @Nullable RoadmapSet roadmap,
        List<SupportProvided> supports,
        List<Difficulty> difficulties,
        List<InspectionRecorded> inspections,
        List<Initiative> initiatives,
        List<ExemplarSummarised> summaries,
        List<Proposal> proposals,
        @Nullable ReplicationLaunched launch,
        List<StudyVisitHosted> visits,
        List<Adoption> adoptions,
        List<PublicityReleased> publicity,
        List<Suspension> suspensions,
        @Nullable String mergedInto) {

    static final Dossier EMPTY = new Dossier(
            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
            List.of(), List.of(), null);

    public Dossier {
        supports = list(supports);
        difficulties = list(difficulties);
        inspections = list(inspections);
        initiatives = list(initiatives);
        summaries = list(summaries);
        proposals = list(proposals);
        visits = list(visits);
        adoptions = list(adoptions);
        publicity = list(publicity);
        suspensions = list(suspensions);
    }

    // a document that an older version wrote may lack a list
    private static <T> List<T> list(@Nullable List<T> list) {
        return List.copyOf(requireNonNullElse(list, List.of()));
    }

    /**
     * An initiative that was recognised.
     *
     * @param sequence of the event that says so
     */
    public record Initiative(InitiativeRecognised recognised, long sequence) {}

    /** A difficulty and, where it was overcome, how. */
    public record Difficulty(
            DifficultyReported reported, @Nullable DifficultyResolved resolved) {
        boolean openOn(LocalDate day) {
            return !reported.on().isAfter(day)
                    && (resolved == null || resolved.on().isAfter(day));
        }
    }

    /** A proposal, its last appraisal and, where it was declined, that. */
    public record Proposal(
            CommendationProposed proposed,
            @Nullable CommendationAppraised appraised,
            @Nullable CommendationDeclined declined) {}

    /** An adoption and what was reported of it. */
    public record Adoption(ModelAdopted adopted, List<AdoptionOutcomeReported> outcomes) {
        public Adoption {
            outcomes = list(outcomes);
        }
    }

    /** A suspension and, where it is over, its end. */
    public record Suspension(
            ExemplarSuspended suspended, @Nullable ExemplarReinstated reinstated) {
        boolean includes(LocalDate day) {
            return !day.isBefore(suspended.on()) && (reinstated == null || day.isBefore(reinstated.on()));
        }
    }

    /** Difficulties that no resolution has been recorded of. */
    int openDifficulties() {
        return (int) difficulties.stream().filter(d -> d.resolved() == null).count();
    }

    /** Difficulties that were open on a day. */
    int openDifficultiesOn(LocalDate day) {
        return (int) difficulties.stream().filter(d -> d.openOn(day)).count();
    }

    /** The day of the latest inspection, or null. */
    @Nullable
    LocalDate lastInspectedOn() {
        return inspections.stream()
                .map(InspectionRecorded::on)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether a suspension has no end yet. */
    boolean suspended() {
        return !suspensions.isEmpty() && suspensions.getLast().reinstated() == null;
    }

    boolean suspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(s -> s.includes(day));
    }

    Dossier with(@Nullable NominationReturned waits) {
        return new Dossier(
                waits,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(RoadmapSet set) {
        return new Dossier(
                returned,
                set,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(SupportProvided e) {
        return new Dossier(
                returned,
                roadmap,
                plus(supports, e),
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(DifficultyReported e) {
        return difficulties(plus(difficulties, new Difficulty(e, null)));
    }

    Dossier with(DifficultyResolved e) {
        return difficulties(
                replace(difficulties, d -> d.reported().number() == e.number() ? new Difficulty(d.reported(), e) : d));
    }

    private Dossier difficulties(List<Difficulty> all) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                all,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(InspectionRecorded e) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                plus(inspections, e),
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(InitiativeRecognised e, long sequence) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                plus(initiatives, new Initiative(e, sequence)),
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(ExemplarSummarised e) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                plus(summaries, e),
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(CommendationProposed e) {
        return proposals(plus(proposals, new Proposal(e, null, null)));
    }

    Dossier with(CommendationAppraised e) {
        return proposals(replace(
                proposals,
                p -> p.proposed().commendationId().equals(e.commendationId())
                        ? new Proposal(p.proposed(), e, p.declined())
                        : p));
    }

    Dossier with(CommendationDeclined e) {
        return proposals(replace(
                proposals,
                p -> p.proposed().commendationId().equals(e.commendationId())
                        ? new Proposal(p.proposed(), p.appraised(), e)
                        : p));
    }

    private Dossier proposals(List<Proposal> all) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                all,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(ReplicationLaunched e) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                e,
                visits,
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(StudyVisitHosted e) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                plus(visits, e),
                adoptions,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(ModelAdopted e) {
        return adoptions(plus(adoptions, new Adoption(e, List.of())));
    }

    Dossier with(AdoptionOutcomeReported e) {
        return adoptions(replace(
                adoptions,
                a -> a.adopted().number() == e.adoption() ? new Adoption(a.adopted(), plus(a.outcomes(), e)) : a));
    }

    private Dossier adoptions(List<Adoption> all) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                all,
                publicity,
                suspensions,
                mergedInto);
    }

    Dossier with(PublicityReleased e) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                plus(publicity, e),
                suspensions,
                mergedInto);
    }

    Dossier with(ExemplarSuspended e) {
        return suspensions(plus(suspensions, new Suspension(e, null)));
    }

    Dossier with(ExemplarReinstated e) {
        return suspensions(replace(suspensions, s -> s.reinstated() == null ? new Suspension(s.suspended(), e) : s));
    }

    private Dossier suspensions(List<Suspension> all) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                all,
                mergedInto);
    }

    Dossier merged(String survivorId) {
        return new Dossier(
                returned,
                roadmap,
                supports,
                difficulties,
                inspections,
                initiatives,
                summaries,
                proposals,
                launch,
                visits,
                adoptions,
                publicity,
                suspensions,
                survivorId);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var result = new ArrayList<>(list);
        result.add(one);
        return result;
    }

    private static <T> List<T> replace(List<T> list, UnaryOperator<T> by) {
        return list.stream().map(by).toList();
    }
}
