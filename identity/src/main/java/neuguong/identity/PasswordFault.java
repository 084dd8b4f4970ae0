package neuguong.identity;

import neuguong.events.Named;

/** Why a password may not be used, in both languages. */
enum PasswordFault implements Named {
    TOO_SHORT(
            "Mật khẩu phải có ít nhất %d ký tự.".formatted(PasswordRules.SHORTEST),
            "A password has at least %d characters.".formatted(PasswordRules.SHORTEST)),
    TOO_LONG(
            "Mật khẩu không được dài quá %d ký tự.".formatted(PasswordRules.LONGEST),
            "A password has at most %d characters.".formatted(PasswordRules.LONGEST)),
    UNREADABLE(
            "Mật khẩu có ký tự điều khiển, không gõ được ở trang đăng nhập.",
            "The password has control characters, which cannot be typed where one signs in."),
    OWN_WORDS(
            "Mật khẩu chứa tên tài khoản, họ tên, đơn vị hoặc từ của chính hệ thống này.",
            "The password contains the account, the name, the unit or a word of this very system."),
    GUESSABLE(
            "Mật khẩu dễ đoán: gồm từ thông dụng, ngày tháng, dãy liên tiếp hoặc đoạn lặp lại. Hãy ghép nhiều từ"
                    + " không liên quan với nhau.",
            "The password is easy to guess: common words, dates, sequences or repetitions. Put several unrelated"
                    + " words together."),
    KNOWN(
            "Mật khẩu có trong danh sách mật khẩu đã lộ.",
            "The password is in the list of passwords that have become known.");

    private final String vi;
    private final String en;

    PasswordFault(String vi, String en) {
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
