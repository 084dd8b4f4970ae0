package neuguong.query.exemplar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the roadmap question. */
@RestController
@RequestMapping("/api/v1/exemplars")
class RoadmapController {
    private final RoadmapReader roadmaps;

    RoadmapController(RoadmapReader roadmaps) {
        this.roadmaps = roadmaps;
    }

    @GetMapping("/{id}/roadmap")
    @Operation(
            summary =
                    "For each honour open to an exemplar: what is met (with the events that prove it), what is missing,"
                            + " what a person decides, and the earliest year it can be met if every coming year succeeds")
    Roadmap roadmap(
            @Parameter(description = "the exemplar's id") @PathVariable String id,
            @ParameterObject RoadmapCriteria criteria,
            Locale locale)
            throws IOException {
        return roadmaps.roadmap(id, criteria, locale);
    }
}
