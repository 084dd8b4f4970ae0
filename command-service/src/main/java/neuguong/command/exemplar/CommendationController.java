package neuguong.command.exemplar;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.command.exemplar.HonourCommand.StandAside;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Legible;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.MemberRecused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A commendation by HTTP, from its proposal to its restoration. */
@RestController
@RequestMapping("/api/v1/exemplars")
@Tag(name = "exemplars")
class CommendationController {
    private final Commands commands;
    private final Edge edge;

    CommendationController(Commands commands, Edge edge) {
        this.commands = commands;
        this.edge = edge;
    }

    public record ProposalBody(
            @NotNull @Size(min = 1, max = 40) @Legible String honour,
            @NotNull LocalDate achievementFrom,
            @NotNull LocalDate achievementTo,
            @NotNull @Size(min = 1, max = 10000) @Legible String achievement,
            @NotNull LocalDate proposedOn,
            @Nullable @Size(min = 1, max = 2000) @Legible String justification) {}

    public record AppraisalBody(
            @NotNull @Min(0) @Max(1000) Integer votesFor,
            @NotNull @Min(1) @Max(1000) Integer votesTotal,
            @NotNull @Size(min = 1, max = 2000) @Legible String opinion,
            @NotNull LocalDate on) {}

    public record RecusalBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on) {}

    public record DecliningBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record DecisionBody(
            @NotNull @Size(min = 1, max = 100) @Legible String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String authority) {}

    public record PresentationBody(
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 300) @Legible String occasion) {}

    public record RestorationBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull @Size(min = 1, max = 100) @Legible String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String authority) {}

    @PostMapping("/{id}/commendations")
    ResponseEntity<Map<String, Object>> propose(
            @PathVariable String id, @Valid @RequestBody ProposalBody body, Caller caller) {
        return Commands.changed(
                commands.send(
                        new ProposeCommendation(
                                id,
                                edge.newId(),
                                body.honour(),
                                body.achievementFrom(),
                                body.achievementTo(),
                                body.achievement(),
                                body.proposedOn(),
                                body.justification(),
                                edge.plan()),
                        caller),
                "commendationId");
    }

    @PostMapping("/{id}/commendations/{cid}/appraisal")
    ResponseEntity<Map<String, Object>> appraise(
            @PathVariable String id, @PathVariable String cid, @Valid @RequestBody AppraisalBody body, Caller caller) {
        return Commands.changed(commands.send(
                new AppraiseCommendation(
                        id,
                        cid,
                        body.votesFor(),
                        body.votesTotal(),
                        body.opinion(),
                        body.on(),
                        edge.shares(),
                        edge.plan()),
                caller));
    }

    /** The caller stands aside: neither records the vote on this proposal nor decides it from now on. */
    @PostMapping("/{id}/commendations/{cid}/recusal")
    ResponseEntity<Map<String, Object>> standAside(
            @PathVariable String id, @PathVariable String cid, @Valid @RequestBody RecusalBody body, Caller caller) {
        var member = caller.person();
        return Commands.changed(commands.send(
                new StandAside(
                        id,
                        new MemberRecused(cid, member.subject(), member.displayName(), body.reason(), body.on()),
                        edge.plan()),
                caller));
    }

    @PostMapping("/{id}/commendations/{cid}/declining")
    ResponseEntity<Map<String, Object>> decline(
            @PathVariable String id, @PathVariable String cid, @Valid @RequestBody DecliningBody body, Caller caller) {
        return Commands.changed(commands.send(
                new DeclineCommendation(
                        id, new CommendationDeclined(cid, body.reason(), body.on(), body.document()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/commendations/{cid}/award")
    ResponseEntity<Map<String, Object>> award(
            @PathVariable String id, @PathVariable String cid, @Valid @RequestBody DecisionBody body, Caller caller) {
        return Commands.changed(commands.send(
                new AwardCommendation(id, cid, body.decisionNumber(), body.decidedOn(), body.authority(), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/commendations/{cid}/presentation")
    ResponseEntity<Map<String, Object>> present(
            @PathVariable String id,
            @PathVariable String cid,
            @Valid @RequestBody PresentationBody body,
            Caller caller) {
        return Commands.changed(commands.send(
                new PresentCommendation(id, new CommendationPresented(cid, body.on(), body.occasion()), edge.plan()),
                caller));
    }

    @PostMapping("/{id}/commendations/{cid}/restoration")
    ResponseEntity<Map<String, Object>> restore(
            @PathVariable String id,
            @PathVariable String cid,
            @Valid @RequestBody RestorationBody body,
            Caller caller) {
        return Commands.changed(commands.send(
                new RestoreAward(
                        id,
                        new CommendationRestored(
                                cid, body.reason(), body.decisionNumber(), body.decidedOn(), body.authority()),
                        edge.plan()),
                caller));
    }
}
