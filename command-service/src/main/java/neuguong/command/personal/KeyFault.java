package neuguong.command.personal;

/** What was to be sealed or opened cannot be, for want of its key or because it is not what was sealed. Never taken for an erasure. */
public final class KeyFault extends RuntimeException {
    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        /** no master key is configured: nothing personal is taken in */
        NO_MASTER_KEY,
        /** a key that should be there is neither there nor destroyed on purpose */
        KEY_MISSING,
        /** the key is wrapped by a master key that is not configured */
        MASTER_KEY_UNKNOWN,
        /** what is stored was changed, moved, or sealed under another key */
        NOT_AUTHENTIC,
        /** the key was destroyed, and what it sealed is asked for nevertheless */
        DESTROYED
    }

    KeyFault(Kind kind, String id) {
        super(kind + " " + id);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
