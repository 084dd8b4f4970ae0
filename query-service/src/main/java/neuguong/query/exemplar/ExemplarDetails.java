package neuguong.query.exemplar;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import neuguong.events.Assessment;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetRef;
import neuguong.events.Named;
import neuguong.query.criteria.CriteriaSetDocument;
import neuguong.query.criteria.CriteriaSetDocument.Version;
import neuguong.query.exemplar.ExemplarDetail.CriterionScored;
import neuguong.query.exemplar.ExemplarDetail.HonourAwarded;
import neuguong.query.exemplar.ExemplarDetail.MeasuredBy;
import neuguong.query.exemplar.ExemplarDetail.PlaceHeld;
import neuguong.query.exemplar.ExemplarDetail.Revoked;
import neuguong.query.exemplar.ExemplarDetail.StageEntered;
import neuguong.query.exemplar.ExemplarDetail.YearAssessed;
import neuguong.query.movement.MovementDocument;
import neuguong.query.movement.MovementSearch;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/** Shows one exemplar in full. */
record ExemplarDetails(
        ExemplarNames names,
        Map<String, MovementDocument> movements,
        Map<String, CriteriaSetDocument> criteriaSets,
        Complete complete) {

    /** The ids of all units that the details of an exemplar name. */
    static Stream<String> units(ExemplarDocument d) {
        return Stream.concat(d.places().stream().map(Place::unitId), d.adopters().stream());
    }

    /** The ids of all places that they name. */
    static Stream<String> localities(ExemplarDocument d) {
        return d.places().stream().map(Place::localityId);
    }

    /** The ids of all criteria sets that they name. */
    static Stream<String> criteriaSets(ExemplarDocument d) {
        return d.reviews().stream()
                .map(YearReview::criteriaSet)
                .flatMap(Stream::ofNullable)
                .map(CriteriaSetRef::id);
    }

    ExemplarDetail of(ExemplarDocument d) {
        var locale = names.locale();
        var movementId = d.movementId();
        return new ExemplarDetail(
                d.id(),
                d.sequence(),
                d.position(),
                d.recordedAt(),
                d.name(),
                d.subject(),
                d.subject().in(locale),
                d.subjectClass(),
                name(d.subjectClass(), locale),
                d.category(),
                d.category().in(locale),
                d.breadth(),
                d.breadth().in(locale),
                d.aspects(),
                ExemplarNames.sector(d.sector(), locale),
                d.otherSectors().stream()
                        .map(s -> ExemplarNames.sector(s, locale))
                        .toList(),
                d.movementId(),
                movementId == null ? null : MovementSearch.ref(movementId, movements),
                d.title(),
                d.achievement(),
                d.nominatedOn(),
                d.distinctBecause(),
                d.source(),
                names.unit(d.unitId()),
                names.locality(d.localityId()),
                d.stage(),
                d.stage().in(locale),
                d.standing(),
                d.standing().in(locale),
                d.ending(),
                d.stages().stream().map(this::stage).toList(),
                d.places().stream().map(this::place).toList(),
                d.reviews().stream().map(this::assessed).toList(),
                d.awards().stream().map(this::awarded).toList(),
                new DossierDetails(names).of(d),
                d.unassessedYears(),
                complete);
    }

    private StageEntered stage(StageChange s) {
        return new StageEntered(
                s.stage(), s.stage().in(names.locale()), s.on(), s.sequence(), s.decisionNumber(), s.authority());
    }

    private PlaceHeld place(Place p) {
        return new PlaceHeld(
                names.unit(p.unitId()),
                names.locality(p.localityId()),
                p.from(),
                p.sequence(),
                p.reason(),
                p.document());
    }

    private YearAssessed assessed(YearReview r) {
        var set = r.criteriaSet();
        var version = Optional.ofNullable(set)
                .flatMap(s -> Optional.ofNullable(criteriaSets.get(s.id())).flatMap(d -> d.version(s.version())));
        return new YearAssessed(
                r.year(),
                r.grade(),
                r.grade().in(names.locale()),
                r.score(),
                r.scores().stream().map(s -> scored(s, version)).toList(),
                r.summary(),
                r.assessedOn(),
                r.by(),
                set == null
                        ? null
                        : new MeasuredBy(
                                set.id(),
                                set.version(),
                                version.map(Version::name).orElse(null)),
                r.superseded());
    }

    private static CriterionScored scored(Assessment.Score score, Optional<Version> version) {
        var criterion = version.flatMap(v -> v.criteria().stream()
                .filter(c -> c.code().equals(score.criterion()))
                .findFirst());
        return new CriterionScored(
                score.criterion(),
                score.score(),
                criterion.map(Criterion::name).orElse(null),
                criterion.map(Criterion::maxScore).orElse(null));
    }

    private HonourAwarded awarded(Award a) {
        var locale = names.locale();
        var r = a.revocation();
        return new HonourAwarded(
                a.commendationId(),
                ExemplarNames.honour(a.honour(), locale),
                a.level(),
                name(a.level(), locale),
                a.achievementFrom(),
                a.achievementTo(),
                a.decisionNumber(),
                a.decidedOn(),
                a.authority(),
                a.origin(),
                a.origin().in(locale),
                a.presentedOn(),
                a.basisLostTo(),
                a.sequence(),
                r == null
                        ? null
                        : new Revoked(
                                r.ground(),
                                r.ground().in(locale),
                                r.reason(),
                                r.decisionNumber(),
                                r.decidedOn(),
                                r.authority()));
    }

    private static @Nullable String name(@Nullable Named named, Locale locale) {
        return named == null ? null : named.in(locale);
    }
}
