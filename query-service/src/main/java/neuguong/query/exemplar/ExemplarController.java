package neuguong.query.exemplar;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import neuguong.query.platform.Listing;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import neuguong.query.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers questions about exemplars. */
@RestController
@RequestMapping("/api/v1/exemplars")
class ExemplarController {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ExemplarSearch exemplars;

    ExemplarController(ExemplarSearch exemplars) {
        this.exemplars = exemplars;
    }

    @GetMapping
    @Operation(summary = "Exemplars that meet the criteria, with facets and highlights")
    Listing.Faceted<ExemplarItem> find(
            @ParameterObject ExemplarCriteria criteria, @ParameterObject Slice slice, Locale locale)
            throws IOException {
        return exemplars.find(criteria, slice, locale);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An exemplar as it stands; waits up to 5 s for the version asked for")
    ResponseEntity<ExemplarDocument> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long atLeast) throws IOException {
        var document = await(id, atLeast == null ? 0 : atLeast);
        return ResponseEntity.ok().eTag("\"" + document.sequence() + "\"").body(document);
    }

    private ExemplarDocument await(String id, long version) throws IOException {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var document = exemplars.get(id);
            if (document.isPresent() && document.get().sequence() >= version) {
                return document.get();
            }
            if (document.isEmpty() && version == 0) {
                throw ProblemException.unknown(
                        new Phrase("Không có điển hình %s.", "There is no exemplar %s.").with(id));
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw ProblemException.later(
                        ProblemCode.NOT_YET,
                        new Phrase(
                                        "Điển hình %s chưa tới phiên bản %d ở đây.",
                                        "Exemplar %s is not at version %d here yet.")
                                .with(id, version),
                        Duration.ofSeconds(1));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
