package neuguong.auditor;

import org.jspecify.annotations.Nullable;

/** What is wrong with something that was to be verified. */
final class Fault extends RuntimeException {
    private final Kind kind;
    private final @Nullable Long position;
    private final Text text;

    /** What can be wrong; the names are stable. */
    enum Kind {
        UNREADABLE("Không đọc được gói: %s.", "The bundle cannot be read: %s."),
        FILE_MISSING("Gói thiếu tệp %s.", "The bundle lacks the file %s."),
        FILE_CHANGED(
                "Tệp %s không khớp mã SHA-256 hoặc độ dài trong manifest.json.",
                "The file %s does not have the SHA-256 or the length that manifest.json says."),
        MANIFEST_DIFFERS(
                "manifest.json nói về đơn vị, kích thước hoặc số sự kiện khác với điều được niêm phong.",
                "manifest.json names another unit, size or number of events than what is sealed."),
        CHECKPOINT_MALFORMED("Điểm niêm phong không đúng dạng.", "The checkpoint is not of its form."),
        CHECKPOINT_NOT_SIGNED(
                "Điểm niêm phong không có chữ ký hợp lệ của khóa đáng tin nào.",
                "The checkpoint has no valid signature of any trusted key."),
        KEY_NOT_IN_FORCE(
                "Điểm niêm phong ở kích thước %s do một khóa ký mà ở kích thước đó không có hiệu lực.",
                "The checkpoint of size %s is signed by a key that is not in force at that size."),
        FORK(
                "Hai điểm niêm phong ở kích thước %s và %s không cùng một sổ: lịch sử đã bị viết lại.",
                "The checkpoints of size %s and %s are not of one log: history has been rewritten."),
        ROLLED_BACK(
                "Sổ niêm phong nay có %s mục, ít hơn %s mục đã biết: phần cuối đã bị cắt.",
                "The log now has %s entries, fewer than the %s already known: its end has been cut off."),
        CONSISTENCY_MISSING(
                "Gói không có chứng minh nối tiếp từ kích thước %s; hãy tải gói với --kept.",
                "The bundle has no consistency proof from size %s; download it with --kept."),
        UNIT_MALFORMED("Tệp unit.json không đúng dạng.", "The file unit.json is not of its form."),
        UNIT_NOT_SEALED(
                "Số sự kiện của đơn vị không khớp điểm niêm phong.",
                "The unit's number of events does not belong to the checkpoint."),
        LINE_MALFORMED("Dòng %s của events.ndjson không đúng dạng.", "Line %s of events.ndjson is not of its form."),
        EVENT_CHANGED(
                "Sự kiện ở dòng %s không khớp mã băm của nó.", "The event in line %s does not have its leaf hash."),
        EVENT_OF_ANOTHER_UNIT("Sự kiện ở dòng %s không thuộc đơn vị này.", "The event in line %s is not the unit's."),
        EVENTS_OUT_OF_ORDER("Sự kiện ở dòng %s không đúng thứ tự.", "The event in line %s is out of order."),
        EVENTS_MISSING("Có %s sự kiện, sổ niêm phong có %s.", "There are %s events, the log has %s."),
        EVENTS_NOT_THOSE_SEALED(
                "Các sự kiện không phải là những sự kiện đã niêm phong cho đơn vị, hoặc không theo thứ tự đó.",
                "The events are not those that were sealed for the unit, or not in that order."),
        LOG_DIFFERS(
                "Các sự kiện không cho ra gốc của điểm niêm phong.", "The events do not yield the checkpoint's root."),
        UNITS_DIFFER(
                "Sự kiện của các đơn vị không cho ra gốc theo đơn vị của điểm niêm phong.",
                "What the units have does not yield the checkpoint's root over units."),
        READINGS_MISSING("Có %s lần đọc, sổ niêm phong có %s.", "There are %s readings, the log has %s."),
        READINGS_DIFFER(
                "Các lần đọc không cho ra gốc của điểm niêm phong.",
                "The readings do not yield the checkpoint's root."),
        PROOF_MALFORMED("Tệp proof.txt không đúng dạng.", "The file proof.txt is not of its form."),
        PROOF_FAILS(
                "Chứng minh không dẫn tới gốc của điểm niêm phong.",
                "The proof does not lead to the checkpoint's root.");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }
    }

    Fault(Kind kind, Object... details) {
        this(kind, null, new Text(kind.vi, kind.en).with(details));
    }

    private Fault(Kind kind, @Nullable Long position, Text text) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.position = position;
        this.text = text;
    }

    /** The same of the event at this position of the event table. */
    Fault at(long eventPosition) {
        return new Fault(kind, eventPosition, text);
    }

    Kind kind() {
        return kind;
    }

    /** Of the event that is meant, if one is. */
    @Nullable
    Long position() {
        return position;
    }

    Text text() {
        return text;
    }
}
