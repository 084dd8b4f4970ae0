package neuguong.stack;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The stack cannot start, or cannot go on, for a reason that the user can read and act upon. */
public final class StackException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Text STOPPING = new Text("Đang dừng", "Stopping");

    private final String vi;
    private final String en;

    StackException(String vi, String en) {
        this(new Text(vi, en), null);
    }

    StackException(Text text, @Nullable Throwable cause) {
        super(text.toString(), cause);
        this.vi = text.vi();
        this.en = text.en();
    }

    static StackException stopping() {
        return new StackException(STOPPING, null);
    }

    /** Whether this is no fault: the user wants to stop. */
    boolean wanted() {
        return text().equals(STOPPING);
    }

    /** The reason, in both languages. */
    public Text text() {
        return new Text(vi, en);
    }
}
