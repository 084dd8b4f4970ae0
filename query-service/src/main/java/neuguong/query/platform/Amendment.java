package neuguong.query.platform;

import java.util.List;

/**
 * A derivation whose documents of earlier steps are changed by a later one, as all that tells a name is when that is erased.
 *
 * @param <D> the documents from which it follows
 * @param <F> its own documents
 */
public interface Amendment<D extends Versioned, F> extends Derivation<D> {
    @Override
    Index<F> index();

    /** The ids of documents, written for earlier steps, that these change; pure. */
    List<String> outdated(List<Step<D>> steps);

    /** Such a document as it is after the last of the steps; pure, and the same when it is given what it has made. */
    F amended(F document, D after);
}
