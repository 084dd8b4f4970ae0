package neuguong.command.imports;

import java.util.List;

/** What became of a row. */
sealed interface Outcome {
    /** Something was recorded; in a dry run, it would have been. */
    record Accepted() implements Outcome {}

    /** It was already so. */
    record Unchanged() implements Outcome {}

    record Refused(List<RowFault> faults) implements Outcome {}

    static Outcome of(boolean changed) {
        return changed ? new Accepted() : new Unchanged();
    }
}
