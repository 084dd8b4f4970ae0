package neuguong.command.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the cells of a sheet say, as text. */
final class XlsxCells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?(E[+-]?\\d{1,2})?");
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_DAY = 2_958_465;

    private XlsxCells() {}

    /**
     * Reads all text up to the end of {@code element}, of a plain or a rich text alike, but not how it is pronounced nor a formula.
     *
     * @throws FileRefused where it is longer than a cell may be
     */
    static String text(XMLStreamReader xml, String element, Limits limits, int row) throws XMLStreamException {
        var text = new StringBuilder();
        var passedOver = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> passedOver += silent(xml) ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    passedOver -= silent(xml) ? 1 : 0;
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (passedOver == 0) {
                        if (text.length() + xml.getTextLength() > limits.cell()) {
                            throw new FileRefused(FileFault.FILE_CELL_TOO_LONG, row, limits.cell());
                        }
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("the part ends within " + element);
    }

    private static boolean silent(XMLStreamReader xml) {
        return xml.getLocalName().equals("rPh") || xml.getLocalName().equals("f");
    }

    /** The column, counted from 0, of a reference such as "AB12"; the one after {@code last} where there is no reference. */
    static int column(String reference, int last) {
        if (reference.isEmpty()) {
            return last + 1;
        }
        var column = 0;
        for (var i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            if (column > LAST_COLUMN) {
                throw new FileRefused(FileFault.FILE_DAMAGED, reference);
            }
        }
        if (column == 0) {
            throw new FileRefused(FileFault.FILE_DAMAGED, reference);
        }
        return column - 1;
    }

    /** A number as it is written by hand: 2021 and not 2021.0 or 2.021E3. */
    static String number(String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var number = new BigDecimal(raw).stripTrailingZeros();
        return number.toPlainString();
    }

    /** A number of days as an ISO date, without its time of day; as a number where it is no day. */
    static String date(String raw, boolean from1904) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var days = new BigDecimal(raw).longValue();
        if (days < 1 || days > LAST_DAY) {
            return number(raw);
        }
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        // the 1900 system counts a 29 February 1900 that never was
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString();
    }
}
