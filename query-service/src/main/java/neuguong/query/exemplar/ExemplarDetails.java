package neuguong.query.exemplar;

import java.util.Locale;
import java.util.stream.Stream;
import neuguong.events.Named;
import neuguong.query.exemplar.ExemplarDetail.HonourAwarded;
import neuguong.query.exemplar.ExemplarDetail.PlaceHeld;
import neuguong.query.exemplar.ExemplarDetail.Revoked;
import neuguong.query.exemplar.ExemplarDetail.StageEntered;
import neuguong.query.exemplar.ExemplarDetail.YearAssessed;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/** Shows one exemplar in full. */
record ExemplarDetails(ExemplarNames names, Complete complete) {

    /** The ids of all units that the details of an exemplar name. */
    static Stream<String> units(ExemplarDocument d) {
        return Stream.concat(d.places().stream().map(Place::unitId), d.adopters().stream());
    }

    /** The ids of all places that they name. */
    static Stream<String> localities(ExemplarDocument d) {
        return d.places().stream().map(Place::localityId);
    }

    ExemplarDetail of(ExemplarDocument d) {
        var locale = names.locale();
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
                d.birthYear(),
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
        return new YearAssessed(
                r.year(),
                r.grade(),
                r.grade().in(names.locale()),
                r.score(),
                r.scores(),
                r.summary(),
                r.assessedOn(),
                r.by(),
                r.superseded());
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
