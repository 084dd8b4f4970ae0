package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The transparency log of every event by HTTP. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "transparency")
class TransparencyController extends LogController {
    private final Bundles bundles;

    TransparencyController(@Qualifier("auditDataSource") DataSource audit, Witnesses witnesses, Bundles bundles) {
        super(LogTables.EVENTS, audit, witnesses);
        this.bundles = bundles;
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
        var reached = answers().latest().size();
        var of = size == null ? reached : LogAnswers.within(size, reached);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        bundles.writeLog(of, response.getOutputStream());
    }
}
