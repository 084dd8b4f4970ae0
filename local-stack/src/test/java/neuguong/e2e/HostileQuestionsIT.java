package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions of somebody who means harm, or whose program is broken: a clear answer or a refusal, never a fault. */
@Timeout(120)
class HostileQuestionsIT {
    private static final Api API = new Api();
    private static final List<String> LISTS =
            List.of("exemplars", "exemplars/suggest", "history", "units", "localities", "movements", "export");
    private static final String PROBLEM = "application/problem+json";

    static List<String> words() {
        return List.of(
                "*",
                "*chè",
                "?????",
                "name:* OR 1=1",
                "{\"match_all\":{}}",
                "\"},\"query\":{\"match_all\":{}}",
                "'; drop table domain_event_entry; --",
                "<script>alert(1)</script>",
                "${7*7} #{7*7} *{7*7} [[${7*7}]]",
                "\"unclosed (parenthesis AND",
                "a~10^99 +b -c && d || !e",
                "/.*.*.*.*a/",
                "\\\\\\",
                "\u0000\u0001\u001f",
                "\u202e\u200b\u00ad",
                "\ud83d\ude00 \ud83d\ude00",
                "a\u0300\u0301\u0302\u0303\u0309\u0323".repeat(20),
                "x".repeat(200),
                "a b ".repeat(50),
                "Ạ".repeat(200),
                "漢字 Привет العربية",
                "％20＊");
    }

    @ParameterizedTest
    @MethodSource("words")
    void any_words_are_words(String words) {
        for (var list : LISTS) {
            var answer = API.get("/api/v1/" + list + "?" + Api.query("q", words));
            assertThat(answer.status()).as(list + " " + answer.text()).isEqualTo(200);
        }
        assertThat(API.get("/?" + Api.query("q", words)).is(200).text()).doesNotContain("<script>", "[[49]]");
    }

    @Test
    void words_are_no_language_of_queries() {
        var all = API.get("/api/v1/exemplars?size=1").json().path("total").asLong();
        for (var words : List.of("*", "name:*", "{\"match_all\":{}}", "a OR b")) {
            assertThat(API.get("/api/v1/exemplars?size=1&" + Api.query("q", words))
                            .json()
                            .path("total")
                            .asLong())
                    .as(words)
                    .isLessThanOrEqualTo(all);
        }
        assertThat(API.get("/api/v1/exemplars?" + Api.query("q", "*"))
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 4_001, 10_000})
    void words_that_are_too_long_are_refused(int length) {
        for (var list : LISTS) {
            var answer = API.get("/api/v1/" + list + "?q=" + "a".repeat(length));
            assertThat(answer.status()).as(list).isIn(400, 422);
            assertThat(answer.raw().headers().firstValue("Content-Type"))
                    .as(list)
                    .hasValue(PROBLEM);
        }
        assertThat(API.get("/?q=" + "a".repeat(length)).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "facet=stage",
                "stage=FOSTERING'",
                "stage=*",
                "sector=0007%20OR%201=1",
                "sector=9999",
                "honour=__proto__",
                "unit=*",
                "unit=../../etc/passwd",
                "locality=*",
                "locality=00000@9999-99-99",
                "movement=%00",
                "sort=_score",
                "sort=name;drop",
                "size=0",
                "size=101",
                "size=2147483648",
                "size=1e3",
                "year=20211",
                "year=-1",
                "overdue=NaN",
                "inspected=20xx",
                "unitTree=maybe",
                "nominatedFrom=2023-02-30",
                "q=a&q=b"
            })
    void what_is_not_known_is_refused_by_name(String question) {
        for (var path : List.of("/api/v1/exemplars?", "/api/v1/export?")) {
            var answer = API.get(path + question);
            assertThat(answer.status()).as(path + answer.text()).isIn(400, 422);
            assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue(PROBLEM);
            assertThat(answer.text()).doesNotContain("Exception", "neuguong.query", "elastic");
        }
        assertThat(API.get("/?" + question).status()).isIn(400, 422);
    }

    @Test
    void a_hundred_values_are_enough() {
        assertThat(API.get("/api/v1/exemplars?" + "stage=FOSTERING&".repeat(101))
                        .status())
                .isIn(400, 422);
    }

    /** A cursor as the service gives it, changed. */
    @Test
    void a_forged_cursor_is_refused() {
        var register = new Register(API);
        var unit = register.unit();
        for (var name : List.of("Ma Thị Mỷ", "Ma Thị Pà", "Ma Thị Súa")) {
            register.exemplar(unit, name);
        }
        var question = "size=1&unit=" + unit;
        Api.until(() ->
                API.get("/api/v1/exemplars?" + question).json().path("total").asInt() == 3);
        var first = API.get("/api/v1/exemplars?" + question).json().path("next").asString();
        var second = page(question, first).is(200).json().path("next").asString();
        assertThat(page(question, second).is(200).json().path("items").size()).isEqualTo(1);

        refused(question + "&sort=name", second);
        refused(question, "**");
        refused(question, "null");
        refused(question, encoded("null"));
        refused(question, encoded("[]"));
        refused(question, encoded("{\"question\":{},\"after\":[]}"));
        refused(question, encoded("[".repeat(2_000)));
        refused(question, "A".repeat(5_000));
        refused(question, second.substring(3));
        refused(question, changed(second, c -> c.put("question", "0000000000000000")));
        refused(question, changed(second, c -> c.putArray("after")));
        refused(
                question,
                changed(second, c -> c.putArray("after").add("x").add("y").add("z")));
        refused(question, changed(second, c -> c.putArray("after").addNull().addNull()));
        refused(
                question,
                changed(second, c -> c.putArray("after").add("not a date").add("x")));
    }

    /** Elasticsearch is given no point in time that it did not give; the page goes on over the index as it is. */
    @Test
    void a_forged_point_in_time_is_taken_for_one_that_has_expired() {
        var register = new Register(API);
        var unit = register.unit();
        for (var name : List.of("Ma Thị Sùng", "Ma Thị Và", "Ma Thị Dở")) {
            register.exemplar(unit, name);
        }
        var question = "size=1&unit=" + unit;
        Api.until(() ->
                API.get("/api/v1/exemplars?" + question).json().path("total").asInt() == 3);
        var first = API.get("/api/v1/exemplars?" + question).json().path("next").asString();
        var second = page(question, first).is(200).json().path("next").asString();
        var third = page(question, second).is(200).json().at("/items/0/id").asString();
        for (var forged : List.of("AAAA", "../../_all")) {
            var answer = page(question, changed(second, c -> c.put("pointInTime", forged)));
            assertThat(answer.is(200).json().at("/items/0/id").asString()).isEqualTo(third);
        }
    }

    private static Api.Answer page(String question, String cursor) {
        return API.get("/api/v1/exemplars?" + question + "&" + Api.query("cursor", cursor));
    }

    private static void refused(String question, String cursor) {
        var answer = page(question, cursor);
        assertThat(answer.status()).as(cursor + " " + answer.text()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue(PROBLEM);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private interface Change {
        void make(ObjectNode cursor);
    }

    private static String changed(String cursor, Change change) {
        JsonNode json = Api.JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        change.make((ObjectNode) json);
        return encoded(json.toString());
    }

    @Test
    void hostile_names_are_found_and_shown_as_what_they_are() {
        var register = new Register(API);
        var unit = register.unit();
        var names = List.of(
                "<script>alert('Kpă')</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table exemplars; --",
                "${7*7} Siu Blơi",
                "[[${T(java.lang.Runtime)}]] Rcom",
                "=cmd|' /C calc'!A0 Nay",
                "*".repeat(40) + " Rmah",
                "a".repeat(290) + " Ksor",
                "Hà\tThị\nMột");
        names.forEach(name ->
                register.exemplar(unit, Api.JSON.writeValueAsString(name).replaceAll("^\"|\"$", "")));
        Api.until(() ->
                API.get("/api/v1/exemplars?unit=" + unit).json().path("total").asInt() == names.size());
        for (var words : List.of("script", "img", "drop", "siu", "rcom", "nay", "rmah", "ksor", "một")) {
            assertThat(API.get("/api/v1/exemplars?unit=" + unit + "&" + Api.query("q", words))
                            .is(200)
                            .json()
                            .path("total")
                            .asInt())
                    .as(words)
                    .isPositive();
            assertThat(API.get("/api/v1/exemplars/suggest?" + Api.query("q", words))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(API.get("/?unit=" + unit).is(200).text())
                .contains("&lt;script&gt;", "${7*7}")
                .doesNotContain("<script>", "<img", "49 Siu");
        assertThat(API.get("/api/v1/export?column=name&unit=" + unit).is(200).text())
                .contains("'=cmd|");
    }

    @Test
    void a_word_that_hundreds_are_near_is_no_trouble() {
        var register = new Register(API);
        var unit = register.unit();
        Api.until(() -> API.get("/api/v1/units/" + unit).status() == 200);
        var code = API.get("/api/v1/units/" + unit).json().path("code").asString();
        var csv = new StringBuilder("name,subjectKind,category,breadth,unit,sector,locality,achievement,nominatedOn\n");
        for (var i = 0; i < 400; i++) {
            csv.append("Bà zw%c,CANHAN,ADVANCED_EXEMPLAR,COMPREHENSIVE,%s,0007,97001,Trồng rừng,2022-05-10\n"
                    .formatted((char) (0x4e00 + i), code));
        }
        API.importFile("exemplars", "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        Api.until(() ->
                API.get("/api/v1/exemplars?unit=" + unit).json().path("total").asInt() == 400);

        for (var words : List.of("zwk", "bà zwk", "zw")) {
            var found = API.get("/api/v1/exemplars?size=1&unit=" + unit + "&" + Api.query("q", words));
            assertThat(found.status()).as(words + " " + found.text()).isEqualTo(200);
            assertThat(API.get("/api/v1/exemplars/suggest?" + Api.query("q", words))
                            .status())
                    .as(words)
                    .isEqualTo(200);
        }
    }
}
