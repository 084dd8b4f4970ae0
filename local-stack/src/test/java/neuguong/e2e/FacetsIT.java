package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Filters and what they count, and pages to the last hit. */
@Timeout(180)
class FacetsIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final String TOP = REGISTER.unit();
    private static final String LEFT = REGISTER.unit(TOP);
    private static final String RIGHT = REGISTER.unit(TOP);
    private static final String BELOW = REGISTER.unit(LEFT);
    /** Facets whose values are those of another parameter, and what else must be asked with them. */
    private static final Map<String, String> PARAMETERS =
            Map.of("localityDistrict", "locality", "localityProvince", "locality", "unitBranch", "unitTree=true&unit");

    @BeforeAll
    static void exemplars() {
        exemplar(TOP, "Lò Thị An", "0007", "ADVANCED_EXEMPLAR", "2021-06-20");
        exemplar(LEFT, "Lò Thị Bình", "0007", "NEW_MODEL", "2022-03-01");
        exemplar(LEFT, "Lò Thị Chi", "0003", "NEW_MODEL", "2023-03-01");
        exemplar(BELOW, "Lò Thị Dung", "0003", "ADVANCED_EXEMPLAR", "2023-11-30");
        exemplar(RIGHT, "Lò Thị Giang", "0012", "NEW_FACTOR", "2024-05-05");
        var assessed = exemplar(RIGHT, "Lò Thị Hà", "0012", "NEW_FACTOR", "2021-07-01");
        REGISTER.selected(assessed);
        REGISTER.assess(assessed, 2022, "HTXS").is(200);
        REGISTER.assess(assessed, 2023, "HTT").is(200);
        Api.until(() ->
                total("unitTree=true&unit=" + TOP + "&grade=HTT") == 1 && total("unitTree=true&unit=" + TOP) == 6);
    }

    private static String exemplar(String unit, String name, String sector, String category, String on) {
        return REGISTER.exemplar(
                unit,
                name,
                nomination -> nomination
                        .put("sector", sector)
                        .put("category", category)
                        .put("nominatedOn", on));
    }

    private static JsonNode ask(String question) {
        return API.get("/api/v1/exemplars?" + question).is(200).json();
    }

    private static long total(String question) {
        return ask(question).path("total").asLong();
    }

    private static long count(JsonNode listing, String facet, String value) {
        return StreamSupport.stream(listing.path("facets").path(facet).spliterator(), false)
                .filter(v -> v.path("value").asString().equals(value))
                .mapToLong(v -> v.path("count").asLong())
                .sum();
    }

    @Test
    void values_of_one_filter_widen_it_and_filters_narrow_each_other() {
        var all = "unitTree=true&unit=" + TOP;
        assertThat(total(all + "&sector=0007&sector=0003")).isEqualTo(4);
        assertThat(total(all + "&sector=0007&sector=0003&category=NEW_MODEL")).isEqualTo(2);
        var narrowed = ask(all + "&sector=0007&category=NEW_MODEL");
        assertThat(count(narrowed, "sector", "0003"))
                .as("what another value would add")
                .isEqualTo(1);
        assertThat(count(narrowed, "category", "ADVANCED_EXEMPLAR")).isEqualTo(1);
        assertThat(count(narrowed, "category", "NEW_FACTOR")).isZero();
    }

    /** Whatever is chosen: each value counts what there would be were it chosen alone in its filter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&q=lo+thi",
                "&sector=0007&sector=0003",
                "&category=NEW_MODEL&sector=0003",
                "&year=2022",
                "&yearFrom=2022&yearTo=2023&grade=HTXS",
                "&nominatedFrom=2022-01-01&nominatedTo=2023-11-30",
                "&unitBasis=then",
                "&localityBasis=now&stage=DISCOVERY"
            })
    void each_count_is_what_choosing_its_value_gives(String more) {
        var base = "unitTree=true&unit=" + TOP + more;
        var listing = ask(base);
        for (var facet : listing.path("facets").propertyNames()) {
            var parameter = PARAMETERS.getOrDefault(facet, facet);
            var name = parameter.substring(parameter.indexOf('&') + 1);
            for (var value : listing.path("facets").path(facet)) {
                var chosen = without(base, name) + "&" + parameter + "="
                        + value.path("value").asString();
                assertThat(total(chosen))
                        .as(facet + " of " + base + ": " + chosen)
                        .isEqualTo(value.path("count").asLong());
            }
        }
    }

    /** The question without a filter, and without what goes with it. */
    private static String without(String question, String parameter) {
        var with = switch (parameter) {
            case "unit" -> List.of("unit", "unitTree");
            case "year" -> List.of("year", "yearFrom", "yearTo");
            default -> List.of(parameter);
        };
        return Arrays.stream(question.split("&"))
                .filter(part -> !with.contains(part.substring(0, part.indexOf('='))))
                .collect(Collectors.joining("&"));
    }

    @Test
    void units_are_counted_with_all_below_them_level_by_level() {
        // the tree of units may be some seconds old
        Api.eventually(() -> {
            var top = ask("unitTree=true&unit=" + TOP);
            assertThat(count(top, "unitBranch", TOP)).isEqualTo(6);
            assertThat(count(top, "unitBranch", LEFT)).isEqualTo(3);
            assertThat(count(top, "unitBranch", RIGHT)).isEqualTo(2);
            var left = ask("unitTree=true&unit=" + LEFT);
            assertThat(count(left, "unitBranch", BELOW)).isEqualTo(1);
            assertThat(count(left, "unitBranch", RIGHT))
                    .as("beside, so that both can be chosen")
                    .isEqualTo(2);
            assertThat(total("unitTree=true&unit=" + LEFT + "&unit=" + RIGHT)).isEqualTo(5);
            assertThat(count(ask("unitBasis=then&unitTree=true&unit=" + TOP), "unitBranch", LEFT))
                    .isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "nominatedFrom=2023-03-01, 3",
        "nominatedTo=2021-06-20, 1",
        "nominatedFrom=2022-01-01&nominatedTo=2022-12-31, 1",
        "yearFrom=2024, 1",
        "yearTo=2021, 2",
        "yearFrom=2022&yearTo=2023, 4",
        "yearFrom=2024&year=2021, 3",
        "yearFrom=2022&yearTo=2022&grade=HTXS, 1",
        "yearFrom=2023&yearTo=2025&grade=HTXS, 0"
    })
    void a_range_takes_its_ends_with_it(String range, long found) {
        assertThat(total("unitTree=true&unit=" + TOP + "&" + range)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "yearFrom=2024&yearTo=2023, 422",
        "nominatedFrom=2024-01-01&nominatedTo=2023-01-01, 422",
        "nominatedFrom=yesterday, 400",
        "nominatedFrom=0001-01-01, 422",
        "yearFrom=1999, 422",
        "colour=red, 400",
        "stage=GREEN, 422"
    })
    void a_range_or_a_filter_that_cannot_be_is_a_problem_in_both_languages(String question, int status) {
        var vi = API.get("/api/v1/exemplars?" + question).is(status);
        assertThat(vi.json().path("errors").size()).isPositive();
    }

    @Test
    void pages_of_one_state_have_every_hit_once_while_others_write() {
        var hits = 3_000;
        var unit = REGISTER.unit();
        Api.until(() -> API.get("/api/v1/units/" + unit).status() == 200);
        var code = API.get("/api/v1/units/" + unit).json().path("code").asString();
        var csv = new StringBuilder("name,subjectKind,category,breadth,unit,sector,locality,achievement,nominatedOn\n");
        for (var i = 0; i < hits; i++) {
            csv.append("Lý Văn %d,CANHAN,ADVANCED_EXEMPLAR,COMPREHENSIVE,%s,0007,97001,Trồng rừng,2021-05-%02d\n"
                    .formatted(i, code, 1 + i % 28));
        }
        API.importFile("exemplars", "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        var question = "sort=-recorded&size=100&unit=" + unit;
        Api.until(() -> total(question) == hits);

        var seen = new ArrayList<String>();
        var page = ask(question + "&cursor=*");
        var pages = 0;
        while (true) {
            var ids = new ArrayList<String>();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            seen.addAll(ids);
            assertThat(page.path("total").asLong()).isEqualTo(hits);
            if (page.path("next").isNull()) {
                break;
            }
            // what was seen and what was not both move to the front, and one more comes in
            if (pages++ % 10 == 0) {
                REGISTER.selected(ids.getFirst());
                REGISTER.exemplar(unit, "Lý Thị Mới " + pages);
                var expected = hits + 1 + pages / 10;
                Api.until(() -> total(question) == expected);
            }
            page = ask(question + "&" + Api.query("cursor", page.path("next").asString()));
        }
        assertThat(seen).hasSize(hits);
        assertThat(new HashSet<>(seen)).hasSize(hits);
    }

    @Test
    void the_page_offers_boxes_that_a_form_sends() {
        var page =
                API.get("/?unitTree=true&unit=" + TOP + "&sector=0007").is(200).text();

        assertThat(page)
                .contains("type=\"checkbox\" form=\"search\" name=\"sector\" value=\"0007\" checked")
                .contains("name=\"unit\" value=\"" + LEFT + "\"")
                .contains("name=\"nominatedFrom\"");
        for (var parameter : List.of("sector", "unit")) {
            assertThat(page)
                    .as("what a box shows is not sent twice")
                    .doesNotContain("type=\"hidden\" name=\"" + parameter + "\"");
        }
        assertThat(API.get("/?sector=0021&unit=" + TOP).is(200).text())
                .as("what no box shows is sent unseen")
                .contains("type=\"hidden\" name=\"sector\" value=\"0021\"");
    }
}
