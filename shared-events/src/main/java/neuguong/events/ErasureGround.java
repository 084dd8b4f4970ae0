package neuguong.events;

/**
 * Why personal data are erased: the cases in which an individual may ask for it under Decree 13/2023/NĐ-CP on the protection of personal
 * data. Since 1 January 2026 the Law on the Protection of Personal Data, 91/2025/QH15, is in force.
 */
public enum ErasureGround implements Named {
    NO_LONGER_NEEDED("Không còn cần thiết cho mục đích thu thập", "No longer needed for what they were collected for"),
    CONSENT_WITHDRAWN("Chủ thể dữ liệu rút lại sự đồng ý", "The individual withdrew consent"),
    OBJECTION("Chủ thể dữ liệu phản đối việc xử lý", "The individual objects to the processing"),
    UNLAWFUL_PROCESSING("Xử lý sai mục đích hoặc trái pháp luật", "Processed for another purpose, or against the law"),
    REQUIRED_BY_LAW("Phải xoá theo quy định của pháp luật", "The law requires it");

    private final String vi;
    private final String en;

    ErasureGround(String vi, String en) {
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
