package neuguong.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static List<List<List<String>>> read(byte[] workbook) throws IOException {
        var sheets = new ArrayList<List<List<String>>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                for (var row : sheet.read()) {
                    rows.add(row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList());
                }
                sheets.add(rows);
            }
        }
        return sheets;
    }

    @Test
    void a_text_that_begins_as_a_formula_is_a_text_in_csv() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = Sheet.csv(out, ',')) {
            sheet.row(List.of("tên", "ghi chú"));
            sheet.row(List.of("=1+1", "a,\"b\""));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufefftên,ghi chú\r\n'=1+1,\"a,\"\"b\"\"\"\r\n");
    }

    @Test
    void what_a_sheet_does_not_take_goes_on_in_the_next_with_the_header() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, "Lịch sử", 3)) {
            sheet.row(List.of("số"));
            for (var i = 1; i <= 5; i++) {
                sheet.row(List.of(String.valueOf(i)));
            }
        }
        assertThat(read(out.toByteArray()))
                .containsExactly(
                        List.of(List.of("số"), List.of("1"), List.of("2")),
                        List.of(List.of("số"), List.of("3"), List.of("4")),
                        List.of(List.of("số"), List.of("5")));
    }

    @Test
    void what_a_cell_does_not_take_goes_on_behind_the_last_column() throws IOException {
        var out = new ByteArrayOutputStream();
        var text = "a".repeat(32_766) + "𠀀" + "đ".repeat(40_000);
        try (var sheet = Sheet.xlsx(out, "Lịch sử")) {
            sheet.row(List.of("số", "nội dung"));
            sheet.row(List.of("=1+1", text));
        }
        var row = read(out.toByteArray()).getFirst().get(1);
        assertThat(row.getFirst()).isEqualTo("=1+1");
        assertThat(String.join("", row.subList(1, row.size()))).isEqualTo(text);
    }
}
