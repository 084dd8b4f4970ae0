package neuguong.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests of the readers. */
final class Tables {
    static final Limits LIMITS = new Limits(1000, 20, 500, 2000, 1 << 20, 100_000);

    private Tables() {}

    static Path file(byte[] content) {
        try {
            var file = Files.createTempFile("table-", ".test");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path csv(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    /** All rows, the header first. */
    static List<List<String>> rows(Path file) throws IOException {
        try (var table = Table.open(file, LIMITS)) {
            var rows = new ArrayList<List<String>>();
            rows.add(table.header());
            for (var line = table.next(); line != null; line = table.next()) {
                rows.add(line.cells());
            }
            return rows;
        }
    }

    /** The parts of a spreadsheet with one sheet of this XML. */
    static Map<String, String> parts(String sheetData) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <sheets><sheet name="ẩn" sheetId="1" state="hidden" r:id="rId9"/><sheet name="a" sheetId="2" r:id="rId1"/></sheets>
                </workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
                  <Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>
                  <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/>
                </Relationships>""");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>Tên</t></si><si><r><t>Đặng </t></r><r><t>Thị Thuỳ</t></r><rPh><t>kana</t></rPh></si></sst>");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; day&quot;"/></numFmts>
                  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    static Path xlsx(String sheetData) {
        return zip(parts(sheetData));
    }

    static Path zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(bytes.toByteArray());
    }
}
