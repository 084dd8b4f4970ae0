package neuguong.command.decide;

import java.util.List;

/** A rule forbids the command; nothing has changed. */
public final class Rejected extends RuntimeException {
    private final Reason reason;
    private final transient List<Object> details;

    /**
     * Rejects for {@code reason}.
     *
     * @param details values that the text of the reason names, in its order
     */
    public Rejected(Reason reason, Object... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do about it, in Vietnamese. */
    public String vi() {
        return reason.vi().formatted(details.toArray());
    }

    /** What happened and what to do about it, in English. */
    public String en() {
        return reason.en().formatted(details.toArray());
    }
}
