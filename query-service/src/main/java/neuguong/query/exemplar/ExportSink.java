package neuguong.query.exemplar;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import neuguong.contract.EventJson;
import neuguong.query.platform.Complete;
import neuguong.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an export one by one, so that memory does not grow with them. */
interface ExportSink {
    void row(ExportRow row) throws IOException;

    /** After the last one. */
    void end() throws IOException;

    /** One that writes to a reader, beginning with the header where the form has one. */
    static ExportSink of(ExportFormat format, List<ExportColumn> columns, Complete complete, OutputStream out)
            throws IOException {
        return switch (format) {
            case csv -> new Rows(columns, Sheet.csv(out, ','));
            case xlsx -> new Rows(columns, Sheet.xlsx(out, "Điển hình"));
            case ndjson -> new Lines(columns, complete, out);
        };
    }

    /** Rows of a sheet under the names of the columns. */
    final class Rows implements ExportSink {
        private final List<ExportColumn> columns;
        private final Sheet sheet;

        Rows(List<ExportColumn> columns, Sheet sheet) throws IOException {
            this.columns = columns;
            this.sheet = sheet;
            sheet.row(columns.stream().map(ExportColumn::name).toList());
        }

        @Override
        public void row(ExportRow row) throws IOException {
            sheet.row(columns.stream().map(column -> column.cell(row)).toList());
        }

        @Override
        public void end() throws IOException {
            sheet.close();
        }
    }

    /** Lines of JSON; the last says how many there were, which shows that none was cut off, and up to where they are complete. */
    final class Lines implements ExportSink {
        private final List<ExportColumn> columns;
        private final Complete complete;
        private final OutputStream out;
        private long count;

        Lines(List<ExportColumn> columns, Complete complete, OutputStream out) {
            this.columns = columns;
            this.complete = complete;
            this.out = out;
        }

        @Override
        public void row(ExportRow row) throws IOException {
            count++;
            var line = new LinkedHashMap<String, @Nullable Object>();
            columns.forEach(column -> line.put(column.name(), column.value(row)));
            line(line);
        }

        private void line(Object value) throws IOException {
            out.write(EventJson.MAPPER.writeValueAsBytes(value));
            out.write('\n');
        }

        @Override
        public void end() throws IOException {
            line(new End(count, complete));
            out.flush();
        }

        private record End(long count, Complete complete) {}
    }
}
