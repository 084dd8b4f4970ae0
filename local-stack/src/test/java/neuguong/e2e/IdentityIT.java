package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import neuguong.e2e.Api.Answer;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who calls is proved, what they may do depends on their role and their unit, and who did it stays with the event. */
class IdentityIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    private static final String PLACE = "\"Xã Hòa Thử, Huyện Sông Thử, Tỉnh Kiểm Thử\"";

    private static Api clerkOf(String unit) {
        return API.as(API.stack.authorizationOfClerk("can-bo-" + unit.substring(24), unit));
    }

    private static String name() {
        return "Lò Văn " + Register.tag();
    }

    private static String unitBelow(String parent) {
        var tag = Register.tag();
        return API.post("/units", """
                        {"code":"B-%s-%s","name":"Đơn vị trực thuộc","type":"SCHOOL","parentId":"%s","localityId":"%s",
                        "from":"2021-01-01"}""".formatted(tag, parent.substring(28), parent, REGISTER.commune))
                .is(201)
                .id();
    }

    private static Answer nominate(Api api, String unit) {
        return api.post("/exemplars", REGISTER.nomination(unit, name()));
    }

    private static List<JsonNode> history(String exemplar) {
        return API.audit("/exemplars/" + exemplar + "/history")
                .is(200)
                .text()
                .lines()
                .map(Api.JSON::readTree)
                .toList();
    }

    @Test
    void a_clerk_acts_for_its_unit_and_for_those_below_and_for_no_other() {
        var unit = REGISTER.unit();
        var below = unitBelow(unit);
        var other = REGISTER.unit();
        var clerk = clerkOf(unit);

        nominate(clerk, unit).is(201);
        var ofBelow = nominate(clerk, below).is(201).id();
        assertThat(nominate(clerk, other).is(403).code()).isEqualTo("OUTSIDE_UNIT");

        REGISTER.selected(ofBelow);
        clerk.post("/exemplars/" + ofBelow + "/supports", Register.support()).is(200);
        var foreign = REGISTER.exemplar(other, name());
        var refused = clerk.post("/exemplars/" + foreign + "/supports", Register.support());
        assertThat(refused.is(403).code()).isEqualTo("OUTSIDE_UNIT");
        assertThat(history(foreign)).hasSize(1);
    }

    @Test
    void a_clerk_below_does_not_act_for_the_unit_above() {
        var unit = REGISTER.unit();
        var below = unitBelow(unit);
        assertThat(nominate(clerkOf(below), unit).is(403).code()).isEqualTo("OUTSIDE_UNIT");
    }

    @Test
    void a_clerk_reads_the_histories_within_its_reach_and_those_that_its_unit_has_taken_over() {
        var unit = REGISTER.unit();
        var ended = REGISTER.unit();
        var exemplar = REGISTER.exemplar(ended, name());
        var clerk = clerkOf(unit);
        assertThat(clerk.audit("/units/" + ended + "/history").status()).isEqualTo(403);
        assertThat(clerk.audit("/exemplars/" + exemplar + "/history").status()).isEqualTo(403);
        assertThat(clerk.state(exemplar).status()).isEqualTo(403);

        API.post("/units/" + ended + "/merger", """
                        {"intoId":"%s","on":"2024-01-01","document":"12/NQ-HĐND"}""".formatted(unit)).is(200);

        clerk.audit("/units/" + ended + "/history").is(200);
        clerk.audit("/exemplars/" + exemplar + "/history").is(200);
        clerk.state(exemplar).is(200);
        // what was taken over is read; the ended unit itself is acted for by nobody
        assertThat(nominate(clerk, ended).is(403).code()).isEqualTo("OUTSIDE_UNIT");
    }

    @Test
    void a_clerk_imports_for_its_own_unit_and_other_rows_are_refused_one_by_one() {
        var unit = REGISTER.unit();
        var other = REGISTER.unit();
        var csv = """
                name,subjectKind,category,breadth,unit,sector,locality,achievement,nominatedOn
                %s,INDIVIDUAL,ADVANCED_EXEMPLAR,COMPREHENSIVE,%s,0007,%s,Trồng lúa hữu cơ,2021-06-20
                %s,INDIVIDUAL,ADVANCED_EXEMPLAR,COMPREHENSIVE,%s,0007,%s,Trồng lúa hữu cơ,2021-06-20
                """.formatted(name(), unit, PLACE, name(), other, PLACE);
        var clerk = clerkOf(unit);
        var done = clerk.importFile("exemplars", "rows.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(done.get("accepted").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(done.get("refusals").get("OUTSIDE_UNIT").asInt()).isEqualTo(1);

        var id = done.get("id").asString();
        clerk.command("/imports/" + id + "/report").is(200);
        clerkOf(other).command("/imports/" + id).is(403);
        clerkOf(other).command("/imports/" + id + "/report").is(403);
        API.command("/imports/" + id).is(200);
        assertThat(clerk.upload("/imports?kind=units", "u.csv", new byte[] {1}).status())
                .isEqualTo(403);
    }

    @Test
    void an_event_says_who_recorded_it_and_who_vouches_for_them() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), name());
        API.user("board")
                .post("/exemplars/" + exemplar + "/selection", Register.selection())
                .is(200);
        var selected = history(exemplar).getLast();
        assertThat(selected.get("actor").asString()).isEqualTo("board");
        assertThat(selected.get("metadata").get("issuer").asString()).isEqualTo("urn:neuguong:local");
        assertThat(selected.get("metadata").get("actorName").asString())
                .isEqualTo("Thường trực Hội đồng Thi đua - Khen thưởng");
        assertThat(selected.get("metadata").has("via")).isFalse();
    }

    @Test
    void who_nominated_or_proposed_a_case_neither_appraises_nor_decides_it() {
        var unit = REGISTER.unit();
        var nominator = API.as(API.stack.authorization("nguoi-gioi-thieu", "Người giới thiệu", Role.BOARD));
        var proposer = API.as(API.stack.authorization("nguoi-de-nghi", "Người đề nghị", Role.BOARD));
        var exemplar = nominate(nominator, unit).is(201).id();
        REGISTER.selected(exemplar);
        var proposal = propose(proposer, exemplar);

        for (var one : List.of(nominator, proposer)) {
            assertThat(appraise(one, exemplar, proposal).is(403).code()).isEqualTo("FOUR_EYES");
            assertThat(decide(one, exemplar, proposal).is(403).code()).isEqualTo("FOUR_EYES");
        }
        appraise(API, exemplar, proposal).is(200);
        decide(API, exemplar, proposal).is(200);
    }

    @Test
    void whoever_has_stood_aside_takes_no_part_any_more_and_the_record_says_so() {
        var exemplar = REGISTER.exemplar(REGISTER.unit(), name());
        REGISTER.selected(exemplar);
        var proposal = propose(API, exemplar);
        var member = API.as(API.stack.authorization("thanh-vien", "Nguyễn Văn An", Role.BOARD));
        var aside = "/exemplars/" + exemplar + "/commendations/" + proposal + "/recusal";
        var because = """
                {"reason":"Là anh ruột của người được đề nghị","on":"2024-02-20"}""";

        var once = member.post(aside, because).is(200);
        assertThat(member.post(aside, because).is(200).version()).isEqualTo(once.version());

        var recusal = history(exemplar).getLast();
        assertThat(recusal.get("type").asString()).isEqualTo("exemplar.MemberRecused");
        assertThat(recusal.get("payload").get("name").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(appraise(member, exemplar, proposal).is(403).code()).isEqualTo("RECUSED");
        appraise(API, exemplar, proposal).is(200);
    }

    private static String propose(Api api, String exemplar) {
        return api.post("/exemplars/" + exemplar + "/commendations", """
                        {"honour":"BK_TINH","achievementFrom":"2022-01-01","achievementTo":"2023-12-31",
                        "achievement":"Mô hình trồng lúa hữu cơ","proposedOn":"2024-02-01","justification":"Thành tích đột xuất"}""")
                .is(200)
                .json()
                .get("commendationId")
                .asString();
    }

    private static Answer appraise(Api api, String exemplar, String proposal) {
        return api.post("/exemplars/" + exemplar + "/commendations/" + proposal + "/appraisal", """
                {"votesFor":9,"votesTotal":10,"opinion":"Đồng ý","on":"2024-03-01"}""");
    }

    private static Answer decide(Api api, String exemplar, String proposal) {
        return api.post(
                "/exemplars/" + exemplar + "/commendations/" + proposal + "/award", """
                {"decisionNumber":"%s/QĐ-UBND","decidedOn":"2024-03-10","authority":"Chủ tịch UBND tỉnh"}""".formatted(Register.tag()));
    }

    @Test
    void a_token_for_a_program_is_had_by_password_and_never_by_a_token() {
        var token = API.user("clerk").post("/tokens", "").is(200).json();
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        var bearer = API.as("Bearer " + token.get("access_token").asString());
        bearer.get("/api/v1/exemplars?size=1").is(200);
        assertThat(bearer.post("/tokens", "").status()).isEqualTo(403);
        // who is no service account acts for nobody else
        assertThat(API.user("clerk").post("/tokens?actingFor=board", "").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Ym9hcmQ6d3Jvbmc=", "Basic !", "Bearer ", "Bearer a.b.c", "Digest x"})
    void whoever_is_not_who_they_say_is_told_so_in_both_languages(String authorization) {
        var answer = API.as(authorization).command("/exemplars/x").is(401);
        assertThat(answer.raw().headers().allValues("WWW-Authenticate")).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void a_token_that_was_changed_or_unsigned_is_worth_nothing() {
        var token = API.stack
                .authorization("ai-do", "Ai đó", Role.ANALYST)
                .replace("Bearer ", "")
                .split("\\.", 3);
        var payload = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        var raised = encoded(payload.replace("ANALYST", "BOARD"));
        var none = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        for (var forged : List.of(
                token[0] + "." + raised + "." + token[2],
                none + "." + raised + ".",
                none + "." + token[1] + "." + token[2])) {
            assertThat(API.as("Bearer " + forged)
                            .get("/api/v1/exemplars?size=1")
                            .status())
                    .isEqualTo(401);
            assertThat(API.as("Bearer " + forged).command("/exemplars/x").status())
                    .isEqualTo(401);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void after_five_wrong_passwords_one_has_to_wait() {
        var wrong =
                API.as("Basic " + Base64.getEncoder().encodeToString("dashboard:sai".getBytes(StandardCharsets.UTF_8)));
        for (var attempt = 0; attempt < 5; attempt++) {
            wrong.get("/api/v1/sectors").is(401);
        }
        var locked = wrong.get("/api/v1/sectors").is(429);
        assertThat(locked.code()).isEqualTo("LOCKED");
        assertThat(locked.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        // the others are not in the way, and neither is who knows the password once the wait is over
        API.user("analyst").get("/api/v1/sectors").is(200);
        Api.until(() -> API.user("dashboard").get("/api/v1/sectors").status() == 200);
    }

    @Test
    void a_change_that_another_site_asks_a_browser_for_is_refused() {
        var refused = API.user("board")
                .post("/exemplars", REGISTER.nomination(REGISTER.unit(), name()), "Sec-Fetch-Site", "cross-site");
        assertThat(refused.is(403).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void another_person_s_key_does_not_give_their_answer() {
        var unit = REGISTER.unit();
        var body = REGISTER.nomination(unit, name());
        var key = "k-" + Register.tag() + unit;
        API.post("/exemplars", body, "Idempotency-Key", key).is(201);
        assertThat(API.user("board")
                        .post("/exemplars", body, "Idempotency-Key", key)
                        .is(422)
                        .code())
                .isEqualTo("KEY_REUSED");
    }
}
