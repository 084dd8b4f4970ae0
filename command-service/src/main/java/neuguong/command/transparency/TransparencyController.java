package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import neuguong.command.transparency.LogAnswers.Consistency;
import neuguong.command.transparency.LogAnswers.Inclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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

    private final LogAnswers answers;
    private final Witnesses witnesses;
    private final Bundles bundles;

    TransparencyController(@Qualifier("auditDataSource") DataSource audit, Witnesses witnesses, Bundles bundles) {
        this.answers = new LogAnswers(new SealedLog(audit, LogTables.EVENTS));
        this.witnesses = witnesses;
        this.bundles = bundles;
    }

    /** The last checkpoint: a signed note of origin, number of leaves, root, and the root over what each unit has. */
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
        witnesses.accept(answers.ofSize(size), new String(lines, StandardCharsets.UTF_8));
    }

    /** Every public key that has signed, one a line, with the sizes of the first and the last checkpoint; a dash while it signs. */
    @GetMapping(value = "/keys", produces = TEXT)
    String keys() {
        return answers.log().keyLines();
    }

    /**
     * The audit path of an event.
     *
     * @param size of the tree, at most the last checkpoint's, which is meant without it
     */
    @GetMapping("/proof/inclusion")
    Inclusion inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        return answers.inclusion(position, size);
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
        var reached = answers.latest().size();
        var of = size == null ? reached : LogAnswers.within(size, reached);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        bundles.writeLog(of, response.getOutputStream());
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
