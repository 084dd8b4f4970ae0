package neuguong.events;

import org.jspecify.annotations.Nullable;

/**
 * The person, collective or household held up as a model.
 *
 * @param name 1-300 characters, Unicode NFC, as it was written
 * @param personal of an individual, where anything is known
 */
public record Subject(
        SubjectKind kind,
        String name,
        @Nullable SubjectClass subjectClass,
        @Nullable PersonalData personal) {

    /** What stands in for a name that is shown no longer, in both languages. */
    public static final String WITHHELD = "(đã xoá tên · name erased)";

    /** The same subject with these personal data. */
    public Subject with(@Nullable PersonalData data) {
        return new Subject(kind, name, subjectClass, data);
    }

    /** The same subject without its name. */
    public Subject withoutName() {
        return new Subject(kind, WITHHELD, subjectClass, personal);
    }
}
