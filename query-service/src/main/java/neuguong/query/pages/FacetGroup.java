package neuguong.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.query.platform.Links;
import neuguong.query.platform.Listing.Facet;

/**
 * The values of one filter, each with a link that puts it on or off and with what a form sends for it.
 *
 * @param name of the facet
 * @param parameter that its values are of
 * @param open whether it is shown unfolded
 * @param first those that are chosen, then the first others
 * @param more the rest, shown on demand
 */
record FacetGroup(String name, String parameter, boolean open, List<Choice> first, List<Choice> more) {
    private static final int SHOWN = 8;
    // facets whose values are those of another parameter
    private static final Map<String, String> PARAMETERS =
            Map.of("localityDistrict", "locality", "localityProvince", "locality", "unitBranch", "unit");

    /** A value of a filter. */
    record Choice(String value, String name, long count, boolean on, Links link) {}

    /** The values that are on. */
    List<Choice> chosen() {
        return first.stream().filter(Choice::on).toList();
    }

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
            var choice =
                    new Choice(value.value(), value.name(), value.count(), on, here.toggled(parameter, value.value()));
            (on ? first : others).add(choice);
        }
        var chosen = !first.isEmpty();
        // a fold for a single value would hide more than it saves
        var rest = first.size() + others.size() <= SHOWN + 1 ? others.size() : Math.max(0, SHOWN - first.size());
        first.addAll(others.subList(0, rest));
        return new FacetGroup(name, parameter, open || chosen, first, List.copyOf(others.subList(rest, others.size())));
    }
}
