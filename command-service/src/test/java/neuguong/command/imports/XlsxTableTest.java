package neuguong.command.imports;

import static neuguong.command.imports.Tables.rows;
import static neuguong.command.imports.Tables.xlsx;
import static neuguong.command.imports.Tables.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Năm</t></is></c></row>";

    private static void refused(FileFault fault, Path file) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> rows(file))
                .extracting(FileRefused::fault)
                .isEqualTo(fault);
    }

    private static List<String> row(String cells) throws IOException {
        return rows(xlsx(HEADER + "<row>" + cells + "</row>")).getLast();
    }

    @Test
    void the_first_visible_sheet_is_read_with_its_gaps() throws IOException {
        assertThat(rows(xlsx(HEADER))).containsExactly(List.of("Tên", "", "Năm"));
    }

    @Test
    void a_rich_text_is_its_pieces_without_how_they_are_pronounced() throws IOException {
        assertThat(row("<c t=\"s\"><v>1</v></c>")).containsExactly("Đặng Thị Thuỳ");
    }

    @Test
    void numbers_are_written_as_by_hand() throws IOException {
        assertThat(
                        row(
                                "<c><v>2021</v></c><c><v>2.021E3</v></c><c><v>47.50</v></c><c><v>0.1</v></c><c><v>1E99999</v></c>"))
                .containsExactly("2021", "2021", "47.5", "0.1", "1E99999");
    }

    @Test
    void a_number_shown_as_a_date_is_that_date() throws IOException {
        assertThat(
                        row(
                                "<c s=\"1\"><v>44561</v></c><c s=\"2\"><v>44561.75</v></c><c s=\"3\"><v>44561</v></c><c s=\"1\"><v>1</v></c>"))
                .containsExactly("2021-12-31", "2021-12-31", "44561", "1900-01-01");
    }

    @Test
    void a_formula_counts_by_its_value() throws IOException {
        assertThat(
                        row(
                                "<c t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Lò Văn Ba</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"))
                .containsExactly("Lò Văn Ba", "TRUE", "#N/A");
    }

    @Test
    void what_the_library_that_writes_the_reports_writes_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            sheet.value(0, 0, "Tên");
            sheet.value(0, 1, "Ngày");
            sheet.value(1, 0, "Đặng & <Thuỳ>");
            sheet.value(1, 1, LocalDate.of(2024, 2, 29));
            sheet.style(1, 1).format("dd/MM/yyyy").set();
            sheet.inlineString(2, 0, "=1+1");
            sheet.value(2, 1, 5);
        }
        assertThat(rows(Tables.file(bytes.toByteArray())))
                .containsExactly(List.of("Tên", "Ngày"), List.of("Đặng & <Thuỳ>", "2024-02-29"), List.of("=1+1", "5"));
    }

    @Test
    void another_zip_is_no_spreadsheet() {
        refused(FileFault.FILE_TYPE_UNSUPPORTED, zip(Map.of("word/document.xml", "<a/>")));
        refused(FileFault.FILE_DAMAGED, Tables.file("PK\u0003\u0004 cut short".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_zip_within_the_zip_is_never_opened() throws IOException {
        var parts = Tables.parts(HEADER + "<row><c><v>1</v></c></row>");
        parts.put("xl/embeddings/bomb.zip", "0".repeat(3_000_000));
        assertThat(rows(zip(parts))).hasSize(2);
    }

    @Test
    void a_bomb_is_refused_by_what_it_unpacks_to_and_not_by_what_it_claims() {
        refused(FileFault.FILE_UNPACKS_TOO_LARGE, xlsx("<row></row>".repeat(1_000_000)));
        var parts = Tables.parts(HEADER);
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(20_000) + "</sst>");
        refused(FileFault.FILE_UNPACKS_TOO_LARGE, zip(parts));
    }

    @Test
    void a_cell_a_row_and_a_column_index_are_bounded_before_memory_is_taken() {
        refused(
                FileFault.FILE_CELL_TOO_LONG,
                xlsx("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(600) + "</t></is></c></row>"));
        refused(
                FileFault.FILE_CELL_TOO_LONG,
                xlsx("<row><c t=\"inlineStr\"><is>" + "<r><t>xxxxxxxxxx</t></r>".repeat(60) + "</is></c></row>"));
        refused(FileFault.FILE_TOO_MANY_COLUMNS, xlsx("<row><c r=\"XFD1\"><v>1</v></c></row>"));
        refused(FileFault.FILE_DAMAGED, xlsx("<row><c r=\"FXSHRXW1\"><v>1</v></c></row>"));
        refused(FileFault.FILE_DAMAGED, xlsx("<row><c r=\"1\"><v>1</v></c></row>"));
        refused(FileFault.FILE_DAMAGED, xlsx("<row><c t=\"s\"><v>99999999</v></c></row>"));
        refused(FileFault.FILE_TOO_MANY_ROWS, xlsx("<row><c><v>1</v></c></row>".repeat(1002)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><worksheet><sheetData><row><c><v>&c;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"str\"><v><![CDATA[<<<]]></v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>1</v>",
                "<worksheet><sheetData><row><c a=\"1\" a=\"2\"/></row></sheetData></worksheet>",
                "not XML"
            })
    void hostile_or_broken_xml_is_a_fault(String sheet) {
        var parts = Tables.parts("");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        refused(FileFault.FILE_DAMAGED, zip(parts));
    }

    @Test
    void a_part_that_is_missing_is_named() {
        var parts = Tables.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> rows(zip(parts)))
                .satisfies(e -> assertThat(e.in(java.util.Locale.ENGLISH)).contains("xl/worksheets/sheet1.xml"));
    }

    @Test
    void a_comment_is_passed_over_unless_it_is_endless() throws IOException {
        assertThat(row("<!-- made by hand --><c><v>1</v></c>")).containsExactly("1");
        refused(FileFault.FILE_DAMAGED, xlsx("<!-- " + "<<<<".repeat(30_000) + " -->"));
    }
}
