package neuguong.query.platform;

import java.net.URI;
import java.util.Locale;
import neuguong.events.Named;
import org.springframework.http.HttpStatus;

/** Why a question was not answered: stable codes for programs, with a title for people. */
public enum ProblemCode implements Named {
    MALFORMED(HttpStatus.BAD_REQUEST, "Yêu cầu không đúng dạng", "Malformed request"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "Tham số không được biết", "Unknown parameter"),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "Con trỏ trang không hợp lệ", "Invalid cursor"),
    INVALID_PARAMETER(HttpStatus.UNPROCESSABLE_CONTENT, "Giá trị tham số không hợp lệ", "Invalid parameter value"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Không được phép", "Not allowed"),
    UNKNOWN_PATH(HttpStatus.NOT_FOUND, "Không có địa chỉ này", "No such path"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Phương thức không được phép", "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Không có dạng trả lời được yêu cầu", "No such representation"),
    CONFLICT(HttpStatus.CONFLICT, "Đang có việc khác thực hiện", "Something else is going on"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Kiểu nội dung không được hỗ trợ", "Unsupported media type"),
    NOT_YET(HttpStatus.SERVICE_UNAVAILABLE, "Chưa cập nhật tới phiên bản này", "Not at this version yet"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Tạm thời không tra cứu được", "Search is unavailable for now"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Lỗi hệ thống", "Internal fault");

    private final HttpStatus status;
    private final String vi;
    private final String en;

    ProblemCode(HttpStatus status, String vi, String en) {
        this.status = status;
        this.vi = vi;
        this.en = en;
    }

    public HttpStatus status() {
        return status;
    }

    /** The {@code type} of RFC 9457: a name, not an address to be fetched. */
    URI type() {
        return URI.create(
                "urn:neuguong:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
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
