package neuguong.command.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.imports.Table.Line;
import neuguong.command.personal.Masked;
import neuguong.events.Named;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/** One row by its fields. Faults are gathered, so that a clerk learns of all of them at once. */
final class Cells {
    /** what names a unit, a place or a term is not longer */
    private static final int NAME = 500;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}([.,]\\d{1,12})?");

    private final Columns columns;
    private final Line line;
    private final @Nullable String[] texts;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<String> faulted = new LinkedHashSet<>();

    Cells(Columns columns, Line line) {
        this.columns = columns;
        this.line = line;
        this.texts = new @Nullable String[columns.header().size()];
        var surplus = line.cells().stream().skip(columns.header().size()).anyMatch(c -> !c.isBlank());
        if (surplus) {
            throw new RowRefused(Code.ROW_TOO_LONG);
        }
    }

    boolean has(Field field) {
        return columns.has(field);
    }

    int number() {
        return line.number();
    }

    /** The text of a field in NFC, or null where the cell is blank or the file has no such column. */
    @Nullable
    String text(Field field) {
        var column = columns.at().get(field);
        var text = column == null ? "" : nfc(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!Text.readable(text)) {
            alsoFault(field, RowFault.of(Code.UNREADABLE_TEXT));
            return null;
        }
        return text;
    }

    private String nfc(int column) {
        var text = texts[column];
        if (text == null) {
            text = Text.nfc(line.cell(column));
            texts[column] = text;
        }
        return text;
    }

    /** The text of a field that must have one; null after a fault. */
    @Nullable
    String required(Field field) {
        var text = text(field);
        if (text == null && !faulted.contains(field.name())) {
            fault(field, Code.REQUIRED);
        }
        return text;
    }

    /** A date; null where the cell is blank, or after a fault. */
    @Nullable
    LocalDate date(Field field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var date = Dates.date(text);
        if (date.isEmpty()) {
            fault(field, Code.DATE_WRONG, shown(field, text));
        }
        return date.orElse(null);
    }

    /** What a fault may repeat of a cell. */
    private static String shown(Field field, String text) {
        return field.personal() ? Masked.WHOLE : text;
    }

    /** Whether the row tells something personal. */
    boolean personal() {
        return columns.at().entrySet().stream()
                .anyMatch(column ->
                        column.getKey().personal() && !nfc(column.getValue()).isEmpty());
    }

    /** A year of four digits; null where the cell is blank, or after a fault. */
    @Nullable
    Integer year(Field field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var year = Dates.year(text);
        if (year.isEmpty()) {
            fault(field, Code.YEAR_WRONG, text);
        }
        return year.orElse(null);
    }

    /** A number, with a point or a comma before its decimals; null where the cell is blank, or after a fault. */
    @Nullable
    BigDecimal decimal(Field field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            fault(field, Code.NUMBER_WRONG, shown(field, text));
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** A term of the field; null where the cell is blank, or after a fault. */
    <T extends Enum<T> & Named> @Nullable T term(Field field, Class<T> terms) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var term = Terms.find(terms, text);
        if (term.isEmpty()) {
            fault(field, Code.TERM_UNKNOWN, text, Terms.list(terms));
        }
        return term.orElse(null);
    }

    /** What the text of a field means; null where the cell is blank, or after a fault. */
    <T> @Nullable T resolve(Field field, Function<String, T> meaning) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (text.length() > NAME) {
            fault(field, Code.TOO_LONG, NAME);
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (RowRefused e) {
            e.faults().forEach(fault -> fault(field, fault));
            return null;
        }
    }

    /** Lets a field be without a value, because what it means depends on another that is at fault. */
    void excuse(Field field) {
        faulted.add(field.name());
    }

    /** The items of a cell that holds several, separated by semicolon, bar or line break. */
    List<String> list(Field field) {
        var text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;|\\n]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    void fault(Field field, Code code, Object... details) {
        fault(field, RowFault.of(code, details));
    }

    void fault(Field field, RowFault fault) {
        faults.add(fault.in(columns.title(field)));
        faulted.add(field.name());
    }

    /** Adds what another check found in a field, unless the field is known to be wrong. */
    void alsoFault(Field field, RowFault fault) {
        if (!faulted.contains(field.name())) {
            fault(field, fault);
        }
    }

    /**
     * Ends the reading of the row.
     *
     * @throws RowRefused where there was a fault
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new RowRefused(faults);
        }
    }

    /** The cells that mean something, in a form in which the same row of another file, in another order or format, is the same. */
    byte[] meaning(Collection<String> parameters) {
        var meaning = new TreeMap<String, String>();
        columns.at().forEach((field, column) -> {
            var text = nfc(column);
            if (!text.isEmpty()) {
                meaning.put(
                        field.name(), Dates.date(text).map(LocalDate::toString).orElse(text));
            }
        });
        var bytes = new StringBuilder();
        // lengths, so that no two rows run together
        parameters.forEach(p -> bytes.append(p.length()).append('#').append(p));
        meaning.forEach((name, text) ->
                bytes.append(name).append('=').append(text.length()).append('#').append(text));
        return bytes.toString().getBytes(StandardCharsets.UTF_8);
    }
}
