package neuguong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.demo.Command.Assess;
import neuguong.demo.Command.Correct;
import neuguong.demo.Command.Reject;
import neuguong.demo.Command.Select;
import neuguong.events.Grade;
import neuguong.events.Standing;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Loads a small province into the running stack and finds there what was generated. */
@Timeout(240)
class DemonstrationLoadIT {
    private static final LocalStack STACK = DemonstrationFixture.loaded();
    private static final Register REGISTER =
            new Register(STACK.commandUrl(), STACK.queryUrl(), DemonstrationProvince.credentials(STACK));
    private static final Province PROVINCE = DemonstrationFixture.PROVINCE;
    private static final int EXEMPLARS = PROVINCE.exemplars();
    // no nomination of the demonstration is taken back, while a test of forms takes back its own
    private static final String NOT_TAKEN_BACK = Arrays.stream(Standing.values())
            .filter(standing -> standing != Standing.WITHDRAWN)
            .map(standing -> "&standing=" + standing)
            .collect(Collectors.joining());

    @BeforeAll
    static void waitUntilFound() throws Exception {
        until(
                "all nominations are found",
                () -> found(NOT_TAKEN_BACK).path("total").asInt() == EXEMPLARS);
        until(
                "all selections are found",
                () -> found("&stage=FOSTERING&stage=REVIEW&stage=REPLICATION")
                                .path("total")
                                .asInt()
                        == having(Select.class));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** The exemplars below the provincial committee, which are all of the demonstration's. */
    private static JsonNode found(String filter) throws Exception {
        return REGISTER.query("/exemplars?unitTree=true&unit=" + unit("UBND") + filter);
    }

    private static String unit(String code) throws Exception {
        var units = REGISTER.query("/units?code=" + Wire.CODE_PREFIX + code).path("items");
        assertThat(units.size()).as(code).isEqualTo(1);
        return units.get(0).path("id").asString();
    }

    private static Stream<Command> commands(int exemplar) {
        return PROVINCE.career(exemplar).stream().map(Step::command);
    }

    private static int having(Class<? extends Command> what) {
        return (int) IntStream.range(0, EXEMPLARS)
                .filter(i -> commands(i).anyMatch(what::isInstance))
                .count();
    }

    private static Map<String, Integer> count(java.util.function.Function<Profile, String> by) {
        return IntStream.range(0, EXEMPLARS)
                .mapToObj(PROVINCE::profile)
                .collect(Collectors.toMap(by, p -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Integer> facet(JsonNode answer, String name) {
        var result = new TreeMap<String, Integer>();
        answer.path("facets")
                .path(name)
                .forEach(b ->
                        result.put(b.path("value").asString(), b.path("count").asInt()));
        return result;
    }

    @Test
    void the_facets_count_what_was_generated() throws Exception {
        var all = found(NOT_TAKEN_BACK);
        assertThat(facet(all, "subject"))
                .isEqualTo(count(p -> p.nomination().subject().kind().name()));
        assertThat(facet(all, "category"))
                .isEqualTo(count(p -> p.nomination().category().name()));
        assertThat(facet(all, "sector")).isEqualTo(count(p -> p.nomination().sector()));
        assertThat(found("&standing=REJECTED").path("total").asInt()).isEqualTo(having(Reject.class));
    }

    @Test
    void the_places_are_there_before_and_after_the_reform() throws Exception {
        var before = REGISTER.query("/localities?level=COMMUNE&validOn=2025-06-30&q=Thọ Khê".replace(" ", "%20"));
        assertThat(before.path("items").size()).isEqualTo(1);
        var split = REGISTER.query(
                "/localities/" + before.path("items").get(0).path("id").asString());
        assertThat(split.path("successors").size()).isEqualTo(2);
    }

    @Test
    void a_district_that_ended_owns_only_what_had_ended_before() throws Exception {
        for (var unit : PROVINCE.units().all()) {
            if (!PROVINCE.units().current(unit.code(), Places.REFORM).equals(unit.code())) {
                var owned = REGISTER.query("/exemplars?standing=OPEN&unit=" + unit(unit.code()));
                assertThat(owned.path("total").asInt()).as(unit.name()).isZero();
            }
        }
    }

    @Test
    void an_exemplars_five_years_show_the_grades_in_force() throws Exception {
        var exemplar = IntStream.range(0, EXEMPLARS)
                .filter(i -> commands(i).filter(Assess.class::isInstance).count() >= 4)
                .findFirst()
                .orElseThrow();
        var expected = new TreeMap<Integer, Grade>();
        commands(exemplar).forEach(c -> {
            switch (c) {
                case Assess a ->
                    expected.put(a.assessment().year(), a.assessment().grade());
                case Correct a ->
                    expected.put(a.assessment().year(), a.assessment().grade());
                default -> {}
            }
        });
        var id = id(PROVINCE.profile(exemplar));
        var years = new TreeMap<Integer, Grade>();
        REGISTER.query("/exemplars/" + id + "/development").path("years").forEach(y -> {
            if (!y.path("grade").isNull() && !y.path("grade").isMissingNode()) {
                years.put(y.path("year").asInt(), Grade.valueOf(y.path("grade").asString()));
            }
        });
        assertThat(years).isEqualTo(expected);
    }

    private static String id(Profile profile) throws Exception {
        Predicate<JsonNode> same =
                item -> neuguong.text.Text.nfc(profile.nomination().subject().name())
                        .equals(item.path("name")
                                .asString(item.path("subject").path("name").asString()));
        for (var item : found(NOT_TAKEN_BACK + "&size=" + EXEMPLARS).path("items")) {
            if (same.test(item)) {
                return item.path("id").asString();
            }
        }
        throw new AssertionError(profile.nomination().subject().name());
    }

    @Test
    void telling_it_again_changes_nothing() throws Exception {
        var before = events();
        new Loader(PROVINCE, REGISTER, Progress.SILENT).load();
        assertThat(events()).isEqualTo(before);
    }

    private static long events() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(STACK.commandUrl().resolve("/api/v1/audit/events"))
                    .header("Authorization", STACK.authorization("test"));
            return http.send(request.build(), BodyHandlers.ofLines()).body().count();
        }
    }
}
