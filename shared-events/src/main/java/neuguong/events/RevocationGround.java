package neuguong.events;

/** Why a commendation decision is revoked; the four grounds are those of the domain description, no article of the law was read for them. */
public enum RevocationGround implements Named {
    FRAUD("Gian dối khi kê khai thành tích", "Fraud in the declared achievement"),
    FALSE_PAPERS("Giấy tờ giả", "False papers"),
    UNLAWFUL_APPRAISAL("Thẩm định, quyết định trái quy định", "Unlawful appraisal or decision"),
    VIOLATION_IN_PERIOD("Vi phạm trong thời gian tính thành tích", "Violation within the achievement period");

    private final String vi;
    private final String en;

    RevocationGround(String vi, String en) {
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
