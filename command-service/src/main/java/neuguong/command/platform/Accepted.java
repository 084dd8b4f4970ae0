package neuguong.command.platform;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an accepted command.
 *
 * @param id of the aggregate
 * @param version the sequence of its last event, 0 for the first
 * @param part the id of what the command made within the aggregate, e.g. an award, or null
 * @param changed false where it was already so and nothing was recorded
 */
public record Accepted(String id, long version, @Nullable String part, boolean changed) {}
