package neuguong.query.movement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.Locale;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about movements. */
@RestController
@RequestMapping("/api/v1/movements")
class MovementController {
    private final MovementSearch movements;

    MovementController(MovementSearch movements) {
        this.movements = movements;
    }

    @GetMapping
    @Operation(summary = "Movements, with how many exemplars were nominated, selected and awarded in each")
    Listing<MovementItem> find(@ParameterObject MovementCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return movements.find(criteria, slice, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A movement in full, with its summaries, its closing and its counts")
    MovementDetail get(@Parameter(description = "the movement's id") @PathVariable String id, Locale locale)
            throws IOException {
        return movements.detail(id, locale);
    }
}
