package neuguong.query.exemplar;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import neuguong.events.ExemplarEvent.RoadmapSet;
import org.jspecify.annotations.Nullable;

/** Shows what was recorded of an exemplar on its way. */
record DossierDetails(ExemplarNames names) {
    DossierDetail of(ExemplarDocument document) {
        var d = document.dossier();
        var awarded = document.awards().stream().map(Award::commendationId).collect(Collectors.toSet());
        return new DossierDetail(
                d.returned(),
                roadmap(d.fostering().roadmap()),
                d.fostering().supports().stream()
                        .map(s -> new DossierDetail.Support(
                                s.kind(), s.kind().in(locale()), s.description(), s.amount(), s.on()))
                        .toList(),
                d.fostering().difficulties().stream()
                        .map(DossierDetails::difficulty)
                        .toList(),
                d.fostering().inspections(),
                d.initiatives().stream()
                        .map(Dossier.Initiative::recognised)
                        .map(i -> new DossierDetail.Initiative(
                                i.number(),
                                i.name(),
                                i.scope(),
                                i.scope().in(locale()),
                                i.recognisedOn(),
                                i.certificate()))
                        .toList(),
                d.summaries().stream()
                        .map(s -> new DossierDetail.Summary(
                                s.from(),
                                s.to(),
                                s.verdict(),
                                s.verdict().in(locale()),
                                s.results(),
                                s.lessons(),
                                s.on(),
                                s.document()))
                        .toList(),
                d.proposals().stream().map(p -> proposal(p, awarded)).toList(),
                d.replication().launch(),
                d.replication().visits(),
                d.replication().adoptions().stream().map(this::adoption).toList(),
                d.replication().publicity().stream()
                        .map(p -> new DossierDetail.Publicity(
                                p.kind(), p.kind().in(locale()), p.title(), p.outlet(), p.address(), p.on()))
                        .toList(),
                d.suspensions().stream().map(this::suspension).toList(),
                d.mergedInto());
    }

    private Locale locale() {
        return names.locale();
    }

    private DossierDetail.@Nullable Roadmap roadmap(@Nullable RoadmapSet r) {
        return r == null
                ? null
                : new DossierDetail.Roadmap(
                        ExemplarNames.honour(r.target(), locale()), r.targetYear(), r.steps(), r.on());
    }

    private static DossierDetail.Difficulty difficulty(FosteringNotes.Difficulty d) {
        var resolved = d.resolved();
        return new DossierDetail.Difficulty(
                d.reported().number(),
                d.reported().description(),
                d.reported().on(),
                resolved == null ? null : resolved.resolution(),
                resolved == null ? null : resolved.on());
    }

    private DossierDetail.Proposal proposal(Dossier.Proposal of, Set<String> awarded) {
        var p = of.proposed();
        var votes = of.appraised();
        var declined = of.declined();
        var state = ProposalState.of(of, awarded.contains(p.commendationId()));
        return new DossierDetail.Proposal(
                p.commendationId(),
                ExemplarNames.honour(p.honour(), locale()),
                state,
                state.in(locale()),
                p.achievementFrom(),
                p.achievementTo(),
                p.achievement(),
                p.proposedOn(),
                p.finding().outcome(),
                p.finding().outcome().in(locale()),
                p.finding().regime(),
                p.finding().counted(),
                p.finding().missing(),
                p.justification(),
                votes == null ? null : votes.votesFor(),
                votes == null ? null : votes.votesTotal(),
                votes == null ? null : votes.requiredPercent(),
                votes == null ? null : votes.on(),
                declined == null ? null : declined.reason(),
                declined == null ? null : declined.on());
    }

    private DossierDetail.Adoption adoption(ReplicationNotes.Adoption a) {
        return new DossierDetail.Adoption(
                a.adopted().number(),
                names.unit(a.adopted().unitId()),
                a.adopted().description(),
                a.adopted().on(),
                a.adopted().document(),
                a.outcomes());
    }

    private DossierDetail.Suspension suspension(Dossier.Suspension s) {
        var end = s.reinstated();
        return new DossierDetail.Suspension(
                s.suspended().ground(),
                s.suspended().ground().in(locale()),
                s.suspended().reason(),
                s.suspended().on(),
                s.suspended().document(),
                end == null ? null : end.on(),
                end == null ? null : end.reason());
    }
}
