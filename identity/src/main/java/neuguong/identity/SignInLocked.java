package neuguong.identity;

import org.springframework.security.authentication.LockedException;

/** Too many failed attempts to sign in, so that the next one has to wait. */
public final class SignInLocked extends LockedException {
    private final long seconds;

    SignInLocked(long seconds) {
        super("too many failed attempts");
        this.seconds = seconds;
    }

    /** Until the next attempt is looked at. */
    public long seconds() {
        return seconds;
    }
}
