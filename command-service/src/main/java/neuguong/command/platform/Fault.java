package neuguong.command.platform;

import neuguong.events.Named;
import org.springframework.http.HttpStatusCode;

/** What can be wrong with a request before any rule is asked, in both languages. */
enum Fault implements Named {
    NOT_FOUND("Không có địa chỉ hoặc hồ sơ này.", "There is no such address or record."),
    VERSION_MISMATCH(
            "Hồ sơ đã thay đổi: phiên bản hiện nay là %s. Hãy đọc lại rồi gửi lại.",
            "The record has changed: its version is now %s. Read it again, then send again."),
    CONCURRENT_CHANGE(
            "Có người vừa thay đổi hồ sơ này; hãy đọc lại rồi gửi lại.",
            "Someone has just changed this record; read it again, then send again."),
    KEY_REUSED("Idempotency-Key này đã dùng cho một yêu cầu khác.", "This Idempotency-Key belongs to another request."),
    INVALID_HEADER("Tiêu đề %s không đúng dạng.", "The header %s is not of its form."),
    INVALID_FIELD("Một số trường chưa hợp lệ; xem errors.", "Some fields are not valid; see errors."),
    MALFORMED_JSON("Nội dung không phải JSON hợp lệ.", "The body is not valid JSON."),
    BODY_MISSING("Yêu cầu này cần nội dung JSON.", "This request needs a JSON body."),
    INVALID_PARAMETER("Tham số %s không đúng dạng.", "The parameter %s is not of its form."),
    UNKNOWN_PARAMETER("Không có tham số %s ở địa chỉ này.", "This address has no parameter %s."),
    BAD_REQUEST("Yêu cầu thiếu hoặc sai tham số.", "The request lacks a parameter, or one is wrong."),
    METHOD_NOT_ALLOWED("Địa chỉ này không nhận phương thức đó.", "This address does not take that method."),
    NOT_ACCEPTABLE("Không có định dạng được yêu cầu.", "The requested format is not offered."),
    UNSUPPORTED_MEDIA_TYPE(
            "Kiểu nội dung này không được hỗ trợ; hãy dùng application/json.",
            "This media type is not supported; use application/json."),
    TOO_LARGE("Nội dung quá lớn; giới hạn là %s.", "The body is too large; the limit is %s."),
    STORE_UNAVAILABLE(
            "Kho dữ liệu tạm thời chưa sẵn sàng; hãy gửi lại sau ít giây.",
            "The store is not available for the moment; send again in a few seconds."),
    PERSONAL_DATA_NOT_TAKEN(
            "Hệ thống chưa có khóa bảo vệ dữ liệu cá nhân nên không nhận dữ liệu này.",
            "The register has no key to protect personal data by, and takes none."),
    PERSONAL_DATA_KEY_MISSING(
            "Khóa của dữ liệu cá nhân trong hồ sơ này bị thiếu hoặc không dùng được; dữ liệu chưa bị xoá. Mã lỗi %s.",
            "The key of this record's personal data is missing or cannot be used; they have not been erased. Fault %s."),
    PERSONAL_DATA_UNREADABLE(
            "Dữ liệu cá nhân đã lưu không còn nguyên vẹn, hoặc khóa không phải của nó. Mã lỗi %s.",
            "Personal data are not as they were stored, or the key is not theirs. Fault %s."),
    FILE_ERASED(
            "Tệp này đã bị xoá cùng dữ liệu cá nhân trong đó.", "This file was erased with the personal data in it."),
    INTERNAL("Lỗi không lường trước, mã %s.", "An unforeseen fault, number %s.");

    private final String vi;
    private final String en;

    Fault(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    static Fault of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> BAD_REQUEST;
        };
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
