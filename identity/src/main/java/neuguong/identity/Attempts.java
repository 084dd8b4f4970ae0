package neuguong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Failed attempts to sign in, by user and address: after the fifth in a row each further one has to wait, one second and then twice as
 * long each time. By address too, so that a stranger cannot lock somebody out.
 */
final class Attempts {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final InstantSource clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST.multipliedBy(2))
            .build();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant until) {}

    /** How long this user has to wait at this address; zero where they may try. */
    Duration wait(String user, String address) {
        var known = failures.getIfPresent(key(user, address));
        var left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(String user, String address) {
        failures.asMap().compute(key(user, address), (_, before) -> {
            var count = before == null ? 1 : before.count() + 1;
            return new Failures(count, clock.instant().plus(pause(count)));
        });
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    void succeeded(String user, String address) {
        failures.invalidate(key(user, address));
    }

    private static String key(String user, String address) {
        return user + "\n" + address;
    }
}
