package neuguong.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import neuguong.query.pages.FacetGroup.Choice;
import neuguong.query.platform.Links;
import neuguong.query.platform.Listing.Facet;
import org.junit.jupiter.api.Test;

class FacetGroupTest {
    private static final Links HERE = Links.of("/", Map.of("sector", new String[] {"V11"}));

    @Test
    void a_value_that_is_chosen_comes_first_and_its_link_puts_it_off() {
        var group = only(values(12), HERE);
        assertThat(group.first().getFirst()).returns("n11", Choice::name).returns(true, Choice::on);
        assertThat(group.first().getFirst().link()).hasToString("/");
    }

    @Test
    void a_value_that_is_not_chosen_is_added_to_those_that_are() {
        assertThat(only(values(12), HERE).first().get(1).link()).hasToString("/?sector=V11&sector=V0");
    }

    @Test
    void values_beyond_the_eighth_are_folded_away() {
        var group = only(values(12), HERE);
        assertThat(group.first()).hasSize(8);
        assertThat(group.more()).hasSize(4);
    }

    @Test
    void one_value_alone_is_not_folded_away() {
        assertThat(only(values(9), Links.of("/", Map.of())).more()).isEmpty();
    }

    @Test
    void a_filter_without_values_is_left_out() {
        assertThat(FacetGroup.of(Map.of("sector", List.of()), List.of("sector", "unit"), HERE, 1))
                .isEmpty();
    }

    @Test
    void a_group_is_open_where_something_in_it_is_chosen() {
        assertThat(FacetGroup.of(Map.of("sector", values(12)), List.of("sector"), HERE, 0))
                .singleElement()
                .returns(true, FacetGroup::open);
    }

    private static FacetGroup only(List<Facet> values, Links here) {
        return FacetGroup.of(Map.of("sector", values), List.of("sector"), here, 1)
                .getFirst();
    }

    private static List<Facet> values(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Facet("V" + i, "n" + i, 1))
                .toList();
    }
}
