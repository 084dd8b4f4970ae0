package neuguong.query.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Further documents that follow from the documents of a projection and from nothing else. */
public interface Derivation<D extends Versioned> {
    /** The projection's index from whose documents these follow. */
    Class<D> source();

    /** Where the further documents are kept. */
    Index<?> index();

    /** Whether there is one document for each event, with the aggregate's id as {@code aggregateId}, so that a missing one can be noticed. */
    default boolean oneForEachEvent() {
        return false;
    }

    /** What is to be written after these steps of one aggregate, which are at least one and in order; pure. */
    List<Write> derive(List<Step<D>> steps);

    /**
     * The same where it may leave out what is as it was.
     *
     * @param before the document before the first step, of which everything derived has been written; null where there was none
     */
    default List<Write> derive(@Nullable D before, List<Step<D>> steps) {
        return derive(steps);
    }
}
