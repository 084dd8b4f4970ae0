package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.transparency.LogStore.Stored;
import neuguong.transparency.Hash;
import neuguong.transparency.Merkle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The transparency log by HTTP: checkpoints, keys, witnesses' signatures, and proofs that anybody can check alone. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "transparency")
class TransparencyController {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final SealedLog log;
    private final Witnesses witnesses;
    private final Bundles bundles;

    TransparencyController(SealedLog log, Witnesses witnesses, Bundles bundles) {
        this.log = log;
        this.witnesses = witnesses;
        this.bundles = bundles;
    }

    /** The last checkpoint: a signed note of origin, number of leaves, root, and the root over what each unit has. */
    @GetMapping(value = "/checkpoint", produces = TEXT)
    String checkpoint() {
        return log.cosigned(latest());
    }

    private Stored latest() {
        return log.latest().orElseThrow(() -> new Rejected(Reason.NOTHING_SEALED));
    }

    /** The checkpoint of exactly this size. */
    @GetMapping(value = "/checkpoints/{size}", produces = TEXT)
    String checkpoint(@PathVariable long size) {
        return log.cosigned(ofSize(size));
    }

    private Stored ofSize(long size) {
        var reached = latest().size();
        if (size < 1) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, reached);
        }
        return log.checkpoint(size)
                .orElseThrow(() -> log.sizeFrom(size)
                        .map(next -> new Rejected(Reason.NO_CHECKPOINT_OF_SIZE, size, next))
                        .orElseGet(() -> new Rejected(Reason.SIZE_NOT_REACHED, reached, size)));
    }

    /**
     * Takes the signatures of witnesses on a checkpoint, after verifying them.
     *
     * @param lines signatures of {@code cosignature/v1}, one a line
     */
    @PostMapping(value = "/checkpoints/{size}/cosignatures", consumes = "text/plain")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cosign(@PathVariable long size, @RequestBody byte[] lines) {
        // UTF-8 whatever the request says: so are signed notes
        witnesses.accept(ofSize(size), new String(lines, StandardCharsets.UTF_8));
    }

    /** Every public key that has signed, one a line, with the sizes of the first and the last checkpoint; a dash while it signs. */
    @GetMapping(value = "/keys", produces = TEXT)
    String keys() {
        return log.keyLines();
    }

    /**
     * That an event is in the log.
     *
     * @param leafIndex counted from 0
     * @param leafHash as each event carries it
     * @param leaf the leaf of the tree, over the entry
     * @param entry what the leaf covers beside position and leaf hash
     * @param late committed after its position had been passed over
     * @param path from the leaf to the root
     */
    record Inclusion(
            long position,
            long leafIndex,
            long size,
            @Nullable Hash leafHash,
            Hash leaf,
            @Nullable Rest entry,
            boolean late,
            List<Hash> path) {}

    /** What is sealed beside the leaf hash. */
    record Rest(
            String eventId, String aggregateType, @Nullable String otherUnitId) {}

    /**
     * The audit path of an event.
     *
     * @param size of the tree, at most the last checkpoint's, which is meant without it
     */
    @GetMapping("/proof/inclusion")
    Inclusion inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        var reached = latest().size();
        var of = size == null ? reached : within(size, reached);
        var event = log.event(position);
        var place = log.place(position)
                .orElseThrow(() -> new Rejected(
                        event.isPresent() ? Reason.POSITION_NOT_SEALED : Reason.POSITION_UNKNOWN, position));
        if (place.index() >= of) {
            throw new Rejected(Reason.POSITION_BEYOND_SIZE, position, place.index() + 1);
        }
        var nodes = log.nodes();
        // the sealed leaf, also where the row has gone or changed since
        return new Inclusion(
                position,
                place.index(),
                of,
                event.map(e -> e.sealed().leafHash()).orElse(null),
                nodes.at(0, place.index()),
                rest(event),
                place.late(),
                Merkle.inclusion(nodes, place.index(), of));
    }

    private static @Nullable Rest rest(Optional<LogStore.Entry> event) {
        return event.map(LogStore.Entry::sealed)
                .map(e -> new Rest(e.eventId(), e.feature(), e.otherUnitId()))
                .orElse(null);
    }

    private static long within(long size, long reached) {
        if (size < 1) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, reached);
        }
        if (size > reached) {
            throw new Rejected(Reason.SIZE_NOT_REACHED, reached, size);
        }
        return size;
    }

    /**
     * Every sealed event in the order of the leaves, with all that its leaf covers: enough to make the whole log anew, and to hold it
     * to a checkpoint.
     *
     * @param size of a checkpoint; the last one's without it
     */
    @GetMapping("/log")
    void whole(@RequestParam(required = false) @Nullable Long size, HttpServletResponse response)
            throws IOException, SQLException {
        var reached = latest().size();
        var of = size == null ? reached : within(size, reached);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        bundles.writeLog(of, response.getOutputStream());
    }

    /** That the tree of one size begins the tree of another. */
    record Consistency(long from, long to, List<Hash> path) {}

    /**
     * The consistency proof between two sizes.
     *
     * @param to of the later tree; the last checkpoint's without it
     */
    @GetMapping("/proof/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        var reached = latest().size();
        var later = to == null ? reached : within(to, reached);
        within(from, reached);
        if (from > later) {
            throw new Rejected(Reason.SIZE_IMPOSSIBLE, 1, later);
        }
        return new Consistency(from, later, log.consistency(from, later));
    }
}
