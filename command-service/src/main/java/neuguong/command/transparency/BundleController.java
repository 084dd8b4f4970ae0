package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import neuguong.command.audit.Answers;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor takes away: everything of a unit, with what proves it. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "transparency")
class BundleController {
    private final Bundles bundles;
    private final Units units;

    BundleController(Bundles bundles, Units units) {
        this.bundles = bundles;
        this.units = units;
    }

    /**
     * A zip of every event of the unit up to the last checkpoint, and the proof that each is in the log and that none is missing; to be
     * verified without this system.
     *
     * @param from size of a checkpoint that the auditor has kept: the bundle then shows that its own continues it
     */
    @GetMapping("/units/{id}/bundle")
    void ofUnit(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long from, HttpServletResponse response)
            throws IOException, SQLException {
        if (units.validity(id) == null) {
            throw new Rejected(Reason.UNKNOWN_UNIT);
        }
        try (var bundle = bundles.open(id, from)) {
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"%s.zip\"".formatted(id));
            response.setHeader("Cache-Control", "no-store");
            bundle.write(response.getOutputStream());
        } catch (IOException | SQLException | RuntimeException e) {
            // the answer is a problem then, and no zip
            Answers.takeBack(response);
            throw e;
        }
    }
}
