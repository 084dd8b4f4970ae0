package neuguong.command.decide;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a generator of commands draws from: the same seed gives the same commands. */
public final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound} - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True once in so many times. */
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return values[below(values.length)];
    }

    public <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** The value, or once in so many times nothing. */
    public <T> @Nullable T unless(int times, T value) {
        return oneIn(times) ? null : value;
    }

    /** A day between two, both included. */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
    }
}
