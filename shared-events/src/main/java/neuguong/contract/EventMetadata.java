package neuguong.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, and what led to it.
 *
 * @param actor subject of the acting person or program, as its issuer names it
 * @param actorName its name as it was then; absent in what was recorded before there was identity
 * @param issuer who vouches for the subject
 * @param via subject of the program that acted for the person
 * @param correlationId of the request that led to the event, shared by all events of that request
 * @param causationId of the message that caused it
 */
public record EventMetadata(
        String actor,
        @Nullable String actorName,
        @Nullable String issuer,
        @Nullable String via,
        @Nullable String correlationId,
        @Nullable String causationId) {}
