package neuguong.query.platform;

/** An event cannot be projected, however often it is tried by this version; others are not touched by that. */
final class UnfitException extends RuntimeException {
    private final ParkedReason reason;

    UnfitException(ParkedReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnfitException(ParkedReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    ParkedReason reason() {
        return reason;
    }
}
