package neuguong.query.locality;

import org.jspecify.annotations.Nullable;

/**
 * A place by its name; name and path are null where it is not known here yet.
 *
 * @param path its name and those of the places it lies in, innermost first, as in an address
 */
public record LocalityRef(
        String id, @Nullable String name, @Nullable String path) {}
