package neuguong.command.imports;

import static neuguong.command.imports.Tables.csv;
import static neuguong.command.imports.Tables.file;
import static neuguong.command.imports.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static void refused(FileFault fault, Path file) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> rows(file))
                .extracting(FileRefused::fault)
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_the_header_has(String separator) throws IOException {
        var text = "Tên,Năm,Nơi\r\nLò Thị Mơ,2021,\"x\"\r\n".replace(",", separator);
        assertThat(rows(csv(text))).containsExactly(List.of("Tên", "Năm", "Nơi"), List.of("Lò Thị Mơ", "2021", "x"));
    }

    @Test
    void a_separator_in_quotation_marks_is_text() throws IOException {
        assertThat(rows(csv("a,b\n\"Na Rì, Bắc Kạn\",\"nói \"\"được\"\"\nlà làm\"\n"))
                        .getLast())
                .containsExactly("Na Rì, Bắc Kạn", "nói \"được\"\nlà làm");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_name() throws IOException {
        assertThat(rows(csv("\ufeffTên,Năm\nA,1\n")).getFirst()).containsExactly("Tên", "Năm");
    }

    @Test
    void blank_rows_are_neither_rows_nor_counted() throws IOException {
        try (var table = Table.open(csv("\n,,\na,b\n\n , \n1,2\n;\n"), Tables.LIMITS)) {
            assertThat(table.header()).containsExactly("a", "b");
            assertThat(table.next()).isEqualTo(new Table.Line(1, List.of("1", "2")));
        }
    }

    @Test
    void an_apostrophe_that_guarded_a_formula_is_gone_and_another_stays() throws IOException {
        assertThat(rows(csv("a,b,c\n'=1+1,'5 năm liền',Ka' Brêl\n")).getLast())
                .containsExactly("=1+1", "'5 năm liền'", "Ka' Brêl");
    }

    @Test
    void no_content_is_a_fault() {
        refused(FileFault.FILE_EMPTY, csv(""));
        refused(FileFault.FILE_EMPTY, csv("\ufeff"));
        refused(FileFault.FILE_EMPTY, csv("\n \n"));
    }

    @Test
    void another_encoding_is_a_fault_and_not_a_row_of_question_marks() {
        refused(FileFault.FILE_NOT_UTF8, file("Tên\nĐặng\n".getBytes(Charset.forName("windows-1258"))));
        refused(FileFault.FILE_NOT_UTF8, file("Tên\nĐặng\n".getBytes(StandardCharsets.UTF_16)));
        refused(FileFault.FILE_NOT_UTF8, file(new byte[] {'a', ',', 'b', '\n', (byte) 0xc3, '\n'}));
    }

    @Test
    void broken_quotation_marks_are_a_fault() {
        refused(FileFault.FILE_QUOTES_BROKEN, csv("a,b\n\"never closed,1\n2,3\n"));
        refused(FileFault.FILE_QUOTES_BROKEN, csv("a,b\n\"closed\" too early,1\n"));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_takes_no_memory_for_the_file() {
        refused(FileFault.FILE_CELL_TOO_LONG, csv("a,b\n\"never closed\n" + "1,2\n".repeat(10_000)));
    }

    @Test
    void rows_columns_and_cells_are_bounded() {
        refused(FileFault.FILE_CELL_TOO_LONG, csv("a,b\n" + "x".repeat(501) + ",1\n"));
        refused(FileFault.FILE_CELL_TOO_LONG, csv("a,b\n" + ("x".repeat(490) + ",").repeat(5) + "\n"));
        refused(FileFault.FILE_TOO_MANY_COLUMNS, csv("a,b\n" + ",".repeat(1_000_000) + "\n"));
        refused(FileFault.FILE_TOO_MANY_ROWS, csv("a,b\n" + "1,2\n".repeat(1001)));
    }

    @Test
    void what_is_no_table_is_told_by_its_content() {
        refused(FileFault.FILE_TYPE_UNSUPPORTED, file("%PDF-1.7\n...".getBytes(StandardCharsets.US_ASCII)));
        refused(
                FileFault.FILE_TYPE_UNSUPPORTED,
                file(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}));
        refused(FileFault.FILE_TYPE_UNSUPPORTED, file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}));
    }
}
