package neuguong.query.platform;

/** A batch of events could not be projected; nothing of it is taken as done, and it is tried again. */
final class ProjectionException extends RuntimeException {
    /** Why, for the operator: whether waiting helps. */
    enum Cause {
        /** Elasticsearch is away or overloaded: it passes. */
        UNAVAILABLE,
        /** Events of an aggregate are missing before this one. */
        GAP,
        /** A record of the topic is no event that this version can read. */
        UNREADABLE,
        /** Elasticsearch refuses a document: the mapping and the document disagree. */
        REFUSED,
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
