package neuguong.query.platform;

import java.util.List;

/** Further documents that follow from the documents of a projection and from nothing else. */
public interface Derivation<D extends Versioned> {
    /** The projection's index from whose documents these follow. */
    Class<D> source();

    /** Where the further documents are kept. */
    Index<?> index();

    /** What is to be written after these steps of one aggregate, which are at least one and in order; pure. */
    List<Write> derive(List<Step<D>> steps);
}
