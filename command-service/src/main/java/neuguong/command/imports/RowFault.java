package neuguong.command.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import neuguong.command.decide.Rejected;
import neuguong.events.Named;

/**
 * Why a row is refused, as its report says it.
 *
 * @param code stable, upper case: a {@link Code}, the code of a field fault, or the reason of a rule
 */
record RowFault(String code, String vi, String en) {
    /** how much of what a cell holds a text repeats; the lists of terms are longer than any of those */
    private static final int SHOWN = 1000;

    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.of("vi", "VN"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** What can be wrong with a row before any rule is asked. */
    enum Code implements Named {
        REQUIRED("Phải có giá trị.", "A value is required."),
        UNREADABLE_TEXT(
                "Văn bản có ký tự điều khiển, ký tự ẩn, hoặc không có chữ nào.",
                "The text has control or invisible characters, or no letter or digit."),
        TOO_LONG("Dài quá %s ký tự.", "Longer than %s characters."),
        ROW_TOO_LONG(
                "Dòng có nhiều ô hơn dòng tiêu đề; có thể một ô chứa dấu phân cách mà thiếu dấu nháy kép.",
                "The row has more cells than the header; a cell may hold a separator without its quotation marks."),
        DATE_WRONG(
                "'%s' không phải ngày; hãy viết ngày/tháng/năm hoặc năm-tháng-ngày.",
                "'%s' is no date; write yyyy-MM-dd or dd/MM/yyyy."),
        YEAR_WRONG("'%s' không phải năm gồm bốn chữ số.", "'%s' is no year of four digits."),
        NUMBER_WRONG(
                "'%s' không phải số; hãy viết như 105,8452 hoặc 105.8452.",
                "'%s' is no number; write it as 105.8452 or 105,8452."),
        TERM_UNKNOWN("'%s' không thuộc danh sách: %s.", "'%s' is not of the list: %s."),
        SECTOR_UNKNOWN("Không có lĩnh vực mang mã hoặc tên '%s'.", "No sector has the code or name '%s'."),
        HONOUR_UNKNOWN(
                "Danh mục không có danh hiệu, hình thức khen thưởng mang mã hoặc tên '%s'.",
                "The catalogue has no honour with the code or name '%s'."),
        UNIT_UNKNOWN(
                "Không có đơn vị nào mang định danh, mã hoặc tên '%s'; hãy đăng ký đơn vị, hoặc nhập lại tệp với tham số unit.",
                "No registered unit has the id, code or name '%s'; register it, or import the file with the parameter unit."),
        UNIT_AMBIGUOUS(
                "%2$s đơn vị cùng mang tên '%1$s'; hãy ghi mã đơn vị.",
                "%2$s units have the name '%1$s'; write the unit's code."),
        EXEMPLAR_UNKNOWN(
                "Không có hồ sơ điển hình đang mở mang định danh hoặc tên '%s' trong đơn vị này.",
                "No open exemplar has the id or name '%s' in this unit."),
        EXEMPLAR_AMBIGUOUS(
                "%2$s hồ sơ đang mở của đơn vị cùng mang tên '%1$s'; hãy ghi định danh của hồ sơ.",
                "%2$s open exemplars of the unit have the name '%1$s'; write the exemplar's id."),
        EXEMPLAR_NEEDS_UNIT(
                "Tên điển hình một mình không đủ; hãy ghi thêm mã đơn vị.",
                "An exemplar's name alone does not tell; write its unit's code too."),
        LOCALITY_CODE_UNKNOWN(
                "Vào ngày %2$s không có địa phương nào mang mã '%1$s'.", "On %2$s no locality has the code '%1$s'."),
        LOCALITY_CODE_AMBIGUOUS(
                "Vào ngày %2$s có nhiều địa phương mang mã '%1$s'.",
                "On %2$s several localities have the code '%1$s'."),
        LOCALITY_PROVINCE_UNKNOWN(
                "Phần cuối '%s' không phải tên một tỉnh, thành phố vào ngày %s; hãy ghi 'xã, huyện, tỉnh', 'xã, tỉnh' (từ 1/7/2025), hoặc mã.",
                "The last part '%s' names no province on %s; write 'commune, district, province', 'commune, province' (from 1 July 2025), or a code."),
        LOCALITY_NEEDS_PROVINCE(
                "Vào ngày %2$s '%1$s' là tên của: %3$s. Tên xã, huyện một mình không đủ; hãy ghi thêm cấp trên đến tỉnh.",
                "On %2$s '%1$s' is the name of: %3$s. A commune's or district's name alone does not tell; add what it lies in, up to the province."),
        LOCALITY_PART_UNKNOWN(
                "Vào ngày %3$s trong %2$s không có địa phương nào tên '%1$s'; hãy bỏ phần không phải địa phương, hoặc ghi mã.",
                "On %3$s no locality in %2$s has the name '%1$s'; leave out what is no locality, or write a code."),
        LOCALITY_AMBIGUOUS(
                "Vào ngày %3$s '%1$s' trong %2$s có thể là: %4$s; hãy ghi rõ cấp hoặc mã.",
                "On %3$s '%1$s' in %2$s may be: %4$s; write its level or code."),
        LOCALITY_DIFFERS(
                "Mã %s cấp này từ ngày %s trong sổ là '%s', không phải '%s'.",
                "The code %s of this level from %s is '%s' in the register, not '%s'."),
        PARENT_UNKNOWN(
                "Vào ngày %2$s không có địa phương cấp trên mang mã '%1$s'.",
                "On %2$s no higher locality has the code '%1$s'."),
        ROW_NOT_PROCESSED("Lần nhập dừng trước khi đến dòng này.", "The import ended before it came to this row."),
        INTERNAL("Lỗi không lường trước, mã %s.", "An unforeseen fault, number %s.");

        private final String vi;
        private final String en;

        Code(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        @Override
        public String vi() {
            return vi;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** A fault with the values that its text names; dates appear in each reader's form. */
    static RowFault of(Code code, Object... details) {
        return new RowFault(
                code.name(), code.vi().formatted(local(VI, details)), code.en().formatted(local(EN, details)));
    }

    private static Object[] local(DateTimeFormatter dates, Object[] details) {
        return Arrays.stream(details)
                .map(d -> d instanceof LocalDate date ? dates.format(date) : shortened(String.valueOf(d)))
                .toArray();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    static RowFault of(Rejected e) {
        return new RowFault(e.reason().name(), e.vi(), e.en());
    }

    /** The same, said of a column. */
    RowFault in(String column) {
        return new RowFault(code, column + ": " + vi, column + ": " + en);
    }

    /** A row cannot be read or resolved, for one or several faults. */
    static final class RowRefused extends RuntimeException {
        private final transient List<RowFault> faults;

        RowRefused(List<RowFault> faults) {
            super(faults.getFirst().code(), null, false, false);
            this.faults = List.copyOf(faults);
        }

        RowRefused(Code code, Object... details) {
            this(List.of(of(code, details)));
        }

        List<RowFault> faults() {
            return faults;
        }
    }
}
