package neuguong.command.transparency;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log of readings by HTTP. Of what was read it tells hashes only. */
@RestController
@RequestMapping("/api/v1/audit/reads")
@Tag(name = "reads")
class ReadLogController extends LogController {
    ReadLogController(@Qualifier("auditDataSource") DataSource audit, Witnesses witnesses) {
        super(LogTables.READS, audit, witnesses);
    }
}
