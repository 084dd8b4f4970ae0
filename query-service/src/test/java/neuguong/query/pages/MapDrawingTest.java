package neuguong.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import neuguong.query.pages.MapDrawing.Dot;
import neuguong.query.pages.MapDrawing.Label;
import neuguong.query.pages.PlaceMap.Spot;
import org.junit.jupiter.api.Test;

class MapDrawingTest {
    private static Spot spot(String name, double longitude, double latitude, long exemplars, long honoured) {
        return new Spot(name, longitude, latitude, exemplars, honoured, null);
    }

    @Test
    void a_degree_of_longitude_is_shorter_than_one_of_latitude_by_the_cosine_of_the_mean_latitude() {
        var drawing = MapDrawing.of(
                List.of(spot("A", 105, 20, 1, 0), spot("B", 106, 20, 1, 0), spot("C", 105, 21, 1, 0)), 440);
        var a = drawing.dots().get(0);
        var east = drawing.dots().get(1).x() - a.x();
        var north = a.y() - drawing.dots().get(2).y();

        assertThat(east / north).isCloseTo(Math.cos(Math.toRadians(20.5)), within(0.005));
    }

    @Test
    void the_area_of_a_circle_is_in_proportion_to_what_it_stands_for() {
        var drawing = MapDrawing.of(List.of(spot("A", 105, 20, 400, 100), spot("B", 106, 20, 100, 0)), 440);

        assertThat(drawing.dots()).extracting(Dot::r).containsExactly(22.0, 11.0);
        assertThat(drawing.dots()).extracting(Dot::inner).containsExactly(11.0, 0.0);
    }

    @Test
    void everything_lies_within_the_picture_also_where_there_is_one_place_or_none() {
        for (var spots : List.of(
                List.<Spot>of(),
                List.of(spot("A", 105, 20, 5, 1)),
                List.of(spot("A", 103, 8, 5, 1), spot("B", 103.1, 23, 5, 1)))) {
            var drawing = MapDrawing.of(spots, 440);
            assertThat(drawing.bar()).isBetween(20.0, 220.0);
            assertThat(drawing.height()).isLessThanOrEqualTo(440 + 28);
            assertThat(drawing.dots()).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(dot.r(), drawing.width() - dot.r());
                assertThat(dot.y()).isBetween(dot.r(), drawing.height() - dot.r());
            });
        }
    }

    @Test
    void names_do_not_cover_one_another_and_those_of_the_greatest_come_first() {
        var drawing = MapDrawing.of(
                List.of(
                        spot("Xã Một, Tỉnh", 105, 20, 9, 0),
                        spot("Xã Hai, Tỉnh", 105.001, 20, 5, 0),
                        spot("Xã Xa, Tỉnh", 105.9, 20.6, 1, 0)),
                440);

        assertThat(drawing.labels()).extracting(Label::text).containsExactly("Xã Một", "Xã Xa");
    }

    @Test
    void a_scale_is_a_round_number_of_kilometres() {
        var drawing = MapDrawing.of(List.of(spot("A", 105, 20, 1, 0), spot("B", 106, 20.5, 1, 0)), 440);

        // a degree at 20.25 N is 104.3 km over 396 pixels, so that a quarter of the picture is 29 km
        assertThat(drawing.kilometres()).isEqualTo(20);
        assertThat(drawing.bar()).isCloseTo(20 / 104.33 * 396, within(0.5));
    }
}
