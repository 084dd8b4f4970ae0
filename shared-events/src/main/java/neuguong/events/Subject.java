package neuguong.events;

import org.jspecify.annotations.Nullable;

/**
 * The person, collective or household held up as a model.
 *
 * @param name 1-300 characters, Unicode NFC, as it was written
 * @param birthYear of an individual, 1900 to the year of nomination
 */
public record Subject(
        SubjectKind kind,
        String name,
        @Nullable SubjectClass subjectClass,
        @Nullable Integer birthYear) {}
