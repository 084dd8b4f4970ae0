package neuguong.query.operations;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import neuguong.query.platform.RebuildOrders;
import neuguong.query.platform.RebuildOrders.Source;
import neuguong.query.platform.RebuildOrders.Standing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filling all indices anew beside those that the readers see. */
@RestController
// whoever does not take the answer is refused before anything is done
@RequestMapping(path = "/api/v1/operations/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
class RebuildController {
    private final RebuildOrders orders;

    RebuildController(RebuildOrders orders) {
        this.orders = orders;
    }

    @GetMapping
    @Operation(summary = "Which indices the readers see, and how far a rebuild is")
    Standing standing() {
        return orders.standing();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins to fill new indices; readers see them once they are as the event store")
    Standing begin(
            @ParameterObject RebuildQuestion question,
            @RequestParam(defaultValue = "false") boolean paused,
            @RequestParam(required = false) @Nullable Source from,
            HttpServletRequest request,
            Locale locale) {
        orders.begin(question.limit(), paused, from, request, locale);
        return orders.standing();
    }

    @PostMapping("/pace")
    @Operation(summary = "Lets the rebuild do so many events a second at most")
    Standing pace(@ParameterObject RebuildQuestion question) {
        orders.atMost(question.limit());
        return orders.standing();
    }

    @PostMapping("/pause")
    @Operation(summary = "Lets the rebuild stand where it is")
    Standing pause() {
        orders.pause();
        return orders.standing();
    }

    @PostMapping("/resume")
    @Operation(summary = "Lets the rebuild go on")
    Standing resume() {
        orders.resume();
        return orders.standing();
    }

    @PostMapping("/cancel")
    @Operation(summary = "Breaks the rebuild off; readers go on to see what they see")
    Standing cancel() {
        orders.cancel();
        return orders.standing();
    }

    @PostMapping("/step-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Lets the readers see the indices from before the last rebuild, once these have caught up")
    Standing stepBack() {
        orders.stepBack();
        return orders.standing();
    }
}
