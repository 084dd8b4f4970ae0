package neuguong.command.audit;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.audit.ReplayQuestion.Order;
import neuguong.command.audit.Timeline.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's life, step by step. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class ReplayController {
    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    /**
     * One step of a unit's life: what happened, what it changed, how each exemplar stood after it, and where the other steps are.
     *
     * @param order {@code valid}, as it happened by what is known ({@code knownAt}); or {@code recorded}, as it came to be known, of a
     *     business day ({@code validAt}) or of all
     * @param pace how far a step goes: an event, or all of a month or a year, of which the last 50 events are told
     * @param at the position of the event after which one stands; without it the end of {@code validAt} in order {@code valid}, of
     *     {@code knownAt} in order {@code recorded}, or else the first step
     * @param exemplar of which alone it is told
     * @param type of which alone it is told, repeatable
     * @param year in which alone it is told, by the order's time
     * @param after where the next page of 25 exemplars begins
     */
    @GetMapping("/units/{id}/replay")
    ResponseEntity<Replay> unit(
            @PathVariable String id,
            @RequestParam(defaultValue = "valid") Order order,
            @RequestParam(defaultValue = "event") Pace pace,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable String exemplar,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String after)
            throws IOException, SQLException {
        var bounded = new Moment(knownAt, validAt);
        var question = new ReplayQuestion(
                order,
                pace,
                at,
                bounded.validAt(),
                bounded.knownAt(),
                exemplar,
                type == null ? List.of() : type,
                year,
                after);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(replays.of(id, question));
    }
}
