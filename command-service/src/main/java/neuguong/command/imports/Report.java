package neuguong.command.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import neuguong.command.imports.ImportJobs.Job;
import neuguong.command.imports.ImportJobs.Reported;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.Table.Line;
import neuguong.command.personal.Disclosure;
import neuguong.command.personal.Masked;
import neuguong.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file again with three more columns: why a row was refused, by code and in both languages, empty where it was not. Written row by
 * row in the form of the file, so that it can be put right and uploaded as it is; what is personal is masked for those who may not see it.
 */
@Component
class Report {
    private static final int PAGE = 1000;

    private final ImportJobs jobs;
    private final StoredFiles files;
    private final Uploads uploads;

    Report(ImportJobs jobs, StoredFiles files, Uploads uploads) {
        this.jobs = jobs;
        this.files = files;
        this.uploads = uploads;
    }

    /** Told the form of the report, gives where to write it. */
    interface Target {
        OutputStream open(Table.Format format) throws IOException;
    }

    /**
     * Writes the report, of all rows or of those that were refused or not reached.
     *
     * @param reader told which personal fields the file has, says how they are shown
     */
    void write(Job job, boolean refusedOnly, Reader reader, Target target) throws IOException {
        var file = files.copy(job.id());
        try (var table = Table.open(file, uploads.limits(job.kind()))) {
            var masked = masked(table.header(), reader);
            var columns = Columns.of(table.header(), List.of(), Set.of());
            try (var sheet = sheet(table.format(), target.open(table.format()))) {
                sheet.row(row(columns, table.header(), Columns.ADDED));
                var results = new Results(job.id());
                for (var line = table.next(); line != null; line = table.next()) {
                    var fault = results.fault(line);
                    if (fault != null || !refusedOnly) {
                        sheet.row(row(
                                columns,
                                masked(line.cells(), masked),
                                fault == null ? List.of("", "", "") : List.of(fault.code(), fault.vi(), fault.en())));
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Who reads a report. */
    interface Reader {
        Disclosure of(List<String> fields);
    }

    /** The columns that the reader does not see. */
    private static Collection<Integer> masked(List<String> header, Reader reader) {
        var personal = Columns.of(header, ExemplarRows.PERSONAL, Set.of()).at();
        var disclosure = reader.of(personal.keySet().stream().map(Field::name).toList());
        return disclosure == Disclosure.CLEAR ? List.of() : personal.values();
    }

    private static List<String> masked(List<String> cells, Collection<Integer> columns) {
        if (columns.isEmpty()) {
            return cells;
        }
        var shown = new ArrayList<>(cells);
        columns.forEach(column -> {
            if (column < shown.size() && !shown.get(column).isBlank()) {
                shown.set(column, Masked.WHOLE);
            }
        });
        return shown;
    }

    /** The row's cells, what is added, and last whatever lay beyond the header. */
    private static List<String> row(Columns columns, List<String> cells, List<String> added) {
        var row = new ArrayList<String>();
        for (var column : columns.kept()) {
            row.add(column < cells.size() ? cells.get(column) : "");
        }
        row.addAll(added);
        if (cells.size() > columns.header().size()) {
            row.addAll(cells.subList(columns.header().size(), cells.size()));
        }
        return row;
    }

    /** What became of the rows, read in pages beside the file. */
    private final class Results {
        private final String importId;
        private Iterator<Reported> page = List.<Reported>of().iterator();
        private @Nullable Reported next;
        private int after;

        Results(String importId) {
            this.importId = importId;
        }

        @Nullable
        RowFault fault(Line line) {
            while (next == null || next.row() < line.number()) {
                if (!page.hasNext()) {
                    page = jobs.reported(importId, after, PAGE).iterator();
                    if (!page.hasNext()) {
                        return RowFault.of(Code.ROW_NOT_PROCESSED);
                    }
                }
                next = page.next();
                after = next.row();
            }
            if (next.row() > line.number()) {
                return RowFault.of(Code.ROW_NOT_PROCESSED);
            }
            return next.refused() ? new RowFault(next.code(), next.vi(), next.en()) : null;
        }
    }

    private static Sheet sheet(Table.Format format, OutputStream out) throws IOException {
        return switch (format) {
            case Table.Format.Csv csv -> Sheet.csv(out, csv.delimiter());
            case Table.Format.Xlsx _ -> Sheet.xlsx(out, "Báo cáo");
        };
    }
}
