package neuguong.command.reads;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.reads.ReadTable.Kept;
import neuguong.command.reads.ReadTable.Question;
import neuguong.contract.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read or took away what, for those who audit the readers. */
@RestController
@RequestMapping("/api/v1/audit/reads")
@Tag(name = "reads")
class ReadsController {
    private static final int MOST = 1_000;

    private final ReadTable reads;

    ReadsController(ReadTable reads) {
        this.reads = reads;
    }

    /**
     * A page of readings.
     *
     * @param next the {@code after} of the next page, or null
     */
    record Page(List<Kept> items, @Nullable Long next) {}

    /**
     * Readings in the order of recording, each with the text that is sealed.
     *
     * @param unit that was read, or whose exemplar was
     * @param person subject of the reader
     * @param from the first moment
     * @param to the first moment after
     * @param after the position after which to begin
     * @param size 1 to 1,000
     */
    @GetMapping
    ResponseEntity<Page> all(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String exemplar,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > MOST) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, MOST);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new Rejected(Reason.MOMENTS_REVERSED);
        }
        var found = reads.find(new Question(unit, exemplar, person, moment(from), moment(to)), after, size + 1);
        var items = found.subList(0, Math.min(size, found.size()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page(items, found.size() > size ? items.getLast().position() : null));
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : Reading.moment(at);
    }
}
