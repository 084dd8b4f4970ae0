package neuguong.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import neuguong.events.UnitType;
import neuguong.sheet.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static final Field NAME = Field.of("name", "Tên");
    private static final Field DAY = Field.of("day", "Ngày");
    private static final Field KIND = Field.of("kind", "Phân loại");

    private static Cells cells(String... cells) {
        var columns = Columns.of(List.of("Tên", "Ngày", "Phân loại"), List.of(NAME, DAY, KIND), Set.of());
        return new Cells(columns, new Table.Line(1, List.of(cells)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "31/12/2021", "31-12-2021", "31.12.2021"})
    void a_date_is_read_as_it_is_written_here(String text) {
        assertThat(Dates.date(text)).contains(LocalDate.of(2021, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/31/2021", "30/02/2021", "2021", "31/12/21", "hôm qua", "44561"})
    void what_is_no_date_is_not_guessed(String text) {
        assertThat(Dates.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CANHAN,INDIVIDUAL",
        "TAPTHE,COLLECTIVE",
        "HOGIADINH,HOUSEHOLD",
        "Cá nhân,INDIVIDUAL",
        "tập thể,COLLECTIVE",
        "individual,INDIVIDUAL"
    })
    void a_kind_of_subject_is_understood_as_clerks_write_it(String text, SubjectKind kind) {
        assertThat(Terms.find(SubjectKind.class, text)).contains(kind);
    }

    @Test
    void terms_are_found_by_code_or_name_and_not_by_half_a_name() {
        assertThat(Terms.find(Grade.class, "Hoàn thành xuất sắc nhiệm vụ")).contains(Grade.HTXS);
        assertThat(Terms.find(Grade.class, "htt")).contains(Grade.HTT);
        assertThat(Terms.find(UnitType.class, "Hội - đoàn thể")).contains(UnitType.ASSOCIATION);
        assertThat(Terms.find(Grade.class, "Hoàn thành xuất sắc")).isEmpty();
    }

    @Test
    void all_faults_of_a_row_are_told_at_once_by_column() {
        var cells = cells("\u202e\u202e", "mai", "ROBOT");
        cells.required(NAME);
        cells.date(DAY);
        cells.term(KIND, SubjectKind.class);
        assertThatExceptionOfType(RowRefused.class).isThrownBy(cells::check).satisfies(e -> {
            assertThat(e.faults())
                    .extracting(RowFault::code)
                    .containsExactly("UNREADABLE_TEXT", "DATE_WRONG", "TERM_UNKNOWN");
            assertThat(e.faults()).extracting(RowFault::vi).allMatch(t -> t.matches("(Tên|Ngày|Phân loại): .*"));
            assertThat(e.faults().getLast().en()).contains("'ROBOT'", "INDIVIDUAL (Cá nhân)");
        });
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_refused_because_its_cells_may_have_moved() {
        assertThatExceptionOfType(RowRefused.class)
                .isThrownBy(() -> cells("Lò", "2021-01-01", "CANHAN", "Bắc Kạn"))
                .extracting(e -> e.faults().getFirst().code())
                .isEqualTo("ROW_TOO_LONG");
        assertThat(cells("Lò", "", "CANHAN", " ", "").text(NAME)).isEqualTo("Lò");
    }

    @Test
    void a_short_row_has_blank_cells() {
        var cells = cells("Lò");
        assertThat(cells.text(DAY)).isNull();
        assertThat(cells.required(KIND)).isNull();
        assertThatExceptionOfType(RowRefused.class)
                .isThrownBy(cells::check)
                .extracting(e -> e.faults().getFirst().code())
                .isEqualTo("REQUIRED");
    }

    @Test
    void texts_are_kept_in_one_form() {
        assertThat(cells("  Hoa\u0300 ").text(NAME)).isEqualTo("Hoà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-5", "@a", "\tx", "\rx"})
    void a_formula_is_guarded_and_read_back_as_it_was(String text) {
        assertThat(Formulas.guarded(text)).isEqualTo("'" + text);
        assertThat(Formulas.bare(Formulas.guarded(text))).isEqualTo(text);
    }

    @Test
    void an_ordinary_text_is_not_guarded() {
        assertThat(Formulas.guarded("Ka' Brêl")).isEqualTo("Ka' Brêl");
        assertThat(Formulas.bare("'5 năm liền")).isEqualTo("'5 năm liền");
        assertThat(Formulas.bare("'")).isEqualTo("'");
    }

    @Test
    void a_long_cell_is_not_repeated_whole_in_what_is_said_of_it() {
        assertThat(RowFault.of(RowFault.Code.DATE_WRONG, "x".repeat(30_000)).vi())
                .hasSizeLessThan(1200);
    }

    @Test
    void a_date_is_told_in_each_readers_form() {
        var fault = RowFault.of(RowFault.Code.LOCALITY_PROVINCE_UNKNOWN, "X", LocalDate.of(2021, 12, 31));
        assertThat(fault.vi()).contains("31/12/2021");
        assertThat(fault.en()).contains("31 December 2021");
    }
}
