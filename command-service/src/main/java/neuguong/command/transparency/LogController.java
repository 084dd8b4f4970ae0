package neuguong.command.transparency;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import neuguong.command.transparency.LogAnswers.Consistency;
import neuguong.command.transparency.LogAnswers.Inclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A log by HTTP, whichever it is: checkpoints, keys, witnesses' signatures, and proofs that anybody can check alone. */
abstract class LogController {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final LogTables tables;
    private final LogAnswers answers;
    private final Witnesses witnesses;

    LogController(LogTables tables, DataSource audit, Witnesses witnesses) {
        this.tables = tables;
        this.answers = new LogAnswers(new SealedLog(audit, tables));
        this.witnesses = witnesses;
    }

    final LogAnswers answers() {
        return answers;
    }

    /**
     * The last checkpoint: a signed note of origin, number of leaves, root, and the root over what each unit has; no unit has readings
     * of its own.
     */
    @GetMapping(value = "/checkpoint", produces = TEXT)
    String checkpoint() {
        return answers.checkpoint();
    }

    /** The checkpoint of exactly this size. */
    @GetMapping(value = "/checkpoints/{size}", produces = TEXT)
    String checkpoint(@PathVariable long size) {
        return answers.checkpoint(size);
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
        witnesses.accept(tables, answers.ofSize(size), new String(lines, StandardCharsets.UTF_8));
    }

    /** Every public key that has signed, one a line, with the sizes of the first and the last checkpoint; a dash while it signs. */
    @GetMapping(value = "/keys", produces = TEXT)
    String keys() {
        return answers.log().keyLines();
    }

    /**
     * The audit path of what lies at a position.
     *
     * @param size of the tree, at most the last checkpoint's, which is meant without it
     */
    @GetMapping("/proof/inclusion")
    Inclusion inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        return answers.inclusion(position, size);
    }

    /**
     * The consistency proof between two sizes.
     *
     * @param to of the later tree; the last checkpoint's without it
     */
    @GetMapping("/proof/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return answers.consistency(from, to);
    }
}
