package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spreadsheets of each kind on real components: what becomes of each row, and that a second time nothing does. */
class ImportIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Imports IMPORTS = new Imports(API);
    private static final String REFORM = """
            old_province_code,old_province,old_district_code,old_district,old_commune_code,old_commune,split,\
            new_province_code,new_province,new_commune_code,new_commune,new_commune_lat,new_commune_lon
            """;

    private static int successions(String code, String extent) {
        return IMPORTS.count("""
                select count(*) from domain_event_entry e join locality_index l on l.locality_id = e.aggregate_identifier
                where l.code = ? and e.payload_type = 'locality.LocalitySucceeded'
                    and convert_from(e.payload, 'UTF8') like '%' || ? || '%'""", code, extent);
    }

    private static final String SMALL_REFORM = REFORM + """
            91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91001,Xã Suối Lim,False,92,Tỉnh Đông Giang,91001,Xã Suối Lim,21.0,105.8
            91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91004,Xã Bản Vược,True,92,Tỉnh Đông Giang,91001,Xã Suối Lim,21.0,105.8
            91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91004,Xã Bản Vược,True,92,Tỉnh Đông Giang,92004,Xã Ba Khe,,
            91,Tỉnh Hòa Giang,912,Huyện Hòn Mây,,,False,92,Tỉnh Đông Giang,92007,Đặc khu Hòn Mây,,
            92,Tỉnh Đông Giang,921,Thị xã Cửa Rào,92001,Phường Chợ Mới,False,92,Tỉnh Đông Giang,92001,Phường Cửa Rào,,
            """;

    @Test
    void a_reform_establishes_the_old_and_the_new_places_once_and_what_took_over_what() {
        var first = IMPORTS.take("kind=localities", SMALL_REFORM);
        var second = IMPORTS.take("kind=localities", SMALL_REFORM);
        assertThat(first.get("accepted").asInt() + first.get("unchanged").asInt())
                .isEqualTo(5);
        assertThat(Imports.texts(first.get("ignoredColumns"))).containsExactly("new_commune_lat", "new_commune_lon");
        Imports.counts(second, 0, 5, 0);
        assertThat(IMPORTS.count(
                        "select count(*) from locality_index where code in ('91', '92') and level = 'PROVINCE'"))
                .isEqualTo(3);
        assertThat(successions("91", "WHOLE")).isEqualTo(1);
        assertThat(successions("911", "WHOLE")).isEqualTo(1);
        assertThat(successions("91001", "WHOLE")).isEqualTo(1);
        assertThat(successions("91004", "PART")).isEqualTo(2);
        // the island district is succeeded by the new commune alone
        assertThat(successions("912", "WHOLE")).isEqualTo(1);
    }

    @Test
    void a_reform_row_that_contradicts_the_register_is_refused_and_the_others_are_kept() {
        IMPORTS.take("kind=localities", SMALL_REFORM);
        var done = IMPORTS.take("kind=localities", REFORM + """
                91,Tỉnh Hoà Giang,911,Huyện Ba Khe,91001,Xã Suối Lim,False,92,Tỉnh Đông Giang,91001,Xã Suối Lim,,
                91,Tỉnh Hòa Giang,911,Huyện Bốn Khe,91001,Xã Suối Lim,False,92,Tỉnh Đông Giang,91001,Xã Suối Lim,,
                91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91001,Xã Suối Lim,False,92,Tỉnh Đông Giang,92004,Xã Ba Khe,,
                91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91X01,Xã Suối Lim,False,92,Tỉnh Đông Giang,91001,Xã Suối Lim,,
                91,Tỉnh Hòa Giang,911,Huyện Ba Khe,91001,Xã Suối Lim,maybe,92,Tỉnh Đông Giang,91001,Xã Suối Lim,,
                """);
        Imports.counts(done, 0, 1, 4);
        assertThat(IMPORTS.codes(done))
                .containsExactly("", "LOCALITY_DIFFERS", "LOCALITY_SUCCEEDED", "CODE_INVALID", "TERM_UNKNOWN");
    }

    @Test
    void plain_localities_come_parents_first_down_to_the_hamlet() {
        var csv = """
                Mã;Tên;Cấp;Mã cấp trên;Từ ngày
                90;Tỉnh Tây Hồ Lô;PROVINCE;;01/07/2025
                90001;Xã Đồng Chum;Cấp xã;90;2025-07-01
                90001-T01;Thôn Một;HAMLET;90001;2025-07-01
                90002;Xã Không Tỉnh;COMMUNE;89;2025-07-01
                90003;Xã Sai Ngày;COMMUNE;90;2025-07-32
                """;
        var dry = IMPORTS.take("kind=localities&dryRun=true", csv);
        var done = IMPORTS.take("kind=localities", csv);
        assertThat(IMPORTS.codes(done)).containsExactly("", "", "", "PARENT_UNKNOWN", "DATE_WRONG");
        assertThat(done.get("refused")).isEqualTo(dry.get("refused"));
        Imports.counts(IMPORTS.take("kind=localities", csv), 0, 3, 2);
    }

    @Test
    void localities_come_with_their_points_and_are_told_again_to_have_another() {
        var header =
                "Mã;Tên;Cấp;Mã cấp trên;Từ ngày;Kinh độ;Vĩ độ;Nguồn tọa độ\n90;Tỉnh Tây Hồ Lô;PROVINCE;;01/07/2025;;;\n";
        var row = "90011;Xã Có Điểm;COMMUNE;90;2025-07-01;%s;%s;%s\n";
        var first = header
                + row.formatted("105,8452", "21.0567", "Bản đồ tỉnh")
                + "90012;Xã Đổi Chỗ;COMMUNE;90;2025-07-01;21.0567;105.8452;Bản đồ tỉnh\n"
                + "90013;Xã Nửa Điểm;COMMUNE;90;2025-07-01;105.8;;\n"
                + "90014;Xã Chữ;COMMUNE;90;2025-07-01;105 độ;21;Bản đồ tỉnh\n";
        var dry = IMPORTS.take("kind=localities&dryRun=true", first);
        var done = IMPORTS.take("kind=localities", first);
        assertThat(IMPORTS.codes(done)).containsExactly("", "", "POSITION_OUTSIDE", "REQUIRED", "NUMBER_WRONG");
        assertThat(done.get("refused")).isEqualTo(dry.get("refused"));
        Imports.counts(IMPORTS.take("kind=localities", first), 0, 2, 3);
        Imports.counts(IMPORTS.take("kind=localities", header + row.formatted("105.85", "21.06", "Đo lại")), 1, 1, 0);
        assertThat(IMPORTS.count("""
                select count(*) from domain_event_entry e join locality_index l on l.locality_id = e.aggregate_identifier
                where l.code = '90011' and e.payload_type = 'locality.LocalityPositioned'""")).isEqualTo(2);
    }

    @Test
    void units_come_with_their_tree_and_a_code_is_taken_once() {
        var tag = Register.tag();
        var csv = """
                Mã đơn vị,Tên đơn vị,Loại đơn vị,Mã đơn vị cấp trên,Địa phương,Từ ngày
                U-%1$s,Sở Thử %1$s,Cơ quan,,Kiểm Thử,2015-01-01
                U-%1$s-1,Trường Thử %1$s,Trường học,U-%1$s,"Hoà Thử, Sông Thử, Kiểm Thử",01/09/2021
                U-%1$s-1,Trường khác,SCHOOL,,Kiểm Thử,2021-01-01
                U-%1$s-2,Trạm Thử,OTHER,U-nowhere,Kiểm Thử,2021-01-01
                U-%1$s-1,Trường Thử %1$s,Trường học,U-%1$s,"Hoà Thử, Sông Thử, Kiểm Thử",2021-09-01
                U %1$s,Dấu cách trong mã,OTHER,,Hòa Thử,2021-01-01
                """.formatted(tag);
        var dry = IMPORTS.take("kind=units&dryRun=true", csv);
        assertThat(IMPORTS.count("select count(*) from unit_index where code like 'U-" + tag + "%'"))
                .isZero();
        var done = IMPORTS.take("kind=units", csv);
        Imports.counts(done, 2, 1, 3);
        Imports.counts(dry, 2, 1, 3);
        assertThat(IMPORTS.codes(done))
                .containsExactly("", "", "UNIT_CODE_TAKEN", "UNIT_UNKNOWN", "", "LOCALITY_NEEDS_PROVINCE");
        assertThat(IMPORTS.codes(dry)).isEqualTo(IMPORTS.codes(done));
        assertThat(IMPORTS.count("""
                select count(*) from unit_index u join unit_index p on p.unit_id = u.parent_id
                where u.code = ? and p.code = ?""", "U-" + tag + "-1", "U-" + tag)).isEqualTo(1);
    }

    private static final List<String> ODD_CODES = List.of(
            "",
            "",
            "REQUIRED",
            "LOCALITY_NEEDS_PROVINCE",
            "LOCALITY_PART_UNKNOWN",
            "LOCALITY_PROVINCE_UNKNOWN",
            "SECTOR_UNKNOWN",
            "SUBJECT_ALREADY_OPEN",
            "",
            "OUTSIDE_PLAN",
            "",
            "TERM_UNKNOWN",
            "ROW_TOO_LONG");

    @Test
    void a_published_list_gives_each_row_its_own_fate_and_no_place_is_guessed() {
        var unit = REGISTER.unit();
        var csv = Oddities.rows(Register.tag());
        var dry = IMPORTS.take("kind=exemplars&dryRun=true&unit=" + unit, csv);
        assertThat(IMPORTS.count("select count(*) from open_record where unit_id = ?", unit))
                .isZero();
        var done = IMPORTS.take("kind=exemplars&unit=" + unit, csv);
        Imports.counts(dry, 3, 1, 9);
        Imports.counts(done, 3, 1, 9);
        assertThat(IMPORTS.codes(done)).isEqualTo(ODD_CODES);
        assertThat(IMPORTS.codes(dry)).isEqualTo(ODD_CODES);
        assertThat(Imports.texts(done.get("ignoredColumns"))).containsExactly("STT", "Đơn vị", "Danh hiệu/Hình thức");
        assertThat(done.get("parameters").get("category").asString()).isEqualTo("ADVANCED_EXEMPLAR");
        assertThat(done.get("parameters").get("unit").asString()).isEqualTo(unit);
        // the same rows, in another file or for another time, are the same rows
        Imports.counts(IMPORTS.take("kind=exemplars&unit=" + unit, csv), 0, 4, 9);
        // a year alone is its last day
        assertThat(IMPORTS.count("""
                select count(*) from domain_event_entry where unit_id = ? and valid_on in ('2022-12-31', '2025-12-31')""", unit)).isEqualTo(3);
    }

    @Test
    void without_a_unit_every_row_says_which_unit_it_lacks() {
        var done =
                IMPORTS.take("kind=exemplars", Oddities.HEADER + "1,CANHAN,Lò,,Sở Xa Lạ,,0007,Kiểm Thử,rau,2022,,\n");
        Imports.counts(done, 0, 0, 1);
        assertThat(IMPORTS.codes(done)).containsExactly("UNIT_UNKNOWN");
        assertThat(IMPORTS.report(done, "")).contains("'Sở Xa Lạ'");
    }

    @Test
    void reviews_and_awards_find_their_exemplar_by_id_or_by_name_and_unit() {
        var tag = Register.tag();
        var unit = "A-" + tag;
        IMPORTS.take(
                "kind=units",
                "code,name,type,locality,from\n%s,Phòng %s,AGENCY,Kiểm Thử,2021-01-01\n".formatted(unit, tag));
        IMPORTS.take("kind=exemplars", """
                name,subjectKind,unit,sector,locality,achievement,nominatedOn
                Mùa A %1$s,INDIVIDUAL,%2$s,0007,Kiểm Thử,chè,2021-05-01
                """.formatted(tag, unit));
        var id = API.command("/audit/units/" + unitId(unit) + "/history")
                .text()
                .lines()
                .map(Api.JSON::readTree)
                .filter(e -> e.get("type").asString().equals("exemplar.ExemplarNominated"))
                .map(e -> e.get("aggregateId").asString())
                .findFirst()
                .orElseThrow();
        var reviews = """
                Điển hình,Mã đơn vị,Năm,Xếp loại,Nhận xét,Ngày đánh giá,Cơ quan đánh giá
                mùa a %1$s,%2$s,2021,HTT,,10/12/2021,Hội đồng
                %3$s,,2022,Hoàn thành xuất sắc nhiệm vụ,tốt,10/12/2022,Hội đồng
                Mùa A %1$s,%2$s,2021,HT,khác,10/12/2021,Hội đồng
                Mùa A %1$s,,2023,HT,,10/12/2023,Hội đồng
                Nobody,%2$s,2023,HT,,10/12/2023,Hội đồng
                """.formatted(tag, unit, id);
        var dry = IMPORTS.take("kind=assessments&dryRun=true", reviews);
        var done = IMPORTS.take("kind=assessments", reviews);
        Imports.counts(done, 2, 0, 3);
        assertThat(IMPORTS.codes(done))
                .containsExactly("", "", "YEAR_ALREADY_ASSESSED", "EXEMPLAR_NEEDS_UNIT", "EXEMPLAR_UNKNOWN");
        assertThat(IMPORTS.codes(dry)).isEqualTo(IMPORTS.codes(done));
        var awards = """
                Điển hình,Mã đơn vị,Danh hiệu,Thành tích từ,Thành tích đến,Số quyết định,Ngày quyết định,Cơ quan quyết định
                Mùa A %1$s,%2$s,Bằng khen cấp bộ/cấp tỉnh,2022-01-01,2023-12-31,12/QĐ,2024-03-01,UBND tỉnh
                %3$s,%2$s,BK_TINH,2022-01-01,2023-12-31,12/qđ,2024-03-01,Ubnd tỉnh
                %3$s,%2$s,BK_TINH,2022-01-01,2023-12-31,13/QĐ,2024-03-01,UBND tỉnh
                %3$s,%2$s,KHONG_CO,2022-01-01,2023-12-31,13/QĐ,2024-03-01,UBND tỉnh
                """.formatted(tag, unit, id).replace("Bằng khen cấp bộ/cấp tỉnh", "BK_TINH");
        var rehearsed = IMPORTS.take("kind=honours&dryRun=true", awards);
        var awarded = IMPORTS.take("kind=honours", awards);
        Imports.counts(awarded, 1, 1, 2);
        Imports.counts(rehearsed, 1, 1, 2);
        assertThat(IMPORTS.codes(awarded)).containsExactly("", "", "ACHIEVEMENT_ALREADY_HONOURED", "HONOUR_UNKNOWN");
        Imports.counts(IMPORTS.take("kind=honours", awards), 0, 2, 2);
    }

    private static String unitId(String code) {
        try (var connection = API.stack.application().getConnection();
                var statement = connection.prepareStatement("select unit_id from unit_index where code = ?")) {
            statement.setString(1, code);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
