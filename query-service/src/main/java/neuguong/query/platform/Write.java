package neuguong.query.platform;

import org.jspecify.annotations.Nullable;

/**
 * A document to be written, or with no document the removal of one.
 *
 * @param version external version: the sequence of the last event that is in it, plus one; an older or equal one changes nothing
 */
public record Write(String id, long version, @Nullable Object document) {}
