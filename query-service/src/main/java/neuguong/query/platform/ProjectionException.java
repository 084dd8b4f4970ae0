package neuguong.query.platform;

/** A batch of events could not be projected for a reason that lies in none of them; nothing of it is taken as done, and it is tried again. */
final class ProjectionException extends RuntimeException {
    /** Why, for the operator: whether waiting helps. */
    enum Cause {
        /** Elasticsearch is away or overloaded: it passes. */
        UNAVAILABLE,
        /** A fault that no single event is known to cause, as Elasticsearch refusing whatever is asked of it. */
        FAULT,
        /** The indices were removed under the running service: they are built anew. */
        INDEX_GONE
    }

    private final Cause reason;

    ProjectionException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    ProjectionException(Cause reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Cause reason() {
        return reason;
    }
}
