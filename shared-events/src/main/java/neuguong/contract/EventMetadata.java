package neuguong.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, and what led to it.
 *
 * @param actor the acting person or program
 * @param correlationId of the request that led to the event, shared by all events of that request
 * @param causationId of the message that caused it
 */
public record EventMetadata(
        String actor,
        @Nullable String correlationId,
        @Nullable String causationId) {}
