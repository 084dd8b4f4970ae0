package neuguong.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet's cells refer to (ECMA-376, part 1, chapter 18).
 *
 * @param sheet the part of the first visible sheet
 * @param texts the shared texts, by index
 * @param dates the indices of the cell styles that show a number as a date
 * @param from1904 whether days are counted from 1904 and not from 1900
 */
record XlsxBook(String sheet, List<String> texts, Set<Integer> dates, boolean from1904) {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    static XlsxBook read(XlsxParts parts, Limits limits) throws IOException {
        if (!parts.has(WORKBOOK)) {
            throw new FileRefused(FileFault.FILE_TYPE_UNSUPPORTED, "ZIP");
        }
        var targets = new HashMap<String, String>();
        var types = new HashMap<String, String>();
        each(parts, RELATIONS, xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                var target = path(xml.getAttributeValue(null, "Target"));
                targets.put(text(xml.getAttributeValue(null, "Id")), target);
                types.put(last(text(xml.getAttributeValue(null, "Type"))), target);
            }
        });
        var sheets = new ArrayList<String>();
        var from1904 = new boolean[1];
        each(parts, WORKBOOK, xml -> {
            switch (xml.getLocalName()) {
                case "workbookPr" -> from1904[0] = truth(xml.getAttributeValue(null, "date1904"));
                case "sheet" -> {
                    var state = xml.getAttributeValue(null, "state");
                    if (state == null || state.equals("visible")) {
                        sheets.add(text(targets.get(relation(xml))));
                    }
                }
                default -> {}
            }
        });
        if (sheets.isEmpty()) {
            throw new FileRefused(FileFault.FILE_DAMAGED, WORKBOOK);
        }
        return new XlsxBook(
                sheets.getFirst(),
                texts(parts, types.get("sharedStrings"), limits),
                dates(parts, types.get("styles")),
                from1904[0]);
    }

    private interface Element {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void each(XlsxParts parts, String part, Element element) throws IOException {
        try {
            var xml = parts.xml(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.at(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw XlsxParts.damaged(e, part);
        }
    }

    /** The relation's id is in a namespace of its own, which differs between the two editions of the standard. */
    private static @Nullable String relation(XMLStreamReader xml) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static List<String> texts(XlsxParts parts, @Nullable String part, Limits limits) throws IOException {
        var texts = new ArrayList<String>();
        if (part == null) {
            return texts;
        }
        var total = new int[1];
        each(parts, part, xml -> {
            if (xml.getLocalName().equals("si")) {
                var text = XlsxCells.text(xml, "si", limits, texts.size() + 1);
                total[0] += text.length() + 16;
                if (total[0] > limits.texts()) {
                    throw new FileRefused(FileFault.FILE_UNPACKS_TOO_LARGE, limits.unpacked() >> 20);
                }
                texts.add(text);
            }
        });
        return texts;
    }

    private static Set<Integer> dates(XlsxParts parts, @Nullable String part) throws IOException {
        var dates = new HashSet<Integer>();
        if (part == null) {
            return dates;
        }
        Map<String, String> formats = new HashMap<>();
        var within = new boolean[1];
        var style = new int[1];
        each(parts, part, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(
                            text(xml.getAttributeValue(null, "numFmtId")),
                            text(xml.getAttributeValue(null, "formatCode")));
                case "cellXfs" -> within[0] = true;
                case "cellStyles", "dxfs" -> within[0] = false;
                case "xf" -> {
                    if (within[0] && isDate(text(xml.getAttributeValue(null, "numFmtId")), formats)) {
                        dates.add(style[0]);
                    }
                    style[0] += within[0] ? 1 : 0;
                }
                default -> {}
            }
        });
        return dates;
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        var code = formats.get(id);
        if (code == null) {
            // built-in formats: 14-17 and 22 are dates, 27-36 and 50-58 dates of East Asian editions
            return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
        }
        var bare = NOT_CODE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    private static String path(@Nullable String target) {
        var relative = text(target);
        return relative.startsWith("/") ? relative.substring(1) : "xl/" + relative;
    }

    private static String last(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    static boolean truth(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
