package neuguong.command.imports;

import neuguong.events.Named;
import org.springframework.http.HttpStatus;

/** Why a file, or a question about an import, is refused as a whole: the HTTP status, and what to do about it in both languages. */
enum FileFault implements Named {
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "Tệp không có nội dung.", "The file has no content."),
    FILE_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Tệp không phải CSV hay XLSX (%s). Hãy lưu lại thành CSV UTF-8 hoặc XLSX.",
            "The file is neither CSV nor XLSX (%s). Save it as CSV UTF-8 or XLSX."),
    FILE_NOT_UTF8(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp CSV không ở bảng mã UTF-8. Trong Excel hãy chọn lưu kiểu \"CSV UTF-8\".",
            "The CSV file is not in UTF-8. In Excel, save it as \"CSV UTF-8\"."),
    FILE_QUOTES_BROKEN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Dấu nháy kép mở hoặc đóng sai chỗ, gần dòng %s.",
            "A quotation mark is opened or closed in the wrong place, near line %s."),
    FILE_DAMAGED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp XLSX bị hỏng hoặc thiếu phần cần có: %s.",
            "The XLSX file is damaged or lacks a part: %s."),
    FILE_UNPACKS_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Tệp XLSX khi giải nén quá lớn; giới hạn là %s MB.",
            "The XLSX file is too large once it is unpacked; the limit is %s MB."),
    FILE_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE, "Tệp quá lớn; giới hạn là %s.", "The file is too large; the limit is %s."),
    FILE_UPLOAD_BROKEN(
            HttpStatus.BAD_REQUEST,
            "Yêu cầu multipart không đọc được; hãy gửi tệp ở trường 'file'.",
            "The multipart request cannot be read; send the file in the field 'file'."),
    FILE_TOO_MANY_ROWS(
            HttpStatus.CONTENT_TOO_LARGE,
            "Tệp có quá nhiều dòng; giới hạn là %s dòng, hãy chia nhỏ tệp.",
            "The file has too many rows; the limit is %s, split the file."),
    FILE_TOO_MANY_COLUMNS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Dòng %s có quá nhiều cột; giới hạn là %s.",
            "Row %s has too many columns; the limit is %s."),
    FILE_CELL_TOO_LONG(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Dòng %s có ô, hoặc cả dòng, quá dài; giới hạn của một ô là %s ký tự.",
            "Row %s has a cell that is too long, or is too long as a whole; the limit of a cell is %s characters."),
    FILE_WITHOUT_ROWS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tệp chỉ có dòng tiêu đề.",
            "The file has a header row and nothing else."),
    COLUMNS_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Dòng tiêu đề thiếu cột: %s. Dòng đầu tiên của tệp phải là tên cột.",
            "The header lacks columns: %s. The first row of the file holds the names of the columns."),
    COLUMN_REPEATED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Hai cột cùng có nghĩa '%s'; hãy bỏ bớt một cột.",
            "Two columns both mean '%s'; remove one."),
    IMPORT_PARAMETER_WRONG(
            HttpStatus.UNPROCESSABLE_CONTENT, "Tham số %s không hợp lệ: '%s'.", "The parameter %s is not valid: '%s'."),
    IMPORT_UNKNOWN(HttpStatus.NOT_FOUND, "Không có lần nhập này.", "There is no such import."),
    IMPORT_RUNNING(
            HttpStatus.CONFLICT,
            "Lần nhập đang chạy; báo cáo có khi nhập xong.",
            "The import is still running; its report is there when it has ended."),
    IMPORT_NOT_TRIED(
            HttpStatus.CONFLICT,
            "Chỉ xác nhận được một lần nhập thử đã chạy xong.",
            "Only a dry run that has ended can be confirmed."),
    IMPORT_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Idempotency-Key này đã dùng cho một lần nhập khác.",
            "This Idempotency-Key belongs to another import."),
    IMPORTS_TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "Đang có %s lần nhập chờ hoặc chạy; hãy gửi lại sau.",
            "%s imports are waiting or running; send again later."),
    IMPORT_BROKE_OFF(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Lần nhập dừng vì lỗi không lường trước, mã %s; các dòng đã nhận được giữ lại, hãy nhập lại tệp.",
            "The import ended by an unforeseen fault, number %s; the rows accepted so far are kept, import the file again.");

    private final HttpStatus status;
    private final String vi;
    private final String en;

    FileFault(HttpStatus status, String vi, String en) {
        this.status = status;
        this.vi = vi;
        this.en = en;
    }

    HttpStatus status() {
        return status;
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
