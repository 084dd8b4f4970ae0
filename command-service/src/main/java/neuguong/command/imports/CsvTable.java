package neuguong.command.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import neuguong.sheet.Formulas;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8, with or without a byte order mark, separated by comma, semicolon or tab as its header is. */
final class CsvTable implements Table {
    private static final char BOM = '\ufeff';
    private static final int HEADER = 65_536;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final char delimiter;
    private final Limits limits;
    private final List<String> header;
    private int number;

    private CsvTable(CSVParser parser, char delimiter, Limits limits) {
        this.parser = parser;
        this.records = parser.iterator();
        this.delimiter = delimiter;
        this.limits = limits;
        var first = row();
        if (first == null) {
            throw new FileRefused(FileFault.FILE_EMPTY);
        }
        this.header = first;
    }

    static CsvTable open(Path file, Limits limits) throws IOException {
        char delimiter;
        try (var reader = decoded(file)) {
            delimiter = delimiter(reader);
        } catch (CharacterCodingException e) {
            throw new FileRefused(FileFault.FILE_NOT_UTF8);
        }
        var reader = decoded(file);
        try {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get();
            var parser = CSVParser.builder()
                    .setReader(new CsvGuard(reader, delimiter, limits))
                    .setFormat(format)
                    .get();
            return new CsvTable(parser, delimiter, limits);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The file as text; a byte that is not UTF-8 is a fault and not a question mark. */
    private static Reader decoded(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 65_536);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    /** The separator that the header has most of, outside quotation marks. */
    private static char delimiter(Reader reader) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        var quoted = false;
        var content = false;
        for (int read = 0, c = reader.read(); c >= 0 && read < HEADER; read++, c = reader.read()) {
            quoted ^= c == '"';
            content |= c > ' ';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
            if (c == '\n' && !quoted && content) {
                break;
            }
        }
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons >= tabs ? ';' : '\t';
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Format format() {
        return new Format.Csv(delimiter);
    }

    @Override
    public @Nullable Line next() {
        var cells = row();
        if (cells == null) {
            return null;
        }
        if (++number > limits.rows()) {
            throw new FileRefused(FileFault.FILE_TOO_MANY_ROWS, limits.rows());
        }
        return new Line(number, cells);
    }

    private @Nullable List<String> row() {
        try {
            while (records.hasNext()) {
                var cells = new ArrayList<String>();
                for (var cell : records.next()) {
                    cells.add(Formulas.bare(cell));
                }
                if (cells.stream().anyMatch(c -> !c.isBlank())) {
                    return List.copyOf(cells);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new FileRefused(FileFault.FILE_NOT_UTF8)
                    : new FileRefused(FileFault.FILE_QUOTES_BROKEN, parser.getCurrentLineNumber() + 1);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
