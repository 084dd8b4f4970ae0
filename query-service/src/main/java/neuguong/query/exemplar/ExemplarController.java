package neuguong.query.exemplar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import neuguong.query.platform.Bounds;
import neuguong.query.platform.Listing;
import neuguong.query.platform.ProblemException.Invalid;
import neuguong.query.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about exemplars. */
@RestController
@RequestMapping("/api/v1/exemplars")
class ExemplarController {
    private final ExemplarSearch exemplars;
    private final ExemplarReader reader;

    ExemplarController(ExemplarSearch exemplars, ExemplarReader reader) {
        this.exemplars = exemplars;
        this.reader = reader;
    }

    /** Words that somebody is typing. */
    record Typed(@Nullable String q, @Nullable Integer size) {
        Typed {
            var errors = new ArrayList<Invalid>();
            Bounds.words("q", q, errors);
            Bounds.refuse(errors);
        }
    }

    /** A version that the answer must not be older than. */
    record Version(@Nullable Long atLeast) {}

    @GetMapping
    @Operation(summary = "Exemplars that meet the criteria, with facets and highlights")
    Listing.Faceted<ExemplarItem> find(
            @ParameterObject ExemplarCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return exemplars.find(criteria, slice, locale);
    }

    @GetMapping("/suggest")
    @Operation(summary = "Exemplars whose names begin as somebody types, with or without diacritics")
    Listing<Suggestion> suggest(@ParameterObject Typed typed, Locale locale) throws IOException {
        return exemplars.suggest(typed.q() == null ? "" : typed.q(), new Slice(typed.size(), null), locale);
    }

    @GetMapping("/compare")
    @Operation(summary = "Two to five exemplars side by side, with their five years")
    Comparison compare(@ParameterObject Comparison.Asked asked, Locale locale) throws IOException {
        return reader.comparison(asked, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An exemplar as it stands; waits up to 5 s for the version asked for")
    ResponseEntity<ExemplarDetail> get(
            @Parameter(description = "the exemplar's id") @PathVariable String id,
            @ParameterObject Version version,
            Locale locale)
            throws IOException {
        var detail = reader.detail(id, version.atLeast(), locale);
        return ResponseEntity.ok().eTag("\"" + detail.version() + "\"").body(detail);
    }

    @GetMapping("/{id}/development")
    @Operation(summary = "How an exemplar developed over 2021-2025; waits up to 5 s for the version asked for")
    ResponseEntity<Development> development(
            @Parameter(description = "the exemplar's id") @PathVariable String id,
            @ParameterObject Version version,
            Locale locale)
            throws IOException {
        var development = reader.development(id, version.atLeast(), locale);
        return ResponseEntity.ok().eTag("\"" + development.version() + "\"").body(development);
    }
}
