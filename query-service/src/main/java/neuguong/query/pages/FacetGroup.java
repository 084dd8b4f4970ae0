package neuguong.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.query.platform.Links;
import neuguong.query.platform.Listing.Facet;

/**
 * The values of one filter as links, each of which puts its value on or off.
 *
 * @param name of the facet
 * @param open whether it is shown unfolded
 * @param first those that are chosen, then the first others
 * @param more the rest, shown on demand
 */
record FacetGroup(String name, boolean open, List<Choice> first, List<Choice> more) {
    private static final int SHOWN = 8;
    // facets whose values are those of another parameter
    private static final Map<String, String> PARAMETERS =
            Map.of("localityDistrict", "locality", "localityProvince", "locality");

    /** A value of a filter. */
    record Choice(String name, long count, boolean on, Links link) {}

    /**
     * The groups of these facets in this order; those without a value are left out.
     *
     * @param here the address of the list that the facets are of
     * @param unfolded how many groups are shown open in any case
     */
    static List<FacetGroup> of(Map<String, List<Facet>> facets, List<String> order, Links here, int unfolded) {
        var result = new ArrayList<FacetGroup>();
        for (var name : order) {
            var values = facets.getOrDefault(name, List.of());
            if (!values.isEmpty()) {
                result.add(of(name, values, here, result.size() < unfolded));
            }
        }
        return result;
    }

    private static FacetGroup of(String name, List<Facet> values, Links here, boolean open) {
        var first = new ArrayList<Choice>();
        var others = new ArrayList<Choice>();
        var parameter = PARAMETERS.getOrDefault(name, name);
        for (var value : values) {
            var on = here.has(parameter, value.value());
            var choice = new Choice(value.name(), value.count(), on, here.toggled(parameter, value.value()));
            (on ? first : others).add(choice);
        }
        var chosen = !first.isEmpty();
        // a fold for a single value would hide more than it saves
        var rest = first.size() + others.size() <= SHOWN + 1 ? others.size() : Math.max(0, SHOWN - first.size());
        first.addAll(others.subList(0, rest));
        return new FacetGroup(name, open || chosen, first, List.copyOf(others.subList(rest, others.size())));
    }
}
