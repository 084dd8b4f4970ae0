package neuguong.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A document of A4 pages on its way to a reader: each page leaves as soon as it is full. What stays in memory
 * of it is where its parts lie, about 400 bytes a page. Closing it completes the file.
 */
public final class Paper implements Closeable {
    private static final float MARGIN = 36;
    private static final float QR = 110;
    /** Rows that are laid out together; those of a full page leave then. */
    private static final int ROWS = 50;

    private final Document document;
    private final Font small = Liberation.SANS.create(8);
    private final Font bold = Liberation.SANS_BOLD.create(8);
    private final Font plain = Liberation.SANS.create(10);
    private final Font heading = Liberation.SANS_BOLD.create(16);
    private @Nullable PdfPTable table;
    private int waiting;
    private int pages;

    /**
     * Begins a document of pages that lie crosswise, for wide tables, in Vietnamese.
     *
     * @param title which each page bears at its foot, with its number
     */
    public Paper(OutputStream out, String title) throws IOException {
        this(out, title, PageSize.A4.rotate(), Locale.of("vi"));
    }

    /** Begins the same of pages that stand upright, in a language. */
    public static Paper upright(OutputStream out, String title, Locale locale) throws IOException {
        return new Paper(out, title, PageSize.A4, locale);
    }

    private Paper(OutputStream out, String title, Rectangle size, Locale locale) throws IOException {
        document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new Foot(title + (locale.getLanguage().equals("vi") ? " - trang " : " - page ")));
        document.addTitle(title);
        document.addCreator("Nêu Gương");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.getLanguage()));
        document.add(new Paragraph(nfc(title), heading));
    }

    /** The name of each page. */
    private final class Foot extends PdfPageEventHelper {
        private final String title;

        Foot(String title) {
            this.title = title;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            pages++;
            var foot = new Phrase(nfc(title + writer.getPageNumber()), small);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    foot,
                    page.getPageSize().getWidth() / 2,
                    MARGIN / 2,
                    0);
        }
    }

    /** What each line says, beside a code that a camera reads, where there is one. */
    public void facts(List<String> lines, @Nullable String code) throws IOException {
        var beside = new PdfPTable(new float[] {5, 1});
        beside.setWidthPercentage(100);
        beside.setSpacingBefore(8);
        beside.setSpacingAfter(8);
        var text = new PdfPCell();
        text.setBorder(0);
        lines.forEach(line -> text.addElement(new Paragraph(nfc(line), plain)));
        beside.addCell(text);
        var picture = new PdfPCell();
        picture.setBorder(0);
        if (code != null) {
            var qr = QrCode.of(code);
            // within its sixth of the line
            var side = Math.min(QR, (document.right() - document.left()) / 6 - 4);
            qr.scaleToFit(side, side);
            picture.addElement(qr);
        }
        beside.addCell(picture);
        document.add(beside);
    }

    /**
     * Begins a table, whose head is at the top of each page.
     *
     * @param widths of the columns, in proportion
     */
    public void table(float[] widths, List<String> head) {
        var begun = new PdfPTable(widths);
        begun.setWidthPercentage(100);
        begun.setHeaderRows(1);
        begun.setComplete(false);
        head.forEach(name -> begun.addCell(cell(name, bold)));
        table = begun;
    }

    /** One more row. */
    public void row(List<String> cells) {
        var open = table;
        if (open == null) {
            throw new IllegalStateException("a row without a table");
        }
        cells.forEach(text -> open.addCell(cell(text, small)));
        if (++waiting == ROWS) {
            document.add(open);
            waiting = 0;
        }
    }

    /** The end of the table. */
    public void endTable() {
        var open = table;
        if (open != null) {
            open.setComplete(true);
            document.add(open);
            table = null;
        }
    }

    /** One line on its own. */
    public void line(String text) {
        document.add(new Paragraph(nfc(text), plain));
    }

    /** How many pages it has, once it is closed. */
    public int pages() {
        return pages;
    }

    private static PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Phrase(nfc(text), font));
        cell.setPadding(3);
        // marks stand above and below letters
        cell.setLeading(0, 1.25f);
        cell.setBorderWidth(.5f);
        return cell;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public void close() {
        endTable();
        document.close();
    }
}
