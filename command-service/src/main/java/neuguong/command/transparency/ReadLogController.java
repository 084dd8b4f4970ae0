package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.sql.DataSource;
import neuguong.command.transparency.LogAnswers.Consistency;
import neuguong.command.transparency.LogAnswers.Inclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What seals the log of readings, in the form of the log of events. Of what was read it tells hashes only. */
@RestController
@RequestMapping("/api/v1/audit/reads")
@Tag(name = "reads")
class ReadLogController {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final LogAnswers answers;

    ReadLogController(@Qualifier("auditDataSource") DataSource audit) {
        this.answers = new LogAnswers(new SealedLog(audit, LogTables.READS));
    }

    /** The last checkpoint over the readings: a signed note of origin, number of readings, and root. */
    @GetMapping(value = "/checkpoint", produces = TEXT)
    String checkpoint() {
        return answers.checkpoint();
    }

    /** The checkpoint of exactly this size. */
    @GetMapping(value = "/checkpoints/{size}", produces = TEXT)
    String checkpoint(@PathVariable long size) {
        return answers.checkpoint(size);
    }

    /** Every public key that has signed, one a line, with the sizes of the first and the last checkpoint; a dash while it signs. */
    @GetMapping(value = "/keys", produces = TEXT)
    String keys() {
        return answers.log().keyLines();
    }

    /**
     * The audit path of a reading.
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
