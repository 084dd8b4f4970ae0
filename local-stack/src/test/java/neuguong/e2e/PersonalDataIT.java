package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import neuguong.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Personal data go in and are found nowhere in the clear; erased, they are read by nobody, and every proof stays valid. */
class PersonalDataIT {
    private static final Api API = new Api();
    private static final Register REGISTER = new Register(API);

    @TempDir
    Path directory;

    /** An individual whom no other test has; what is personal, in the forms in which it may lie somewhere. */
    private record Person(String name, String birthDate, String citizenId, String phone, String address) {
        static Person any() {
            var number = ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
            return new Person(
                    "Lò Thị " + Register.tag(),
                    "1978-03-02",
                    "0" + number,
                    "09" + number % 100_000_000L,
                    "Thôn " + Register.tag() + ", xã Núi Thử " + number);
        }

        List<String> secrets() {
            return List.of(citizenId, phone, address);
        }

        String nomination(String unit) {
            return REGISTER.nomination(unit, name)
                    .replace("\"kind\":\"INDIVIDUAL\",", """
                            "kind":"INDIVIDUAL","birthDate":"%s","citizenId":"%s","phone":"%s","address":"%s",""".formatted(birthDate, citizenId, phone, address));
        }
    }

    private static JsonNode subject(String exemplar) {
        return API.state(exemplar).is(200).json().at("/nomination/subject");
    }

    private static void projected(String exemplar) {
        Api.until(() -> API.get("/api/v1/exemplars/" + exemplar + "?atLeast=0").status() == 200);
    }

    /** Asserts that a directory holds none of the texts, whatever its files are. */
    private static void nowhereIn(String part, List<String> secrets) throws IOException {
        var sought = secrets.stream()
                .map(s -> new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
        try (Stream<Path> files = Files.walk(API.stack.data().resolve(part))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertThat(sought.stream().anyMatch(content::contains))
                            .as(file.toString())
                            .isFalse();
                } catch (NoSuchFileException e) {
                    // a running server removes its files
                }
            }
        }
    }

    /** The sources of everything that any index holds of an exemplar. */
    private static String indexed(String exemplar) throws IOException, InterruptedException {
        var query = """
                {"size":1000,"query":{"bool":{"should":[{"term":{"id":"%1$s"}},{"term":{"exemplarId":"%1$s"}},
                {"prefix":{"id":"%1$s"}}]}}}""".formatted(exemplar);
        var request = HttpRequest.newBuilder(URI.create(API.stack.elasticsearchUrl() + "/_all/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        }
    }

    private static void inOwnersHands(String sql, String id) throws SQLException {
        try (var connection = API.stack.owner().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void they_are_found_in_no_store_no_topic_no_index_and_no_log()
            throws IOException, InterruptedException, SQLException {
        var unit = REGISTER.unit();
        var person = Person.any();
        var key = UUID.randomUUID().toString();
        var exemplar = API.post("/exemplars", person.nomination(unit), "Idempotency-Key", key)
                .is(201)
                .id();
        assertThat(API.post("/exemplars", person.nomination(unit), "Idempotency-Key", key)
                        .is(201)
                        .id())
                .isEqualTo(exemplar);
        API.post("/exemplars", person.nomination(unit).replace(person.phone(), "không có số"))
                .is(422);
        var imported = Person.any();
        var file = """
                Tên,Phân loại,Mã lĩnh vực,Địa phương,Thành tích,Ngày giới thiệu,Ngày sinh,CCCD,Số điện thoại,Nơi ở
                %s,Cá nhân,0007,97001,Giỏi,2021-06-20,2/3/1978,%s,%s,"%s"
                Hà,Cá nhân,0007,97001,Giỏi,2021-06-20,ngày %s,,,
                """.formatted(
                imported.name(), imported.citizenId(), imported.phone(), imported.address(), person.citizenId());
        var done = new Imports(API).take("kind=exemplars&unit=" + unit, file);
        Imports.counts(done, 1, 0, 1);
        projected(exemplar);
        Api.eventually(() -> assertThat(indexedText(exemplar)).contains(person.name()));

        var secrets =
                Stream.of(person, imported).flatMap(p -> p.secrets().stream()).toList();
        assertThat(indexed(exemplar)).doesNotContain(secrets).doesNotContain(person.birthDate(), "1978");
        try (var connection = Rows.superuser(API.stack);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        nowhereIn("postgres", secrets);
        nowhereIn("kafka", secrets);
        nowhereIn("logs", secrets);
        var history = API.audit("/exemplars/" + exemplar + "/history").is(200).text();
        assertThat(history).contains("\"personal\":{\"birthDate\":\"A").doesNotContain("1978");
        // whoever may import may see what they uploaded, so as to put it right; what is said of it tells nothing
        assertThat(new Imports(API).report(done, ""))
                .contains(person.citizenId(), "Ngày sinh: '********' không phải ngày");
    }

    private static String indexedText(String exemplar) {
        try {
            return indexed(exemplar);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void without_the_role_they_are_masked_wherever_they_are_answered() {
        var unit = REGISTER.unit();
        var person = Person.any();
        var exemplar = API.post("/exemplars", person.nomination(unit)).is(201).id();
        assertThat(subject(exemplar).get("citizenId").asString()).isEqualTo(person.citizenId());
        var auditor = API.as(API.stack.authorization("kiem-toan", "Kiểm toán", Role.AUDITOR));
        var subject = auditor.state(exemplar).is(200).json().at("/nomination/subject");
        assertThat(subject.get("citizenId").asString())
                .isEqualTo("********" + person.citizenId().substring(8));
        assertThat(subject.get("masked").size()).isEqualTo(5);
        var answers = List.of(
                auditor.state(exemplar).text(),
                auditor.audit("/exemplars/" + exemplar + "/state").is(200).text(),
                auditor.audit("/exemplars/" + exemplar + "/differences").is(200).text(),
                auditor.audit("/units/" + unit + "/state").is(200).text(),
                auditor.audit("/units/" + unit + "/state?format=csv").is(200).text(),
                auditor.audit("/units/" + unit + "/history?format=csv").is(200).text());
        assertThat(answers).allSatisfy(a -> assertThat(a).doesNotContain(person.secrets()));
        assertThat(auditor.audit("/exemplars/" + exemplar + "/state").json().at("/nomination/subject/masked"))
                .hasSize(5);
    }

    @Test
    void the_same_citizen_has_one_open_record_in_a_unit() {
        var unit = REGISTER.unit();
        var person = Person.any();
        var first = API.post("/exemplars", person.nomination(unit)).is(201).id();
        var again = API.post("/exemplars", person.nomination(unit).replace(person.name(), "Người khác"));
        assertThat(again.is(409).code()).isEqualTo("CITIZEN_ALREADY_OPEN");
        assertThat(again.text()).contains(first).doesNotContain(person.citizenId());
        API.post("/exemplars", person.nomination(REGISTER.unit())).is(201);
    }

    @Test
    void erased_they_are_unreadable_and_the_units_bundle_still_verifies() throws IOException, InterruptedException {
        var unit = REGISTER.unit();
        var person = Person.any();
        var exemplar = API.post("/exemplars", person.nomination(unit)).is(201).id();
        API.post("/exemplars/" + exemplar + "/selection", """
                {"decisionNumber":"1","decidedOn":"2021-07-01","authority":"UBND tỉnh"}""").is(200);
        var before = API.audit("/exemplars/" + exemplar + "/history").is(200).text();

        API.post("/exemplars/" + exemplar + "/erasure", """
                {"ground":"CONSENT_WITHDRAWN","document":"Đơn số 7","on":"2024-06-03"}""").is(200);

        var state = API.state(exemplar).is(200).json();
        assertThat(state.at("/nomination/subject/erased").asBoolean()).isTrue();
        assertThat(state.at("/nomination/subject/citizenId").isNull()).isTrue();
        assertThat(state.at("/nomination/subject/name").asString()).isEqualTo(person.name());
        assertThat(state.at("/erasure/nameKeptFor").asString()).isEqualTo("SELECTION_DECIDED");
        assertThat(API.audit("/exemplars/" + exemplar + "/history").text()).startsWith(before);
        var last = Api.JSON
                .readTree(API.audit("/exemplars/" + exemplar + "/history")
                        .text()
                        .lines()
                        .toList()
                        .getLast())
                .get("position")
                .asLong();
        Api.until(() -> API.audit("/proof/inclusion?position=" + last).status() == 200);
        assertThat(auditor("bundle", unit, "--url=" + API.stack.commandUrl(), "--out=" + directory.resolve("b.zip")))
                .contains("HỢP LỆ: đơn vị " + unit + ", 4 sự kiện");
        // the record lives on, and is decided on as any other
        REGISTER.assess(exemplar, 2022, "HTT").is(200);
        API.post("/exemplars", person.nomination(unit).replace(person.name(), "Người khác"))
                .is(201);
    }

    private static String auditor(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(Stream.of(java, "-jar", "../auditor/target/auditor.jar"), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NG_TOKEN", API.stack.authorization("auditor").replaceFirst("Bearer ", ""));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void a_name_that_is_no_longer_public_goes_from_every_index() {
        var person = Person.any();
        var exemplar = API.post("/exemplars", person.nomination(REGISTER.unit()))
                .is(201)
                .id();
        Api.eventually(() -> assertThat(indexedText(exemplar)).contains(person.name()));
        API.post("/exemplars/" + exemplar + "/erasure", """
                {"ground":"OBJECTION","document":"Đơn số 8","on":"2024-06-03","keepName":false}""").is(200);
        Api.eventually(() -> assertThat(indexedText(exemplar))
                .contains("name erased", "PersonalDataErased")
                .doesNotContain(person.name(), person.name().toLowerCase(Locale.ROOT), "lo thi"));
    }

    @Test
    void a_file_goes_with_the_data_of_a_person_in_it() {
        var person = Person.any();
        var done = new Imports(API)
                .take("kind=exemplars&unit=" + REGISTER.unit(), """
                        Tên,Phân loại,Mã lĩnh vực,Địa phương,Thành tích,Ngày giới thiệu,CCCD
                        %s,Cá nhân,0007,97001,Giỏi,2021-06-20,%s
                        """.formatted(person.name(), person.citizenId()));
        Imports.counts(done, 1, 0, 0);
        var path = "/api/v1/exemplars?" + Api.query("q", person.name());
        Api.until(() -> API.get(path).json().get("total").asInt() == 1);
        var exemplar = API.get(path).json().at("/items/0/id").asString();
        API.post("/exemplars/" + exemplar + "/erasure", """
                {"ground":"OBJECTION","document":"Đơn số 9","on":"2024-06-03"}""").is(200);
        var report = API.command("/imports/" + done.get("id").asString() + "/report");
        assertThat(report.is(410).code()).isEqualTo("FILE_ERASED");
    }

    @Test
    void a_key_that_is_missing_is_a_fault_and_no_erasure() throws SQLException {
        var person = Person.any();
        var exemplar = API.post("/exemplars", person.nomination(REGISTER.unit()))
                .is(201)
                .id();
        inOwnersHands("update data_key set id = 'away-' || id where id = ?", exemplar);
        var answer = API.state(exemplar).is(500);
        assertThat(answer.code()).isEqualTo("PERSONAL_DATA_KEY_MISSING");
        assertThat(answer.text()).contains("chưa bị xoá").doesNotContain(person.secrets());
        inOwnersHands("update data_key set id = substr(id, 6) where id = 'away-' || ?", exemplar);
        assertThat(subject(exemplar).get("erased").asBoolean()).isFalse();
    }

    @Test
    void what_is_no_citizens_number_or_phone_is_refused_without_repeating_it() {
        var person = Person.any();
        var unit = REGISTER.unit();
        var answer = API.post(
                        "/exemplars", person.nomination(unit).replace(person.citizenId(), person.citizenId() + "9"))
                .is(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/subject/citizenId");
        assertThat(answer.text()).doesNotContain(person.secrets());
        API.post("/exemplars", person.nomination(unit).replace("INDIVIDUAL", "COLLECTIVE"))
                .is(422);
    }
}
