package neuguong.identity;

import neuguong.events.Named;
import org.springframework.http.HttpStatus;

/** Why a request was not let in, in both languages. */
enum Refusal implements Named {
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Yêu cầu này cần đăng nhập, hoặc thông tin đăng nhập không đúng hay đã hết hạn.",
            "This request needs a sign-in, or its credentials are wrong or have expired."),
    WEAKLY_AUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Lần đăng nhập này chưa đủ mạnh; hãy đăng nhập lại ở nơi cấp tài khoản theo mức xác thực được yêu cầu.",
            "This sign-in is not strong enough; sign in again at the identity provider at the level that is asked for."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Vai trò của người gọi không cho phép việc này.",
            "The caller's roles do not allow this."),
    LOCKED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Sai mật khẩu nhiều lần; hãy thử lại sau %d giây.",
            "Too many wrong passwords; try again in %d s."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Quá nhiều yêu cầu; hãy thử lại sau %d giây.",
            "Too many requests; try again in %d s.");

    private final HttpStatus status;
    private final String vi;
    private final String en;

    Refusal(HttpStatus status, String vi, String en) {
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
