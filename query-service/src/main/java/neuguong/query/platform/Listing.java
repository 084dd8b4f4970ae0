package neuguong.query.platform;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total of the whole list, exact
 * @param next to be given as {@code cursor} for what follows, or null at the end
 */
public record Listing<T>(
        long total, List<T> items, @Nullable String next, Complete complete) {
    public Listing {
        items = List.copyOf(items);
    }

    /** The same page with each item shown otherwise. */
    public <S> Listing<S> map(Function<T, S> shown) {
        return new Listing<>(total, items.stream().map(shown).toList(), next, complete);
    }

    /** The same page with facets, and as of when units and places were counted. */
    public Faceted<T> with(Map<String, List<Facet>> facets, Basis.Used basis) {
        return new Faceted<>(total, items, facets, basis, false, next, complete);
    }

    /**
     * A page of a list with, for each filter, what each of its values would give under all other filters.
     *
     * @param facets by the parameter's name; {@code localityDistrict} and {@code localityProvince} give values of {@code locality},
     *     and {@code unitBranch} values of {@code unit} with {@code unitTree=true}
     * @param basis as of when units and places were counted
     * @param loosened whether nothing has all the words that were asked for, and this is what has most of them or words near them
     */
    public record Faceted<T>(
            long total,
            List<T> items,
            Map<String, List<Facet>> facets,
            Basis.Used basis,
            boolean loosened,
            @Nullable String next,
            Complete complete) {
        public Faceted {
            items = List.copyOf(items);
        }

        /** The same, saying that it was asked for otherwise than it was typed. */
        public Faceted<T> asLoosened() {
            return new Faceted<>(total, items, facets, basis, true, next, complete);
        }
    }

    /**
     * A value of a filter.
     *
     * @param name in the language asked for
     * @param count of the results that it would give
     */
    public record Facet(String value, String name, long count) {}
}
