package neuguong.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of Excel, made by hand so that they may be as wrong as one likes. */
final class Workbooks {
    private Workbooks() {}

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook of one sheet. */
    static Map<String, byte[]> parts(String sheet, String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes("<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/" + sheet
                        + "\"/></Relationships>"));
        parts.put("xl/worksheets/" + sheet, bytes(content));
        return parts;
    }

    static byte[] xlsx(String sheet, String content) {
        return zip(parts(sheet, content));
    }

    /** A sheet of rows of cells. */
    static String sheet(List<List<String>> rows) {
        return rows.stream()
                .map(row -> cells(row.toArray(String[]::new)))
                .collect(Collectors.joining("", "<worksheet><sheetData>", "</sheetData></worksheet>"));
    }

    static String cells(String... cells) {
        return List.of(cells).stream()
                .map(c -> c.matches("\\d+")
                        ? "<c><v>" + c + "</v></c>"
                        : "<c t=\"inlineStr\"><is><t>" + c + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
