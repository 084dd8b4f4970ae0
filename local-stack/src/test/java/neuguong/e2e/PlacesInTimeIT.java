package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Units and places that change: driven by HTTP, and seen in history, search, figures and audit as then and as now. */
class PlacesInTimeIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);
    private static final Reform PLACES = new Reform();

    /** A district of three communes, of which one is split, and what came after it under codes that are used again. */
    private static final class Reform {
        final String province = place("95", "Tỉnh Đổi Thay", "PROVINCE", null, "2021-01-01");
        final String district = place("955", "Huyện Đổi", "DISTRICT", province, "2021-01-01");
        final String whole = place("95501", "Xã Cũ", "COMMUNE", district, "2021-01-01");
        final String split = place("95504", "Xã Chia", "COMMUNE", district, "2021-01-01");
        final String newProvince = place("95", "Tỉnh Đổi Thay", "PROVINCE", null, "2025-07-01");
        final String first = place("95501", "Phường Mới", "COMMUNE", newProvince, "2025-07-01");
        final String second = place("95507", "Phường Hai", "COMMUNE", newProvince, "2025-07-01");

        Reform() {
            succeed(province, newProvince, "KEPT");
            succeed(district, newProvince, "WHOLE");
            succeed(whole, first, "RETYPED");
            succeed(split, first, "PART");
            succeed(split, second, "PART");
        }

        static String place(String code, String name, String level, @Nullable String parent, String from) {
            var under = parent == null ? "" : ",\"parentId\":\"" + parent + "\"";
            return API.post("/localities", """
                            {"code":"%s","name":"%s","level":"%s","from":"%s"%s}""".formatted(code, name, level, from, under))
                    .is(201)
                    .id();
        }

        static void succeed(String place, String successor, String extent) {
            API.post("/localities/" + place + "/succession", """
                            {"successorId":"%s","extent":"%s","on":"2025-07-01","document":"1665/NQ"}""".formatted(successor, extent))
                    .is(200);
        }
    }

    private static String exemplar(String unit, String place) {
        return API.post(
                        "/exemplars",
                        REGISTER.nomination(unit, "Người " + Register.tag() + " " + Register.tag())
                                .replace(REGISTER.commune, place))
                .is(201)
                .id();
    }

    private static Api.Answer unit(String unit, String command, String body) {
        return API.post("/units/" + unit + "/" + command, body);
    }

    private static String child(String parent) {
        var unit = REGISTER.unit();
        unit(unit, "reparenting", "{\"parentId\":\"%s\",\"on\":\"2021-01-01\"}".formatted(parent))
                .is(200);
        return unit;
    }

    private static JsonNode search(String question) {
        return API.get("/api/v1/exemplars?size=1&" + question).is(200).json();
    }

    private static long total(String question) {
        return search(question).get("total").asLong();
    }

    private static List<Long> trend(String question) {
        var years =
                API.get("/api/v1/dashboards/trend?" + question).is(200).json().get("years");
        return StreamSupport.stream(years.spliterator(), false)
                .map(year -> year.get("total").asLong())
                .toList();
    }

    private static long overview(int year, String question) {
        return API.get("/api/v1/dashboards/overview?year=" + year + "&" + question)
                .is(200)
                .json()
                .get("total")
                .asLong();
    }

    private static List<String> types(String path) {
        return API.audit(path)
                .is(200)
                .text()
                .lines()
                .map(line -> Api.JSON.readTree(line).get("type").asString())
                .toList();
    }

    private static List<String> sentences(String question) {
        var items =
                API.get("/api/v1/history?size=50&" + question).is(200).json().get("items");
        var result = new ArrayList<String>();
        items.forEach(item -> result.add(item.get("sentence").asString()));
        return result;
    }

    /** The count of a bucket, 0 where there is none. */
    private static long bucket(JsonNode buckets, String value) {
        return StreamSupport.stream(buckets.spliterator(), false)
                .filter(b -> b.get("value").asString().equals(value))
                .mapToLong(b -> b.get("count").asLong())
                .sum();
    }

    @Test
    void a_unit_that_moves_in_the_tree_counts_where_it_was_then_and_where_it_is_now() {
        var before = REGISTER.unit();
        var after = REGISTER.unit();
        var moved = child(before);
        exemplar(moved, PLACES.whole);
        unit(
                        moved,
                        "reparenting",
                        "{\"parentId\":\"%s\",\"on\":\"2024-04-01\",\"document\":\"88/QĐ\"}".formatted(after))
                .is(200);
        var then = "unitTree=true&unitBasis=then&unit=";
        var now = "unitTree=true&unit=";

        Api.until(() -> total(now + after) == 1 && total(then + before) == 1);
        Api.until(() -> total(now + before) == 0);
        Api.until(() -> total(then + after) == 0);
        assertThat(search(then + before).get("basis").get("unit").asString()).isEqualTo("then");
        assertThat(bucket(search(then + before).get("facets").get("unit"), moved))
                .isEqualTo(1);

        Api.until(() -> overview(2023, then + before) == 1);
        Api.until(() -> overview(2024, then + before) == 0 && overview(2024, then + after) == 1);
        assertThat(overview(2023, now + after)).isEqualTo(1);
        assertThat(trend("by=unit&" + then + before)).containsExactly(1L, 1L, 1L, 0L, 0L);
        assertThat(trend("by=unit&" + now + after)).containsExactly(1L, 1L, 1L, 1L, 1L);
        assertThat(trend("by=honourLevel&from=2024&to=2025&" + then + after)).containsExactly(1L, 1L);

        Api.until(() -> below(before, "2024-03-31").equals(List.of(moved)));
        Api.until(() -> below(before, "2024-04-01").isEmpty());
        Api.until(() -> below(after, "2024-04-01").equals(List.of(moved)));
    }

    private static List<String> below(String parent, String day) {
        var items = API.get("/api/v1/units?parent=" + parent + "&validOn=" + day)
                .is(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void what_a_unit_merges_into_from_below_takes_its_place_in_the_tree() {
        var top = REGISTER.unit();
        var district = child(top);
        var commune = child(district);
        exemplar(commune, PLACES.whole);
        exemplar(district, PLACES.whole);
        unit(district, "merger", "{\"intoId\":\"%s\",\"on\":\"2024-07-01\"}".formatted(commune))
                .is(200);

        Api.until(() -> total("unitTree=true&unit=" + top) == 2);
        Api.until(() -> total("unit=" + commune) == 2);
        Api.until(() -> total("unitTree=true&unitBasis=then&unit=" + top) == 2);
    }

    @Test
    void reparenting_and_relocation_are_told_in_history_and_audit() {
        var parent = REGISTER.unit();
        var moved = REGISTER.unit();
        var body = "{\"parentId\":\"%s\",\"on\":\"2024-04-01\",\"document\":\"88/QĐ\"}".formatted(parent);
        var version = unit(moved, "reparenting", body).is(200).version();
        assertThat(unit(moved, "reparenting", body).is(200).version()).isEqualTo(version);
        unit(moved, "relocation", "{\"localityId\":\"%s\",\"on\":\"2024-05-01\"}".formatted(PLACES.split))
                .is(200);
        unit(moved, "reparenting", "{\"on\":\"2025-01-01\"}").is(200);

        Api.until(() -> sentences("unit=" + moved).size() == 4);
        assertThat(sentences("unit=" + moved))
                .anyMatch(s -> s.matches("Chuyển về trực thuộc Đơn vị .*; theo 88/QĐ"))
                .contains("Chuyển trụ sở đến Xã Chia, Huyện Đổi, Tỉnh Đổi Thay", "Không còn trực thuộc đơn vị nào");
        assertThat(types("/units/" + moved + "/history"))
                .containsExactly(
                        "unit.UnitRegistered", "unit.UnitReparented", "unit.UnitRelocated", "unit.UnitReparented");
        var detail = API.get("/api/v1/units/" + moved).is(200).json();
        assertThat(detail.get("parents")).hasSize(3);
        assertThat(detail.get("localities")).hasSize(2);
        assertThat(API.get("/units/" + moved).is(200).text()).contains("Trụ sở qua các thời kỳ");
    }

    @Test
    void a_circle_in_the_tree_is_refused_on_every_day_on_which_it_would_close() {
        var top = REGISTER.unit();
        var middle = child(top);
        var bottom = child(middle);
        var circle = unit(top, "reparenting", "{\"parentId\":\"%s\",\"on\":\"2022-01-01\"}".formatted(bottom));
        assertThat(circle.is(409).code()).isEqualTo("UNIT_CYCLE");
        unit(middle, "reparenting", "{\"on\":\"2024-01-01\"}").is(200);
        assertThat(unit(top, "reparenting", "{\"parentId\":\"%s\",\"on\":\"2023-12-31\"}".formatted(bottom))
                        .is(409)
                        .code())
                .isEqualTo("UNIT_CYCLE");
        unit(top, "reparenting", "{\"parentId\":\"%s\",\"on\":\"2024-01-01\"}".formatted(bottom))
                .is(200);
        assertThat(unit(top, "reparenting", "{\"parentId\":\"%s\",\"on\":\"2024-01-01\"}".formatted(top))
                        .is(422)
                        .code())
                .isEqualTo("UNIT_BELOW_ITSELF");
    }

    @Test
    void a_history_is_read_with_or_without_what_a_unit_took_over() {
        var ended = REGISTER.unit();
        var successor = REGISTER.unit();
        exemplar(ended, PLACES.whole);
        var rejected = exemplar(ended, PLACES.whole);
        API.post("/exemplars/" + rejected + "/rejection", "{\"reason\":\"Chưa đủ\",\"on\":\"2021-07-01\"}")
                .is(200);
        unit(ended, "merger", "{\"intoId\":\"%s\",\"on\":\"2024-07-01\"}".formatted(successor))
                .is(200);

        var without = types("/units/" + successor + "/history");
        var with = types("/units/" + successor + "/history?predecessors=true");
        assertThat(without)
                .containsExactly("unit.UnitRegistered", "unit.UnitMergedInto", "exemplar.ExemplarTransferred");
        assertThat(with)
                .containsExactly(
                        "unit.UnitRegistered",
                        "unit.UnitRegistered",
                        "exemplar.ExemplarNominated",
                        "exemplar.ExemplarNominated",
                        "exemplar.NominationRejected",
                        "unit.UnitMergedInto",
                        "exemplar.ExemplarTransferred");
        assertThat(types("/units/" + successor + "/history?predecessors=true&validAt=2024-06-30"))
                .containsExactly("unit.UnitRegistered");

        Api.until(() -> sentences("predecessors=true&unit=" + successor).size() == 7);
        assertThat(sentences("unit=" + successor)).hasSize(2);
        // what ended in the old unit stays there, and counts below its successor now
        Api.until(() -> total("unitTree=true&unit=" + successor) == 2);
        Api.eventually(() -> {
            assertThat(total("unit=" + successor)).isEqualTo(1);
            assertThat(total("unitBasis=then&unit=" + ended)).isEqualTo(2);
        });
        assertThat(API.get("/units/" + successor + "?predecessors=true").is(200).text())
                .contains("name=\"predecessors\"");
    }

    @Test
    void a_split_place_is_not_determined_until_a_person_chooses() {
        var unit = REGISTER.unit();
        exemplar(unit, PLACES.split);
        exemplar(unit, PLACES.whole);
        var own = "unit=" + unit;
        var now = own + "&localityBasis=now";
        Api.until(() -> total(own) == 2);

        // answers join documents that are remembered for some seconds
        Api.until(() -> bucket(search(now).get("facets").get("locality"), "NOT_DETERMINED") == 1
                && bucket(search(now).get("facets").get("localityProvince"), PLACES.newProvince) == 2
                && total(now + "&locality=NOT_DETERMINED") == 1);
        assertThat(total(own + "&locality=" + PLACES.district)).isEqualTo(2);
        assertThat(total(now + "&locality=" + PLACES.first)).isEqualTo(1);
        assertThat(total(now + "&locality=" + PLACES.newProvince)).isEqualTo(2);
        assertThat(total(now + "&locality=NOT_DETERMINED")).isEqualTo(1);
        var facets = search(now).get("facets");
        assertThat(bucket(facets.get("locality"), "NOT_DETERMINED")).isEqualTo(1);
        assertThat(bucket(facets.get("localityProvince"), PLACES.newProvince)).isEqualTo(2);
        assertThat(bucket(search(own).get("facets").get("localityDistrict"), PLACES.district))
                .isEqualTo(2);
        assertThat(API.get("/api/v1/localities/" + PLACES.split)
                        .json()
                        .get("undetermined")
                        .asBoolean())
                .isTrue();
        Api.eventually(() -> {
            var trend = API.get("/api/v1/dashboards/trend?by=locality&level=COMMUNE&from=2023&to=2023&" + now)
                    .is(200)
                    .json();
            assertThat(trend.get("basis").get("locality").asString()).isEqualTo("now");
            var buckets = trend.get("years").get(0).get("buckets");
            assertThat(bucket(buckets, "NOT_DETERMINED")).isEqualTo(1);
            assertThat(bucket(buckets, PLACES.first)).isEqualTo(1);
        });

        choose(PLACES.split, PLACES.whole, "2025-08-01").is(422);
        choose(PLACES.whole, PLACES.first, "2025-08-01").is(409);
        choose(PLACES.split, PLACES.first, "2025-08-01").is(200);
        choose(PLACES.split, PLACES.second, "2025-09-01").is(200);

        Api.until(() -> total(now + "&locality=" + PLACES.second) == 1);
        Api.until(() -> total(now + "&locality=NOT_DETERMINED") == 0);
        assertThat(total(own + "&locality=" + PLACES.second)).isZero();
        Api.eventually(() -> assertThat(sentences("about=LOCALITY&locality=" + PLACES.split))
                .contains("Xác định nơi kế thừa là Phường Hai, Tỉnh Đổi Thay: Phần lớn dân cư"));
    }

    private static Api.Answer choose(String place, String successor, String on) {
        return API.post("/localities/" + place + "/successor", """
                {"successorId":"%s","reason":"Phần lớn dân cư","on":"%s"}""".formatted(successor, on));
    }

    @Test
    void a_code_that_places_share_is_answered_with_all_of_them() {
        Api.until(() -> API.get("/api/v1/localities/" + PLACES.first).status() == 200);
        var vi = API.get("/api/v1/exemplars?locality=95501").is(422).text();
        assertThat(vi).contains("AMBIGUOUS_CODE", "Xã Cũ (95501@2021-01-01)", "Phường Mới (95501@2025-07-01)");
        assertThat(API.get("/api/v1/dashboards/overview?locality=95501").is(422).text())
                .contains("AMBIGUOUS_CODE");
        assertThat(API.get("/api/v1/exemplars?locality=95599").is(422).text()).contains("UNKNOWN_LOCALITY");
        var unit = REGISTER.unit();
        exemplar(unit, PLACES.whole);
        Api.until(() -> total("unit=" + unit + "&locality=95501@2021-01-01") == 1);
        assertThat(total("unit=" + unit + "&locality=95501@2025-07-01")).isZero();
        assertThat(total("unit=" + unit + "&locality=955")).isEqualTo(1);
    }

    @Test
    void a_place_is_called_in_history_as_it_was_called_on_the_day() {
        var hamlet = Reform.place("95501-TO1", "Thôn Nhỏ", "HAMLET", PLACES.whole, "2021-01-01");
        var unit = REGISTER.unit();
        exemplar(unit, hamlet);
        API.post("/localities/" + hamlet + "/renaming", "{\"name\":\"Thôn Lớn\",\"on\":\"2023-02-01\"}")
                .is(200);
        assertThat(API.post("/localities/" + hamlet + "/renaming", "{\"name\":\"Thôn Xa\",\"on\":\"2022-02-01\"}")
                        .is(422)
                        .code())
                .isEqualTo("BEFORE_LOCALITY_CHANGED");
        Api.until(() -> API.get("/api/v1/localities/" + hamlet)
                .json()
                .path("name")
                .asString("")
                .equals("Thôn Lớn"));
        Api.until(() -> sentences("unit=" + unit).stream().anyMatch(s -> s.contains("tại Thôn Nhỏ, Xã Cũ")));
        Api.eventually(() -> {
            assertThat(sentences("about=LOCALITY&locality=" + hamlet)).contains("Đổi tên thành Thôn Lớn");
            assertThat(bucket(search("unit=" + unit).get("facets").get("locality"), hamlet))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"95501-TO2\",\"name\":\"A\",\"level\":\"HAMLET\",\"from\":\"2021-01-01\"} | 422",
                "{\"code\":\"95501-TO2\",\"name\":\"A\",\"level\":\"PLANET\",\"from\":\"2021-01-01\"} | 422",
                "{\"code\":\"955\",\"name\":\"A\",\"level\":\"COMMUNE\",\"from\":\"2021-01-01\"} | 422",
                "{} | 422",
                "[ | 400"
            })
    void a_broken_place_is_a_problem_in_both_languages(String body, int status) {
        var vi = API.post("/localities", body).is(status);
        var en = API.post("/localities", body, "Accept-Language", "en").is(status);
        assertThat(vi.code()).isEqualTo(en.code());
        assertThat(vi.json().get("detail")).isNotEqualTo(en.json().get("detail"));
    }

    @ParameterizedTest
    @CsvSource({
        "dashboards/trend, 422",
        "dashboards/trend?by=planet, 422",
        "dashboards/trend?by=sector&from=2024&to=2022, 422",
        "dashboards/trend?by=sector&from=1999, 422",
        "exemplars?unitBasis=tomorrow, 422",
        "exemplars?locality=x@y, 400"
    })
    void a_bad_question_about_times_is_a_problem(String question, int status) {
        var answer = API.get("/api/v1/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private static Api.Answer position(String place, String longitude, String latitude, String on) {
        return API.post("/localities/" + place + "/position", """
                {"longitude":%s,"latitude":%s,"source":"Bản đồ tỉnh","on":"%s"}""".formatted(longitude, latitude, on));
    }

    private static JsonNode commune(JsonNode map, String id) {
        return StreamSupport.stream(map.path("communes").spliterator(), false)
                .filter(c -> c.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + map));
    }

    @Test
    void the_map_shows_the_communes_by_their_points_as_then_and_as_now_and_says_what_it_cannot_show() {
        var old = Reform.place("95601", "Xã Có Điểm", "COMMUNE", PLACES.district, "2021-01-01");
        var without = Reform.place("95604", "Xã Không Điểm", "COMMUNE", PLACES.district, "2021-01-01");
        var now = Reform.place("95601", "Phường Có Điểm", "COMMUNE", PLACES.newProvince, "2025-07-01");
        Reform.succeed(old, now, "WHOLE");
        Reform.succeed(without, now, "PART");
        Reform.succeed(without, PLACES.second, "PART");
        position(old, "105.81", "20.51", "2021-01-01").is(200);
        position(now, "105.8", "20.5", "2025-07-01").is(200);
        position(now, "105.8452", "20.5567", "2025-07-02").is(200);
        var unit = REGISTER.unit();
        var honoured = exemplar(unit, old);
        exemplar(unit, without);
        REGISTER.selected(honoured);
        REGISTER.award(honoured, "BK_TINH", "95/" + Register.tag());
        var question = "/api/v1/dashboards/map?unit=" + unit;
        Api.eventually(() -> {
            var map = API.get(question).is(200).json();
            assertThat(map.path("exemplars").asLong()).isEqualTo(2);
            assertThat(map.path("honoured").asLong()).isEqualTo(1);
            assertThat(commune(map, old).at("/point/longitude").asDouble()).isEqualTo(105.81);
            assertThat(commune(map, old).path("honoured").asLong()).isEqualTo(1);
            assertThat(commune(map, without).path("point").isNull()).isTrue();
            assertThat(map.path("withoutPoint").toString()).isEqualTo("{\"places\":1,\"exemplars\":1,\"honoured\":0}");
            var asNow = API.get(question + "&localityBasis=now").is(200).json();
            assertThat(commune(asNow, now).at("/point/longitude").asDouble()).isEqualTo(105.8452);
            assertThat(commune(asNow, now).path("name").asString()).startsWith("Phường Có Điểm, Tỉnh Đổi Thay");
            assertThat(commune(asNow, "NOT_DETERMINED").path("exemplars").asLong())
                    .isEqualTo(1);
            var then = API.get(question + "&year=2022").is(200).json();
            assertThat(then.path("exemplars").asLong()).isEqualTo(2);
            assertThat(then.path("honoured").asLong()).isZero();
        });
        var page = API.get("/dashboards?unit=" + unit).is(200).text();
        assertThat(page)
                .contains("Xã Có Điểm, Huyện Đổi, Tỉnh Đổi Thay: 1 điển hình, 1 được khen thưởng")
                .contains("/?unit=" + unit + "&amp;locality=" + old)
                .contains("Ngoài bản đồ: 1 điển hình, trong đó 0 được khen thưởng, ở 1 nơi");
        var behind = "/years?unit=" + unit + "&year=2022&locality=" + old;
        assertThat(API.get("/dashboards?year=2022&unit=" + unit).is(200).text()).contains(behind.replace("&", "&amp;"));
        Api.eventually(() -> {
            var ids = API.get("/api/v1" + behind).is(200).json().get("items").valueStream();
            assertThat(ids.map(e -> e.get("id").asString())).containsExactly(honoured);
        });
        assertThat(API.get("/dashboards/map.svg?unit=" + unit).is(200).text()).contains("<circle", "Xã Có Điểm");
        var picture = API.queryBytes("/dashboards/map.png?unit=" + unit);
        assertThat(new String(picture, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(API.get("/dashboards/map.csv?unit=" + unit).is(200).text())
                .contains("\"Xã Có Điểm, Huyện Đổi, Tỉnh Đổi Thay\",1,1");
        Api.eventually(() -> assertThat(sentences("type=locality.LocalityPositioned"))
                .contains("Xác định tọa độ: kinh độ 105.8452, vĩ độ 20.5567; nguồn: Bản đồ tỉnh"));
        assertThat(API.get("/api/v1/localities/" + now)
                        .is(200)
                        .json()
                        .at("/point/source")
                        .asString())
                .isEqualTo("Bản đồ tỉnh");
    }

    @Test
    void a_point_that_is_none_of_the_country_or_of_nobody_knows_where_is_refused_and_changes_nothing() {
        var place = Reform.place("95607", "Xã Nhầm Điểm", "COMMUNE", PLACES.district, "2021-01-01");
        var exchanged = position(place, "20.5", "105.8", "2021-01-01").is(422);
        assertThat(exchanged.code()).isEqualTo("POSITION_OUTSIDE");
        assertThat(exchanged.json().path("detail").asString()).contains("kinh độ phải từ 102 đến 118");
        assertThat(API.post(
                                "/localities/" + place + "/position",
                                "{\"longitude\":200,\"latitude\":20.5,\"source\":\"Bản đồ\",\"on\":\"2021-01-01\"}",
                                "Accept-Language",
                                "en")
                        .is(422)
                        .json()
                        .path("detail")
                        .asString())
                .contains("outside Vietnam");
        API.post("/localities/" + place + "/position", "{\"longitude\":105.8,\"latitude\":20.5,\"on\":\"2021-01-01\"}")
                .is(422);
        position(place, "\"x\"", "20.5", "2021-01-01").is(422);
        position(place, "105.8", "20.5", "2020-12-31").is(422);
        assertThat(position(place, "105.8", "20.5", "2021-01-01").is(200).version())
                .isEqualTo(1);
        assertThat(position(place, "105.80", "20.5", "2021-01-01").is(200).version())
                .isEqualTo(1);
    }
}
