package neuguong.query.platform;

import org.jspecify.annotations.Nullable;

/**
 * What an operator wants of a rebuild; kept with the indices that it fills, so that it goes on after a crash and every instance knows it.
 *
 * @param eventsPerSecond at most, or 0 for as many as it can
 * @param verified whether it is compared with the event store before readers see it
 * @param skipped records of the topic before those that it began with; null for none
 */
record RebuildPlan(
        Wish wish,
        int eventsPerSecond,
        boolean verified,
        @Nullable Long skipped) {
    /** Of indices that nobody is rebuilding. */
    static final RebuildPlan OVER = new RebuildPlan(Wish.OVER, 0, false, null);

    /** What is to become of it. */
    enum Wish {
        GO,
        PAUSE,
        /** Its indices are to be removed. */
        DROP,
        OVER
    }

    boolean going() {
        return wish == Wish.GO || wish == Wish.PAUSE;
    }

    RebuildPlan with(Wish other) {
        return new RebuildPlan(other, eventsPerSecond, verified, skipped);
    }

    RebuildPlan atMost(int other) {
        return new RebuildPlan(wish, other, verified, skipped);
    }
}
