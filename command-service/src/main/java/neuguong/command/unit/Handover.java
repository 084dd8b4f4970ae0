package neuguong.command.unit;

import java.time.LocalDate;
import neuguong.command.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What a unit's end asks of the exemplars it leaves behind; the exemplars' feature answers it. */
public interface Handover {
    /** Whether the unit still has open exemplars. */
    boolean needed(String unitId);

    /**
     * Transfers the unit's open exemplars to its successor, each by its own event. Safe to repeat: what was transferred before is left,
     * so that the same merger sent again completes one that was cut short.
     *
     * @return how many were transferred
     */
    int of(String unitId, String successorId, LocalDate on, @Nullable String document, Caller caller);
}
