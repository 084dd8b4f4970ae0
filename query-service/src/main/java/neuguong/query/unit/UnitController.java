package neuguong.query.unit;

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

/** Answers questions about units. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {
    private final UnitSearch units;

    UnitController(UnitSearch units) {
        this.units = units;
    }

    @GetMapping
    @Operation(summary = "Units by name, with the time in which they existed")
    Listing<UnitItem> find(@ParameterObject UnitCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return units.find(criteria, slice, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A unit in full, with its names, predecessors and the units below it")
    UnitDetail get(@Parameter(description = "the unit's id") @PathVariable String id, Locale locale)
            throws IOException {
        return units.detail(id, locale);
    }
}
