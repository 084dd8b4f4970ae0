package neuguong.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

final class CsvSheet implements Sheet {
    private final CSVPrinter printer;

    CsvSheet(OutputStream out, char delimiter) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // a spreadsheet program takes UTF-8 for what it is only behind a byte order mark
        writer.write('\ufeff');
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Formulas::guarded));
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
