package neuguong.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import neuguong.command.imports.ImportJobs.Failure;
import neuguong.command.imports.ImportJobs.Job;
import neuguong.command.imports.ImportJobs.Status;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.personal.Disclosure;
import neuguong.command.personal.PersonalDataAccess;
import neuguong.command.platform.Caller;
import neuguong.command.unit.Units;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by HTTP: a file is uploaded, worked off in the background, and comes back as its report. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportController {
    private static final int MOST_REFUSALS = 1_000;

    private final Uploads uploads;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final Report report;
    private final Units units;
    private final PersonalDataAccess access;

    ImportController(
            Uploads uploads,
            ImportJobs jobs,
            ImportRunner runner,
            Report report,
            Units units,
            PersonalDataAccess access) {
        this.access = access;
        this.uploads = uploads;
        this.jobs = jobs;
        this.runner = runner;
        this.report = report;
        this.units = units;
    }

    /**
     * How far an import has come.
     *
     * @param rows the data rows of the file
     * @param accepted those that recorded something; in a dry run, that would have
     * @param unchanged those of which everything was recorded before
     * @param parameters what holds for every row, by parameter or as the default of a column that the file lacks
     * @param ignoredColumns the file's columns that are not used
     * @param refusals how many rows were refused, by code
     * @param error why the import failed as a whole, or absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(
            String id,
            String kind,
            Status status,
            int rows,
            int accepted,
            int unchanged,
            int refused,
            boolean dryRun,
            Parameters parameters,
            List<String> ignoredColumns,
            Map<String, Integer> refusals,
            @Nullable Failure error,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /**
     * Imports a table of CSV (UTF-8) or XLSX.
     *
     * @param kind exemplars, units, localities, assessments or honours
     * @param dryRun only say what would become of each row
     * @param unit exemplars: the nominating unit of every row, by id or code, in place of the file's own column
     * @param category exemplars: the category of every row, in place of the file's own column
     * @param breadth exemplars: the breadth of every row, in place of the file's own column
     * @param on localities: the first day of the new ones in a reform file
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> upload(
            @RequestParam String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String breadth,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam MultipartFile file,
            Caller caller)
            throws IOException, InterruptedException {
        var importKind = ImportKind.of(kind);
        var said = new Parameters(
                unit(unit, importKind),
                term("category", category, Category.class, importKind),
                term("breadth", breadth, Breadth.class, importKind),
                of(ImportKind.LOCALITIES, importKind, "on", on));
        var job = uploads.receive(importKind, said, dryRun, file, caller);
        runner.nudge();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(view(job));
    }

    private @Nullable String unit(@Nullable String text, ImportKind kind) {
        var unit = of(ImportKind.EXEMPLARS, kind, "unit", text);
        if (unit == null) {
            return null;
        }
        try {
            return new UnitResolver(units).byIdOrCode(unit.strip());
        } catch (RowRefused e) {
            throw new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, "unit", unit);
        }
    }

    private static <T extends Enum<T> & Named> @Nullable T term(
            String name, @Nullable String text, Class<T> terms, ImportKind kind) {
        var said = of(ImportKind.EXEMPLARS, kind, name, text);
        return said == null
                ? null
                : Terms.find(terms, said)
                        .orElseThrow(() -> new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, name, said));
    }

    /** A parameter that means something for one kind is refused with another, rather than passed over in silence. */
    private static <T> @Nullable T of(ImportKind its, ImportKind kind, String name, @Nullable T value) {
        if (value != null && its != kind) {
            throw new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, name, value);
        }
        return value;
    }

    @GetMapping("/{id}")
    ImportView status(@PathVariable String id) {
        return view(find(id));
    }

    /** Imports the file of a dry run that has ended, by the same parameters. */
    @PostMapping("/{id}/confirmation")
    ResponseEntity<ImportView> confirm(@PathVariable String id, Caller caller)
            throws IOException, InterruptedException {
        var job = uploads.confirm(find(id), caller);
        runner.nudge();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(view(job));
    }

    /** @param row its number in the file */
    record RefusedRow(int row, String code, String message) {}

    /**
     * The rows that were refused so far, in their order, with the reasons in the caller's language.
     *
     * @param after the row that they come after; 0 for all
     * @param limit 1 to 1000
     */
    @GetMapping("/{id}/refusals")
    List<RefusedRow> refusals(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        if (limit < 1 || limit > MOST_REFUSALS) {
            throw new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, "limit", limit);
        }
        var vi = !locale.getLanguage().equals("en");
        return jobs.refused(find(id).id(), after, limit).stream()
                .map(row -> new RefusedRow(row.row(), row.code(), vi ? row.vi() : row.en()))
                .toList();
    }

    private Job find(String id) {
        return jobs.find(id).orElseThrow(() -> new FileRefused(FileFault.IMPORT_UNKNOWN));
    }

    private ImportView view(Job job) {
        var counts = jobs.counts(job.id());
        return new ImportView(
                job.id(),
                job.kind().code(),
                job.status(),
                job.rows(),
                counts.accepted(),
                counts.unchanged(),
                counts.refused(),
                job.dryRun(),
                job.parameters(),
                job.ignoredColumns(),
                counts.refusals(),
                job.failure(),
                job.createdAt(),
                job.finishedAt());
    }

    /**
     * The file again, with the columns error_code, error_vi and error_en; what is personal is masked for those who may not see it.
     *
     * @param rows "all", or "refused" for only those
     */
    @GetMapping("/{id}/report")
    void report(
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String rows,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!rows.equals("all") && !rows.equals("refused")) {
            throw new FileRefused(FileFault.IMPORT_PARAMETER_WRONG, "rows", rows);
        }
        var job = find(id);
        if (job.status() == Status.RUNNING) {
            throw new FileRefused(FileFault.IMPORT_RUNNING);
        }
        report.write(job, rows.equals("refused"), fields -> disclosure(request, id, fields), format -> {
            var name = "import-" + job.kind().code() + "-" + job.id();
            response.setHeader("Cache-Control", "no-store");
            switch (format) {
                case Table.Format.Csv _ -> {
                    response.setContentType("text/csv;charset=UTF-8");
                    attach(response, name + ".csv");
                }
                case Table.Format.Xlsx _ -> {
                    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    attach(response, name + ".xlsx");
                }
            }
            return response.getOutputStream();
        });
    }

    private Disclosure disclosure(HttpServletRequest request, String id, List<String> fields) {
        var disclosure = access.of(request);
        if (disclosure == Disclosure.CLEAR) {
            access.note(request, id, fields);
        }
        return disclosure;
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name.toLowerCase(Locale.ROOT) + "\"");
    }
}
