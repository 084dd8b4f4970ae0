package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that people keep under names of their own. */
@Timeout(60)
class SavedSearchIT {
    private static final String SEARCHES = "/searches";
    private static final Api API = new Api();

    /** Somebody who has kept nothing yet. */
    private static Api somebody() {
        return API.as(
                API.stack.authorization("tim-" + UUID.randomUUID(), "Người tra cứu", neuguong.identity.Role.ANALYST));
    }

    private static Api.Answer save(Api who, String name, String question) {
        return who.post(
                SEARCHES,
                Api.JSON
                        .createObjectNode()
                        .put("name", name)
                        .put("question", question)
                        .toString());
    }

    private static Api.Answer rename(Api who, String id, String name) {
        return who.post(
                SEARCHES + "/" + id + "/renaming",
                Api.JSON.createObjectNode().put("name", name).toString());
    }

    private static List<String> names(Api who) {
        return StreamSupport.stream(
                        who.command(SEARCHES).is(200).json().path("items").spliterator(), false)
                .map(item -> item.path("name").asString())
                .toList();
    }

    @Test
    void a_search_is_kept_under_its_name_until_it_is_dropped() {
        var analyst = somebody();
        var question = "q=ch%C3%A8+shan&sector=0007&stage=REPLICATION&yearFrom=2022";
        var id = save(analyst, "Chè đang nhân rộng", question).is(201).id();
        save(analyst, "Ấp văn hóa", "q=%E1%BA%A5p").is(201);

        var kept = analyst.command(SEARCHES).is(200).json();
        assertThat(kept.path("total").asInt()).isEqualTo(2);
        assertThat(names(analyst)).containsExactly("Ấp văn hóa", "Chè đang nhân rộng");
        assertThat(kept.path("items").get(1).path("question").asString()).isEqualTo(question);
        assertThat(API.get("/api/v1/exemplars?" + question).status())
                .as("what is kept can be asked")
                .isEqualTo(200);

        assertThat(analyst.delete(SEARCHES + "/" + id).status()).isEqualTo(204);
        assertThat(analyst.delete(SEARCHES + "/" + id).is(404).code()).isEqualTo("UNKNOWN_SEARCH");
        assertThat(names(analyst)).containsExactly("Ấp văn hóa");
    }

    @Test
    void the_same_name_keeps_the_last_question() {
        var analyst = somebody();
        var id = save(analyst, "Chè", "q=che").is(201).id();
        assertThat(save(analyst, " CHÈ ", "q=tra").is(201).id()).isEqualTo(id);
        assertThat(names(analyst)).containsExactly("CHÈ");
        assertThat(analyst.command(SEARCHES)
                        .json()
                        .path("items")
                        .get(0)
                        .path("question")
                        .asString())
                .isEqualTo("q=tra");
    }

    @Test
    void a_search_gets_another_name_unless_another_of_its_owner_has_it() {
        var analyst = somebody();
        var id = save(analyst, "Chè", "q=che").is(201).id();
        save(analyst, "Ấp", "q=ap").is(201);
        assertThat(rename(analyst, id, "ẤP").is(409).code()).isEqualTo("SEARCH_NAME_TAKEN");
        assertThat(rename(somebody(), id, "Của tôi").is(404).code()).isEqualTo("UNKNOWN_SEARCH");
        assertThat(rename(analyst, id, "").status()).isEqualTo(422);
        assertThat(names(analyst)).containsExactly("Ấp", "Chè");
        assertThat(rename(analyst, id, " Chè shan ").is(200).id()).isEqualTo(id);
        assertThat(rename(analyst, id, "chè shan").status())
                .as("its own name in other letters")
                .isEqualTo(200);
        assertThat(names(analyst)).containsExactly("Ấp", "chè shan");
    }

    @Test
    void nobody_sees_or_drops_what_another_keeps() {
        var one = somebody();
        var other = somebody();
        var id = save(one, "Của tôi", "q=a").is(201).id();
        assertThat(names(other)).isEmpty();
        assertThat(other.delete(SEARCHES + "/" + id).status()).isEqualTo(404);
        assertThat(names(one)).containsExactly("Của tôi");
        assertThat(API.user("dashboard").command(SEARCHES).status()).isEqualTo(403);
        assertThat(API.as("").command(SEARCHES).status()).isEqualTo(401);
    }

    @Test
    void a_hundred_are_enough() {
        var analyst = somebody();
        for (var i = 0; i < 100; i++) {
            save(analyst, "Số " + i, "q=" + i).is(201);
        }
        assertThat(save(analyst, "Số 100", "q=100").is(409).code()).isEqualTo("TOO_MANY_SEARCHES");
        save(analyst, "Số 7", "q=8").is(201);
        assertThat(names(analyst)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"question\":\"q=a\"}",
                "{\"name\":\"a\"}",
                "{\"question\":\"q=a\"}",
                "{\"name\":\"a\",\"question\":\"//example.org\"}",
                "{\"name\":\"a\",\"question\":\"q=<script>\"}",
                "{\"name\":\"a\",\"question\":\"q=a b\"}",
                "{\"name\":\"a\\u202e\",\"question\":\"q=a\"}"
            })
    void what_is_no_name_or_no_question_is_refused(String body) {
        assertThat(somebody().post(SEARCHES, body).status()).isEqualTo(422);
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(save(somebody(), "a".repeat(101), "q=a").status()).isEqualTo(422);
        assertThat(save(somebody(), "a", "q=" + "a".repeat(4_000)).status()).isEqualTo(422);
    }
}
