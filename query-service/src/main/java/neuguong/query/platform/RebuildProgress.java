package neuguong.query.platform;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param generation that is being filled; null where none is
 * @param events in the topic, or of them those that the event store sends again
 * @param done of them
 * @param perSecond over the last half minute
 * @param secondsLeft at this rate, or null where nothing moves
 * @param atMostPerSecond as the operator wants it, 0 for no limit
 * @param differing aggregates, or buckets of them, that were not yet once as the event store has them
 * @param problem why it does not move, or null
 */
public record RebuildProgress(
        State state,
        @Nullable String generation,
        long events,
        long done,
        double perSecond,
        @Nullable Long secondsLeft,
        int atMostPerSecond,
        int differing,
        @Nullable String problem) {
    /** What is being done. */
    public enum State {
        NONE,
        FILLING,
        PAUSED,
        /** It has caught up, and is compared with the event store. */
        VERIFYING
    }

    static final RebuildProgress NONE = new RebuildProgress(State.NONE, null, 0, 0, 0, null, 0, 0, null);

    RebuildProgress troubled(String what) {
        return new RebuildProgress(
                state, generation, events, done, perSecond, secondsLeft, atMostPerSecond, differing, what);
    }

    RebuildProgress differing(int number) {
        return new RebuildProgress(
                state, generation, events, done, perSecond, secondsLeft, atMostPerSecond, number, problem);
    }
}
