package neuguong.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import neuguong.events.Category;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final List<String> PUBLISHED = List.of(
            "STT",
            "Phân loại",
            "Tên",
            "Chức vụ",
            "Đơn vị",
            "Lĩnh vực",
            "Mã lĩnh vực",
            "Địa phương",
            "Thành tích",
            "Năm",
            "Danh hiệu/Hình thức",
            "Nguồn");

    private static Parameters unit(String id) {
        return new Parameters(id, null, null, null);
    }

    @Test
    void a_published_header_is_understood_and_what_is_not_used_is_named() {
        var columns = ExemplarRows.columns(PUBLISHED, Parameters.NONE);
        assertThat(columns.at())
                .containsEntry(ExemplarRows.KIND, 1)
                .containsEntry(ExemplarRows.TITLE, 3)
                .containsEntry(ExemplarRows.UNIT_NAME, 4)
                .containsEntry(ExemplarRows.SECTOR, 6)
                .containsEntry(ExemplarRows.YEAR, 9)
                .containsEntry(ExemplarRows.SOURCE, 11);
        assertThat(columns.ignored()).containsExactly("STT", "Danh hiệu/Hình thức");
    }

    @Test
    void a_parameter_stands_in_for_the_column_which_is_then_named_as_not_used() {
        assertThat(ExemplarRows.columns(PUBLISHED, unit("x")).ignored())
                .containsExactly("STT", "Đơn vị", "Danh hiệu/Hình thức");
    }

    @Test
    void technical_names_are_understood_in_any_case_and_with_a_star() {
        var columns = UnitRows.columns(List.of("CODE *", "Name", "type", "PARENTCODE", "locality", "From"));
        assertThat(columns.at()).hasSize(6);
    }

    @Test
    void a_decomposed_or_old_spelling_of_a_name_is_the_name() {
        var header = PUBLISHED.stream()
                .map(n -> java.text.Normalizer.normalize(n, java.text.Normalizer.Form.NFD)
                        .toUpperCase(Locale.ROOT))
                .toList();
        assertThat(ExemplarRows.columns(header, Parameters.NONE).at()).hasSize(10);
    }

    @Test
    void missing_columns_are_named() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> HonourRows.columns(List.of("Tên", "Danh hiệu")))
                .satisfies(e -> {
                    assertThat(e.fault()).isEqualTo(FileFault.COLUMNS_MISSING);
                    assertThat(e.in(Locale.ENGLISH))
                            .contains("exemplar", "decisionNumber")
                            .doesNotContain("honour,");
                });
    }

    @Test
    void two_columns_of_one_meaning_are_refused() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> UnitRows.columns(List.of("code", "Mã đơn vị")))
                .extracting(FileRefused::fault)
                .isEqualTo(FileFault.COLUMN_REPEATED);
    }

    @Test
    void the_columns_of_an_earlier_report_are_neither_used_nor_repeated() {
        var columns = LocalityRows.columns(
                List.of("code", "name", "level", "parentCode", "from", "error_code", "error_vi", "error_en"));
        assertThat(columns.ignored()).isEmpty();
        assertThat(columns.kept()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_reform_is_told_by_its_header() {
        assertThat(ReformRow.describes(List.of("old_district_code", "new_commune_code")))
                .isTrue();
        assertThat(ReformRow.describes(List.of("code", "name"))).isFalse();
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> ReformRow.columns(List.of("old_district_code", "new_commune_code")))
                .extracting(FileRefused::fault)
                .isEqualTo(FileFault.COLUMNS_MISSING);
    }

    @Test
    void what_was_said_with_the_upload_is_part_of_what_a_row_means() {
        var columns = UnitRows.columns(List.of("code", "name", "type", "locality", "from"));
        var one = new Cells(columns, new Table.Line(1, List.of("A", "B", "AGENCY", "01", "31/12/2021")));
        var same = new Cells(columns, new Table.Line(7, List.of("A", " B ", "AGENCY", "01", "2021-12-31", "")));
        var nobody = Parameters.NONE.meaning();
        assertThat(one.meaning(nobody)).isEqualTo(same.meaning(nobody));
        assertThat(one.meaning(nobody))
                .isNotEqualTo(one.meaning(new Parameters(null, Category.NEW_MODEL, null, null).meaning()));
    }
}
