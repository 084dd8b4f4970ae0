package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Finding.Missing;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Merits;
import neuguong.catalogue.Prerequisites;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.Honours.Honoured;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.FindingOutcome;
import neuguong.events.PrerequisiteFinding;
import org.jspecify.annotations.Nullable;

/** What the catalogue's chains say of an exemplar's own record. */
final class Chains {
    private Chains() {}

    /** What the check of an honour's prerequisites finds on a day. */
    static PrerequisiteFinding finding(Honour honour, Open open, LocalDate on) {
        var finding = Prerequisites.of(honour, merits(open, null, null), on);
        return new PrerequisiteFinding(
                finding.outcome(),
                finding.regime(),
                finding.countedAwards().stream().sorted().toList(),
                finding.missing().stream().map(Missing::vi).toList());
    }

    /** The later awards whose chain counted an award and is not met without it, in order of recording. */
    static List<String> losing(String commendationId, Open open) {
        var revoked = Objects.requireNonNull(open.honours().awards().get(commendationId))
                .award();
        return open.honours().awards().values().stream()
                .filter(Honoured::stands)
                .map(Honoured::award)
                .filter(later -> !later.commendationId().equals(commendationId)
                        && !later.decidedOn().isBefore(revoked.decidedOn()))
                .filter(later -> counted(later, revoked, open))
                .map(CommendationAwarded::commendationId)
                .toList();
    }

    private static boolean counted(CommendationAwarded later, CommendationAwarded revoked, Open open) {
        var honour = Honour.of(later.honour()).orElseThrow();
        var with = Prerequisites.of(honour, merits(open, later, null), later.decidedOn());
        if (!with.countedAwards().contains(revoked.commendationId())) {
            return false;
        }
        var without = Prerequisites.of(honour, merits(open, later, revoked), later.decidedOn());
        return without.outcome() == FindingOutcome.NOT_MET;
    }

    /** What the chains may count: effective grades, standing awards but those left out, initiatives. */
    private static Merits merits(
            Open open, @Nullable CommendationAwarded judged, @Nullable CommendationAwarded leftOut) {
        return new Merits(
                open.nomination().subject().kind(),
                open.reviews().byYear().values().stream()
                        .map(r -> new Merits.YearGrade(
                                r.first().year(), r.effective().grade()))
                        .toList(),
                open.honours().awards().values().stream()
                        .filter(Honoured::stands)
                        .map(Honoured::award)
                        .filter(a -> !a.equals(judged) && !a.equals(leftOut))
                        .map(a -> new Merits.Award(
                                a.commendationId(), a.honour(), a.achievementFrom(), a.achievementTo(), a.decidedOn()))
                        .toList(),
                open.reviews().initiatives().stream()
                        .map(i -> new Merits.Initiative(String.valueOf(i.number()), i.scope(), i.recognisedOn()))
                        .toList());
    }
}
