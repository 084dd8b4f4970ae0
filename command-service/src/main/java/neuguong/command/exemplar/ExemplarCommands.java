package neuguong.command.exemplar;

import java.util.Collection;
import java.util.List;
import neuguong.command.criteria.CriteriaSet;
import neuguong.command.criteria.CriteriaSets;
import neuguong.command.exemplar.ExemplarBodies.AssessmentBody;
import neuguong.command.exemplar.ExemplarBodies.AwardBody;
import neuguong.command.exemplar.ExemplarBodies.CorrectionBody;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.locality.Localities;
import neuguong.command.movement.Movements;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Histories;
import neuguong.command.platform.Rehearsal;
import neuguong.command.unit.Units;
import neuguong.events.ExemplarEvent;
import neuguong.events.Nomination;
import org.springframework.stereotype.Component;

/** Builds the commands that come by single request as well as by import, with the facts that their rules need. */
@Component
public class ExemplarCommands {
    private final OpenRecords openRecords;
    private final Units units;
    private final Localities localities;
    private final Movements movements;
    private final CriteriaSets criteriaSets;
    private final Histories histories;
    private final Edge edge;

    ExemplarCommands(
            OpenRecords openRecords,
            Units units,
            Localities localities,
            Movements movements,
            CriteriaSets criteriaSets,
            Histories histories,
            Edge edge) {
        this.openRecords = openRecords;
        this.units = units;
        this.localities = localities;
        this.movements = movements;
        this.criteriaSets = criteriaSets;
        this.histories = histories;
        this.edge = edge;
    }

    /** A nomination under a new id. */
    public NominateExemplar nominate(Nomination nomination) {
        return new NominateExemplar(
                edge.newId(),
                nomination,
                units.validity(nomination.unitId()),
                localities.validity(nomination.localityId()),
                movements.validity(nomination.movementId()),
                openRecords.of(nomination.unitId(), nomination.subject()).orElse(null),
                openRecords.ofCitizen(nomination.unitId(), nomination.subject()).orElse(null),
                edge.plan());
    }

    /** Asks at once for the facts that these nominations will need, for the rest of the transaction. */
    public void readAhead(Collection<Nomination> nominations) {
        units.readAhead(nominations.stream().map(Nomination::unitId).toList());
        localities.readAhead(nominations.stream().map(Nomination::localityId).toList());
        openRecords.readAhead(nominations);
    }

    /** An award that was decided elsewhere, under a new id. */
    public RecordAward award(String exemplarId, AwardBody body) {
        var award = new ExemplarCommand.Award(
                edge.newId(),
                body.honour(),
                body.achievementFrom(),
                body.achievementTo(),
                body.decisionNumber(),
                body.decidedOn(),
                body.authority());
        return new RecordAward(exemplarId, award, edge.plan());
    }

    /** The yearly review of one year. */
    public RecordAssessment assess(String exemplarId, AssessmentBody body) {
        return new RecordAssessment(exemplarId, body.assessment(), measures(exemplarId, body.year()), edge.plan());
    }

    /** A correction of the review of one year. */
    CorrectAssessment correct(String exemplarId, int year, CorrectionBody body) {
        return new CorrectAssessment(
                exemplarId,
                body.assessment(year),
                measures(exemplarId, year),
                body.reason(),
                body.document(),
                edge.plan());
    }

    /** What measures the exemplars of the unit that owns this one. A record that is not open is assessed no more. */
    private List<CriteriaSet> measures(String exemplarId, int year) {
        return criteriaSets.inForce(openRecords.unitOf(exemplarId).orElse(null), year);
    }

    /** Tries commands out without storing anything, remembering what it tried on so many exemplars. */
    public Rehearsal<ExemplarCommand> rehearsal(int remembered) {
        return Rehearsal.of(new ExemplarDecider(), ExemplarEvent.class, histories, remembered);
    }
}
