package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What somebody has kept, to go on or to come back: changed, cut short or used elsewhere, it is refused or finds what it names, and nothing else. */
class CursorFuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_210_611);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12);
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static String unit;
    private static String exemplar;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void lists_have_more_than_one_page() {
        System.out.printf("fuzz.seed=%d fuzz.rounds=%d%n", SEED, ROUNDS);
        REGISTER.unit();
        unit = REGISTER.unit();
        REGISTER.exemplar(unit, "Tẩn Thị " + Register.tag());
        REGISTER.exemplar(unit, "Tẩn Thị " + Register.tag());
        exemplar = REGISTER.exemplar(unit, "Tẩn Thị " + Register.tag());
        Api.until(() -> API.get("/api/v1/exemplars?unit=" + unit)
                                .json()
                                .get("total")
                                .asInt()
                        == 3
                && API.get("/api/v1/history?unit=" + unit).json().get("total").asInt() >= 4);
    }

    private static String next(String list) {
        return API.get(list + "size=1").is(200).json().get("next").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/exemplars?",
                "/api/v1/exemplars?sort=name&",
                "/api/v1/exemplars?q=Tẩn+Thị&",
                "/api/v1/history?",
                "/api/v1/units?",
                "/api/v1/localities?"
            })
    void a_cursor_goes_on_in_its_own_list_and_is_refused_when_it_was_changed(String list) {
        var encoded = list.replace("ẩ", "%E1%BA%A9").replace("ị", "%E1%BB%8B");
        var first = next(encoded);
        var second = API.get(encoded + "size=1&cursor=" + first)
                .is(200)
                .json()
                .path("next")
                .asString(first);
        for (var cursor : List.of(first, second)) {
            for (var round = 0; round < 3 * ROUNDS; round++) {
                var changed = changed(cursor);
                var answer = API.get(encoded + "size=1&cursor=" + Likely.encoded(changed));
                assertThat(answer.status())
                        .as("seed %d, %s %s: %s", SEED, list, changed, answer.text())
                        .isIn(200, 400);
                if (answer.status() == 400) {
                    assertThat(answer.code()).isIn("INVALID_CURSOR", "MALFORMED");
                }
            }
        }
        for (var other : List.of(
                "/api/v1/exemplars?q=khác&",
                "/api/v1/movements?",
                "/api/v1/history?q=khác&",
                "/api/v1/units?q=khác&")) {
            assertThat(API.get(other.replace("á", "%C3%A1") + "cursor=" + first)
                            .is(400)
                            .code())
                    .isEqualTo("INVALID_CURSOR");
        }
    }

    /** Changed as a whole or in one of its parts, so that it still looks like one. */
    private String changed(String cursor) {
        var parts = (ObjectNode) Api.JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        switch (random.nextInt(6)) {
            case 0 -> {
                return cursor.substring(0, random.nextInt(cursor.length()));
            }
            case 1 -> {
                var bytes = cursor.getBytes(StandardCharsets.US_ASCII);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
                return new String(bytes, StandardCharsets.US_ASCII);
            }
            case 2 ->
                parts.put(
                        "pointInTime",
                        any(List.of(
                                "x",
                                "AAAA",
                                "46ToAwMDaWR5BXV1aWQyKwZub2RlXzMAAAAAAAAAACoBYwADaWR4",
                                any(OddValues.TEXTS))));
            case 3 ->
                parts.putRawValue("after", new RawValue(any(List.of("null", "[]", "[null]", "[[1]]", "{}", "\"x\""))));
            case 4 ->
                parts.withArray("after")
                        .set(
                                0,
                                Api.JSON.readTree(any(List.of(
                                        "null",
                                        "\"\"",
                                        "\"x\"",
                                        "-1",
                                        "1e300",
                                        "1e999",
                                        "9223372036854775808",
                                        "true",
                                        "[]",
                                        "\"\\u0000\""))));
            default -> {
                var after = parts.withArray("after");
                after.set(after.size() - 1, any(OddValues.TEXTS));
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Api.JSON.writeValueAsBytes(parts));
    }

    @Test
    void an_id_that_was_changed_finds_nothing_or_what_it_names() {
        var ids = List.of(exemplar, unit, REGISTER.commune);
        for (var round = 0; round < ROUNDS; round++) {
            for (var id : ids) {
                var changed = changedId(id);
                for (var path : paths(Likely.encoded(changed).replace("+", "%20"))) {
                    var answer = path.startsWith("/api/v1/audit") || path.startsWith("/api/v1/imports")
                            ? API.command(path.substring("/api/v1".length()))
                            : API.get(path);
                    assertThat(answer.status())
                            .as("seed %d, %s: %s", SEED, path, answer.text())
                            .isIn(400, 404, 422);
                }
            }
        }
    }

    private static List<String> paths(String id) {
        var paths = new ArrayList<>(List.of("/units/" + id, "/exemplars/" + id, "/movements/" + id));
        for (var kind : List.of("exemplars", "units", "localities", "movements", "criteria-sets", "imports")) {
            paths.add("/api/v1/" + kind + "/" + id);
        }
        for (var kind : List.of("exemplars", "units")) {
            paths.add("/api/v1/audit/" + kind + "/" + id + "/history");
            paths.add("/api/v1/audit/" + kind + "/" + id + "/state");
        }
        return paths;
    }

    /** An id that nothing has, however near to one. */
    private String changedId(String id) {
        return switch (random.nextInt(6)) {
            case 0 -> id.substring(0, 1 + random.nextInt(id.length() - 1));
            case 1 -> id.toUpperCase(Locale.ROOT);
            case 2 -> id + any(List.of("0", "*", "?", "%", "-", "\u0301", "@2021-01-01"));
            case 3 -> id.replace("-", "");
            case 4 -> UUID.randomUUID().toString();
            default -> (id.charAt(0) == 'f' ? "e" : "f") + id.substring(1);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1&limit=2",
                "after=-9223372036854775808&limit=2",
                "after=9223372036854775807",
                "limit=0",
                "limit=-5",
                "after=1&limit=1"
            })
    void any_place_of_the_log_is_one_to_go_on_from(String query) {
        API.audit("/events?" + query).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97",
                "97@2021-01-01",
                "97@2021-13-01",
                "97@",
                "97@2021-01-01@",
                "97 or 1=1",
                "97*",
                "97%00",
                "97@9999-12-31",
                "NOT_DETERMINED"
            })
    void a_places_lasting_address_is_one_or_is_refused(String place) {
        var answer = API.get("/api/v1/exemplars?size=1&locality=" + place.replace(" ", "%20"));
        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 422);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
