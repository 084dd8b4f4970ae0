package neuguong.command.exemplar;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.DiscoveryCommand.ReturnNomination;
import neuguong.command.exemplar.DiscoveryCommand.WithdrawNomination;
import neuguong.command.exemplar.ExemplarBodies.AssessmentBody;
import neuguong.command.exemplar.ExemplarBodies.AwardBody;
import neuguong.command.exemplar.ExemplarBodies.CorrectionBody;
import neuguong.command.exemplar.ExemplarBodies.NominationBody;
import neuguong.command.exemplar.ExemplarBodies.RejectionBody;
import neuguong.command.exemplar.ExemplarBodies.RevisionBody;
import neuguong.command.exemplar.ExemplarBodies.RevocationBody;
import neuguong.command.exemplar.ExemplarBodies.SelectionBody;
import neuguong.command.exemplar.ExemplarBodies.SubjectBody;
import neuguong.command.exemplar.ExemplarBodies.TransferBody;
import neuguong.command.exemplar.ExemplarCommand.RejectNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.locality.Localities;
import neuguong.command.movement.Movements;
import neuguong.command.personal.PersonalDataAccess;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Histories;
import neuguong.command.unit.Units;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of an exemplar by HTTP: reads clock, ids, caller and outside facts, and hands on values. */
@RestController
@RequestMapping("/api/v1/exemplars")
@Tag(name = "exemplars")
class ExemplarController {
    private final Commands commands;
    private final ExemplarCommands facts;
    private final OpenRecords openRecords;
    private final Units units;
    private final Localities localities;
    private final Movements movements;
    private final Histories histories;
    private final PersonalDataAccess access;
    private final Edge edge;

    ExemplarController(
            Commands commands,
            ExemplarCommands facts,
            OpenRecords openRecords,
            Units units,
            Localities localities,
            Movements movements,
            Histories histories,
            PersonalDataAccess access,
            Edge edge) {
        this.commands = commands;
        this.facts = facts;
        this.openRecords = openRecords;
        this.units = units;
        this.localities = localities;
        this.movements = movements;
        this.histories = histories;
        this.access = access;
        this.edge = edge;
    }

    /** The exemplar as the write side sees it, folded from its events; what is personal is masked for those who may not see it. */
    @GetMapping("/{id}")
    ResponseEntity<ExemplarView> get(@PathVariable String id, HttpServletRequest request) {
        var history = histories.of(id).orElseThrow(() -> new Rejected(Reason.UNKNOWN_EXEMPLAR));
        var view = ExemplarView.of(history, access.of(request));
        access.note(request, id, view.nomination().subject().disclosed());
        return ResponseEntity.ok()
                .eTag("\"" + view.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> nominate(@Valid @RequestBody NominationBody body, Caller caller) {
        return Commands.created(commands.send(facts.nominate(body.nomination()), caller), "/exemplars");
    }

    @PostMapping("/{id}/nomination")
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable String id, @Valid @RequestBody RevisionBody body, Caller caller) {
        var subject = Optional.ofNullable(body.subject()).map(SubjectBody::subject);
        var unit = subject.flatMap(_ -> openRecords.unitOf(id));
        var on = Objects.requireNonNullElseGet(body.on(), edge::today);
        return Commands.changed(commands.send(
                new ReviseNomination(
                        id,
                        body.revision(),
                        localities.validity(body.localityId()),
                        movements.validity(body.movementId()),
                        unit.flatMap(u -> openRecords.of(u, subject.orElseThrow()))
                                .filter(other -> !other.equals(id))
                                .orElse(null),
                        unit.flatMap(u -> openRecords.ofCitizen(u, subject.orElseThrow()))
                                .filter(other -> !other.equals(id))
                                .orElse(null),
                        on,
                        plan()),
                caller));
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<Map<String, Object>> reject(
            @PathVariable String id, @Valid @RequestBody RejectionBody body, Caller caller) {
        return Commands.changed(
                commands.send(new RejectNomination(id, body.reason(), body.on(), body.document(), plan()), caller));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Map<String, Object>> sendBack(
            @PathVariable String id, @Valid @RequestBody RejectionBody body, Caller caller) {
        return Commands.changed(
                commands.send(new ReturnNomination(id, body.reason(), body.on(), body.document(), plan()), caller));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(
            @PathVariable String id, @Valid @RequestBody RejectionBody body, Caller caller) {
        return Commands.changed(
                commands.send(new WithdrawNomination(id, body.reason(), body.on(), body.document(), plan()), caller));
    }

    @PostMapping("/{id}/selection")
    ResponseEntity<Map<String, Object>> select(
            @PathVariable String id, @Valid @RequestBody SelectionBody body, Caller caller) {
        return Commands.changed(commands.send(
                new SelectExemplar(id, body.decisionNumber(), body.decidedOn(), body.authority(), plan()), caller));
    }

    @PostMapping("/{id}/assessments")
    ResponseEntity<Map<String, Object>> assess(
            @PathVariable String id, @Valid @RequestBody AssessmentBody body, Caller caller) {
        return Commands.changed(commands.send(facts.assess(id, body), caller));
    }

    @PostMapping("/{id}/assessments/{year}/correction")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable String id, @PathVariable int year, @Valid @RequestBody CorrectionBody body, Caller caller) {
        return Commands.changed(commands.send(facts.correct(id, year, body), caller));
    }

    /** Records an award that was decided elsewhere. */
    @PostMapping("/{id}/honours")
    ResponseEntity<Map<String, Object>> award(
            @PathVariable String id, @Valid @RequestBody AwardBody body, Caller caller) {
        return Commands.changed(commands.send(facts.award(id, body), caller), "commendationId");
    }

    @PostMapping("/{id}/commendations/{cid}/revocation")
    ResponseEntity<Map<String, Object>> revoke(
            @PathVariable String id, @PathVariable String cid, @Valid @RequestBody RevocationBody body, Caller caller) {
        return Commands.changed(commands.send(
                new RevokeAward(
                        id,
                        cid,
                        body.ground(),
                        body.reason(),
                        body.decisionNumber(),
                        body.decidedOn(),
                        body.authority(),
                        plan()),
                caller));
    }

    @PostMapping("/{id}/transfer")
    ResponseEntity<Map<String, Object>> transfer(
            @PathVariable String id, @Valid @RequestBody TransferBody body, Caller caller) {
        return Commands.changed(commands.send(
                new TransferExemplar(
                        id,
                        body.toUnitId(),
                        units.validity(body.toUnitId()),
                        body.toLocalityId(),
                        localities.validity(body.toLocalityId()),
                        body.reason(),
                        body.on(),
                        body.document(),
                        plan()),
                caller));
    }

    private Plan plan() {
        return edge.plan();
    }
}
