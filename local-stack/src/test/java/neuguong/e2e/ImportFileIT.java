package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to a file: its report, a second upload, an interruption, and everything that makes it no file to import. */
class ImportFileIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Imports IMPORTS = new Imports(API);

    @Test
    void a_refused_row_is_put_right_in_the_report_and_uploaded_as_it_is() {
        var unit = REGISTER.unit();
        var tag = Register.tag();
        var first = IMPORTS.take("kind=exemplars&unit=" + unit, Oddities.rows(tag));
        var refused = IMPORTS.report(first, "?rows=refused");
        assertThat(refused.lines()).hasSize(10);
        var again = IMPORTS.take("kind=exemplars&unit=" + unit, refused);
        Imports.counts(again, 0, 0, 9);
        var fixed = refused.replace(",mở đường,,", ",mở đường,2022,").replace(",Hòa Thử,bác sĩ", ",Kiểm Thử,bác sĩ");
        Imports.counts(IMPORTS.take("kind=exemplars&unit=" + unit, fixed), 2, 0, 7);
        Imports.counts(IMPORTS.take("kind=exemplars&unit=" + unit, IMPORTS.report(first, "")), 0, 4, 9);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_guarded_and_comes_back_as_the_same_row() {
        var unit = REGISTER.unit();
        var csv = "name;kind;sector;locality;achievement;year\n=1+1 %s;CANHAN;0007;Kiểm Thử;@lệnh;2022\n"
                .formatted(Register.tag());
        var done = IMPORTS.take("kind=exemplars&unit=" + unit, csv);
        Imports.counts(done, 1, 0, 0);
        var report = IMPORTS.report(done, "");
        assertThat(report).contains("'=1+1", ";'@lệnh;").startsWith("\ufeffname;");
        Imports.counts(IMPORTS.take("kind=exemplars&unit=" + unit, report), 0, 1, 0);
    }

    @Test
    void an_import_that_was_cut_off_goes_on_after_the_last_row_that_was_stored() {
        var unit = REGISTER.unit();
        var tag = Register.tag();
        var csv = new StringBuilder("name,kind,sector,locality,achievement,year\n");
        for (var i = 1; i <= 30; i++) {
            csv.append("Người %d %s,CANHAN,0007,Kiểm Thử,việc %d,2022\n".formatted(i, tag, i));
        }
        var done = IMPORTS.take("kind=exemplars&unit=" + unit, csv.toString());
        Imports.counts(done, 30, 0, 0);
        var id = done.get("id").asString();
        IMPORTS.change("delete from import_row where import_id = ? and row_number > 20", id);
        IMPORTS.change(
                "update import_job set status = 'RUNNING', worker = 'dead', leased_until = now() + interval '1 hour' where id = ?",
                id);
        var running = API.importStatus(id);
        assertThat(running.get("status").asString()).isEqualTo("RUNNING");
        assertThat(running.get("accepted").asInt()).isEqualTo(20);
        assertThat(API.command("/imports/" + id + "/report").is(409).code()).isEqualTo("IMPORT_RUNNING");
        IMPORTS.change("update import_job set leased_until = now() where id = ?", id);
        // what the last ten had recorded is found again by their keys
        Imports.counts(API.imported(id), 20, 10, 0);
        assertThat(IMPORTS.count("select count(*) from open_record where unit_id = ?", unit))
                .isEqualTo(30);
    }

    @Test
    void the_same_upload_with_the_same_key_is_one_import() {
        var key = "k-" + Register.tag() + System.nanoTime();
        var csv = Imports.bytes("code,name,type,locality,from\n" + key + ",Phòng,AGENCY,Kiểm Thử,2021-01-01\n");
        var first = API.upload("/imports?kind=units", "a.csv", csv, "Idempotency-Key", key)
                .is(202);
        var second = API.upload("/imports?kind=units", "a.csv", csv, "Idempotency-Key", key)
                .is(202);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.raw().headers().firstValue("Location")).contains("/api/v1/imports/" + first.id());
        assertThat(API.upload("/imports?kind=units&dryRun=true", "a.csv", csv, "Idempotency-Key", key)
                        .is(422)
                        .code())
                .isEqualTo("IMPORT_KEY_REUSED");
        API.imported(first.id());
    }

    @Test
    void a_spreadsheet_comes_back_as_a_spreadsheet_that_can_be_uploaded() throws Exception {
        var unit = REGISTER.unit();
        var sheet = "<worksheet><sheetData>"
                + Workbooks.cells("Tên", "Phân loại", "Mã lĩnh vực", "Địa phương", "Thành tích", "Năm")
                + Workbooks.cells(
                        "Giàng A " + Register.tag(), "Cá nhân", "7", "Hoà Thử, Sông Thử, Kiểm Thử", "=lúa", "2022")
                + Workbooks.cells("Giàng B " + Register.tag(), "Cá nhân", "7", "Xa", "ngô", "2022")
                + "</sheetData></worksheet>";
        var done = API.imported(
                API.upload("/imports?kind=exemplars&unit=" + unit, "danh sách.csv", Workbooks.xlsx("sheet1.xml", sheet))
                        .is(202)
                        .id());
        Imports.counts(done, 1, 0, 1);
        var report = API.commandBytes("/imports/" + done.get("id").asString() + "/report");
        assertThat(report).startsWith('P', 'K');
        var again = API.imported(API.upload("/imports?kind=exemplars&unit=" + unit, "b.xlsx", report)
                .is(202)
                .id());
        Imports.counts(again, 0, 1, 1);
        assertThat(again.get("refusals").has("LOCALITY_PROVINCE_UNKNOWN")).isTrue();
    }

    @Test
    void a_sheet_that_swells_when_unpacked_and_is_none_is_refused_and_the_service_goes_on() {
        var sheet = Workbooks.xlsx("bomb.xml", ("<row>" + "<c/>".repeat(250_000) + "</row>").repeat(60));
        assertThat(sheet.length).isLessThan(1_000_000);
        assertThat(API.upload("/imports?kind=units", "a.xlsx", sheet).is(422).code())
                .isEqualTo("FILE_DAMAGED");
        REGISTER.exemplar(REGISTER.unit(), "Sau bom " + Register.tag());
    }

    @Test
    void a_well_formed_sheet_that_swells_beyond_the_limit_is_refused_and_the_service_goes_on() {
        var sheet = Workbooks.xlsx(
                "swelling.xml",
                "<worksheet><sheetData>%s</sheetData></worksheet>".formatted("<row></row>".repeat(1_000_000)));
        assertThat(sheet.length).isLessThan(1_000_000);
        assertThat(API.upload("/imports?kind=units", "a.xlsx", sheet).is(413).code())
                .isEqualTo("FILE_UNPACKS_TOO_LARGE");
        REGISTER.exemplar(REGISTER.unit(), "Sau phình " + Register.tag());
    }

    @Test
    void a_workbook_cut_short_is_refused() {
        var whole = Workbooks.xlsx("sheet1.xml", "<worksheet><sheetData><row><c/></row></sheetData></worksheet>");
        for (var length : new int[] {whole.length / 2, whole.length - 10, 60}) {
            assertThat(API.upload("/imports?kind=units", "a.xlsx", Arrays.copyOf(whole, length))
                            .is(422)
                            .code())
                    .isEqualTo("FILE_DAMAGED");
        }
    }

    @Test
    void a_file_over_the_limit_and_a_request_without_one_are_problems() {
        assertThat(API.upload("/imports?kind=units", "a.csv", new byte[33 << 20])
                        .is(413)
                        .code())
                .isEqualTo("FILE_TOO_LARGE");
        API.post("/imports?kind=units", "{}").is(415);
        assertThat(API.command("/imports/none").is(404).code()).isEqualTo("IMPORT_UNKNOWN");
        assertThat(API.command("/imports/none/report").is(404).code()).isEqualTo("IMPORT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=units | '' | 422 | FILE_EMPTY",
                "kind=units | code,name,type,locality,from | 422 | FILE_WITHOUT_ROWS",
                "kind=units | 'a,b\n1,2\n' | 422 | COLUMNS_MISSING",
                "kind=units | 'code,name,type,locality,from\n\"a,b\n' | 422 | FILE_QUOTES_BROKEN",
                "kind=units | '%PDF-1.7' | 415 | FILE_TYPE_UNSUPPORTED",
                "kind=units | 'code,code\n1,2\n' | 422 | COLUMN_REPEATED",
                "kind=robots | 'code\n1\n' | 422 | IMPORT_PARAMETER_WRONG",
                "kind=units&unit=x | 'code\n1\n' | 422 | IMPORT_PARAMETER_WRONG",
                "kind=exemplars&unit=nowhere | 'code\n1\n' | 422 | IMPORT_PARAMETER_WRONG",
                "kind=localities&on=tomorrow | 'code\n1\n' | 400 | INVALID_PARAMETER"
            })
    void a_file_that_cannot_be_imported_is_a_problem_at_once_and_nothing_is_kept(
            String query, String content, int status, String code) {
        var before = IMPORTS.count("select count(*) from import_job");
        var answer =
                API.upload("/imports?" + query, "a.csv", Imports.bytes(content)).is(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(IMPORTS.count("select count(*) from import_job")).isEqualTo(before);
    }
}
