package neuguong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import neuguong.events.AwardOrigin;
import neuguong.events.CriteriaSetRef;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent;
import neuguong.events.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/**
 * Every event type and revision ever shipped has a committed example, {@code contracts/<name>.<revision>.json}, and still decodes. To
 * add an event, add its example to {@link Examples} and run once with {@code -Dcontracts.write}: example, schema and the AsyncAPI description
 * are then committed. The schema of a revision that is no longer the present one stays as it was committed.
 */
class EventContractTest {
    private static final Path CONTRACTS = Path.of("contracts");

    static Stream<DomainEvent> examples() {
        return Examples.all().stream();
    }

    static Stream<Path> committed() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.filter(f -> f.toString().endsWith(".example.json")).sorted().toList().stream();
        }
    }

    private static Path file(DomainEvent event) {
        var type = EventType.of(event.getClass());
        return CONTRACTS.resolve("%s.%s.example.json".formatted(type.name(), type.revision()));
    }

    private static String pretty(Object event) {
        return EventJson.MAPPER
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(event)
                        .replace("\r\n", "\n")
                + "\n";
    }

    @Test
    void every_event_of_the_vocabulary_has_an_example() {
        assertThat(Examples.all())
                .extracting(e -> EventType.of(e.getClass()).name())
                .containsExactlyInAnyOrderElementsOf(
                        EventType.all().stream().map(EventType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void its_stored_form_is_unchanged(DomainEvent event) throws IOException {
        unchanged(file(event), pretty(event));
    }

    static Stream<EventType> types() {
        return EventType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void its_schema_is_what_its_record_says(EventType type) throws IOException {
        unchanged(
                CONTRACTS.resolve("%s.%s.schema.json".formatted(type.name(), type.revision())),
                pretty(Schemas.of(type)));
    }

    @Test
    void the_published_channel_is_described_by_the_vocabulary() throws IOException {
        unchanged(CONTRACTS.resolve("asyncapi.yaml"), AsyncApi.yaml());
    }

    private static void unchanged(Path file, String made) throws IOException {
        if (System.getProperty("contracts.write") != null) {
            Files.writeString(file, made);
        }
        assertThat(file).exists().content(StandardCharsets.UTF_8).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("committed")
    void every_committed_example_decodes(Path example) throws IOException {
        var name = example.getFileName().toString().replace(".example.json", "");
        var dot = name.lastIndexOf('.');
        var event = EventJson.decode(name.substring(0, dot), name.substring(dot + 1), Files.readAllBytes(example));
        assertThat(EventType.of(event.getClass()).name()).isEqualTo(name.substring(0, dot));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_encoded_decodes_to_the_same(DomainEvent event) {
        var type = EventType.of(event.getClass());
        assertThat(EventJson.decode(type.name(), type.revision(), EventJson.encode(event)))
                .isEqualTo(event);
    }

    @Test
    void an_award_of_the_first_revision_was_decided_elsewhere() throws IOException {
        var stored = Files.readAllBytes(CONTRACTS.resolve("exemplar.CommendationAwarded.1.example.json"));
        assertThat(EventJson.decode("exemplar.CommendationAwarded", "1", stored))
                .isInstanceOfSatisfying(
                        ExemplarEvent.CommendationAwarded.class,
                        e -> assertThat(e.origin()).isEqualTo(AwardOrigin.ELSEWHERE));
    }

    @Test
    void an_assessment_stored_before_there_were_criteria_sets_has_none_and_a_measured_one_keeps_its_version() {
        var old = EventJson.decode("exemplar.AssessmentRecorded", "1", """
                {"assessment":{"year":2022,"grade":"HTT","scores":[],"assessedOn":"2022-12-10","by":"HĐ"}}""".getBytes(StandardCharsets.UTF_8));
        var assessment = ((ExemplarEvent.AssessmentRecorded) old).assessment();
        assertThat(assessment.criteriaSet()).isNull();
        var measured = new ExemplarEvent.AssessmentRecorded(assessment.measuredBy(new CriteriaSetRef("s1", 2)));
        assertThat(EventJson.decode("exemplar.AssessmentRecorded", "1", EventJson.encode(measured)))
                .isEqualTo(measured);
    }

    @Test
    void a_birth_year_of_the_first_revision_was_stored_in_the_clear() throws IOException {
        var stored = Files.readAllBytes(CONTRACTS.resolve("exemplar.ExemplarNominated.1.example.json"));
        assertThat(EventJson.decode("exemplar.ExemplarNominated", "1", stored))
                .isInstanceOfSatisfying(
                        ExemplarEvent.ExemplarNominated.class,
                        e -> assertThat(e.nomination().subject().personal())
                                .isEqualTo(new PersonalData.Known(1978, null, null, null, null)));
    }

    @Test
    void personal_data_that_are_not_sealed_have_no_stored_form_and_stay_out_of_texts() {
        var subject = Examples.nominated().nomination().subject();
        var clear = new PersonalData.Known(1978, LocalDate.of(1978, 3, 2), "001178012345", "0912345678", "Thôn 4");
        for (var unsealed : List.of(clear, new PersonalData.Erased())) {
            var nomination = Examples.nominated().nomination().with(subject.with(unsealed));
            assertThatThrownBy(() -> EventJson.encode(new ExemplarEvent.ExemplarNominated("x", nomination)))
                    .isInstanceOf(JacksonException.class)
                    .hasMessageNotContaining("0011");
        }
        assertThat(new ExemplarEvent.ExemplarNominated(
                        "x", Examples.nominated().nomination().with(subject.with(clear))))
                .asString()
                .doesNotContain("1978", "0011", "0912", "Thôn");
    }

    @Test
    void an_unknown_name_or_revision_is_refused() {
        assertThatThrownBy(() -> EventJson.decode("exemplar.Nothing", "1", new byte[0]))
                .isInstanceOf(EventJson.UnknownEventException.class);
        assertThatThrownBy(() -> EventJson.decode("exemplar.ExemplarSelected", "99", new byte[0]))
                .isInstanceOf(EventJson.UnknownEventException.class);
    }

    @Test
    void the_stored_form_has_iso_dates_and_no_nulls() {
        var json = new String(EventJson.encode(Examples.nominated()), StandardCharsets.UTF_8);
        assertThat(json).contains("\"nominatedOn\":\"2021-06-20\"").doesNotContain("null");
    }
}
