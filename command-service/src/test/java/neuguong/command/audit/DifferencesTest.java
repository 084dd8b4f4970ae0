package neuguong.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import neuguong.command.audit.Differences.Cause;
import neuguong.command.audit.Differences.Change;
import neuguong.command.audit.Differences.Difference;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.decide.Rejected;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Two moments of a history that is written by hand: event n was recorded on day n + 1 of 2026. */
class DifferencesTest {
    private static final Differences DIFFERENCES =
            new Differences(JsonMapper.builder().build());
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 20);

    private static Instant recorded(int day) {
        return Instant.parse("2026-01-%02dT00:00:00Z".formatted(day));
    }

    private static List<Recorded> history(DomainEvent... events) {
        var result = new ArrayList<Recorded>();
        for (var event : events) {
            var sequence = result.size();
            result.add(new Recorded(
                    100 + sequence,
                    "x1",
                    sequence,
                    EventType.of(event.getClass()).name(),
                    recorded(sequence + 1),
                    event.validOn(),
                    "clerk",
                    event));
        }
        return result;
    }

    private static Moment at(int knownDay, @Nullable LocalDate validAt) {
        return new Moment(recorded(knownDay), validAt);
    }

    private static ExemplarNominated nominated() {
        return new ExemplarNominated(
                "x1",
                new Nomination(
                        new Subject(SubjectKind.INDIVIDUAL, "Đặng Thị Thuỳ", null, null),
                        Category.ADVANCED_EXEMPLAR,
                        Breadth.COMPREHENSIVE,
                        List.of(),
                        "u1",
                        "0007",
                        List.of(),
                        "l1",
                        null,
                        null,
                        "Mô hình trồng lúa hữu cơ",
                        JUNE,
                        null,
                        null));
    }

    private static Assessment assessment(Grade grade, LocalDate on) {
        return new Assessment(2022, grade, List.of(), null, on, "Hội đồng");
    }

    private static AssessmentRecorded assessed() {
        return new AssessmentRecorded(assessment(Grade.HTT, LocalDate.of(2022, 12, 10)));
    }

    private static AssessmentCorrected corrected(LocalDate on) {
        return new AssessmentCorrected(assessment(Grade.HTXS, on), "Chấm lại", "8/QĐ");
    }

    private static ExemplarTransferred transferred() {
        return new ExemplarTransferred("u1", "u2", "l1", "l2", "Sắp xếp", LocalDate.of(2025, 7, 1), null);
    }

    private static Difference between(List<Recorded> events, Moment from, Moment to) {
        return DIFFERENCES.ofExemplar("x1", null, events, from, to);
    }

    @Test
    void a_field_is_told_with_what_it_was_what_it_is_and_by_which_event() {
        var difference = between(history(nominated(), assessed(), transferred()), at(1, null), at(3, null));
        assertThat(difference.fromVersion()).isZero();
        assertThat(difference.toVersion()).isEqualTo(2);
        assertThat(difference.changes())
                .filteredOn(c -> c.path().equals("/nomination/unitId"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.from()).isEqualTo(StringNode.valueOf("u1"));
                    assertThat(c.to()).isEqualTo(StringNode.valueOf("u2"));
                    assertThat(c.by()).containsExactly(2L);
                });
        assertThat(difference.changes())
                .filteredOn(c -> c.path().equals("/reviews/2022/first/grade"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.from()).isNull();
                    assertThat(c.to()).isEqualTo(StringNode.valueOf("HTT"));
                    assertThat(c.by()).containsExactly(1L);
                });
        assertThat(difference.events())
                .extracting(Cause::position, Cause::type, Cause::holds)
                .containsExactly(
                        tuple(101L, "exemplar.AssessmentRecorded", true),
                        tuple(102L, "exemplar.ExemplarTransferred", true));
    }

    @Test
    void a_business_day_tells_the_same_as_a_recording_day_tells() {
        var events = history(nominated(), transferred());
        var difference = between(events, at(9, LocalDate.of(2025, 6, 30)), at(9, LocalDate.of(2025, 7, 1)));
        assertThat(difference.changes())
                .extracting(Change::path)
                .containsExactlyInAnyOrder("/nomination/unitId", "/nomination/localityId");
    }

    @Test
    void nothing_lies_between_a_moment_and_itself() {
        var events = history(nominated(), assessed());
        assertThat(between(events, at(2, JUNE), at(2, JUNE)).none()).isTrue();
        assertThat(between(events, at(2, JUNE), at(2, LocalDate.of(2022, 12, 9)))
                        .none())
                .isTrue();
    }

    @Test
    void what_a_correction_moves_to_a_later_day_is_gone_by_that_correction() {
        var events = history(nominated(), assessed(), corrected(LocalDate.of(2023, 1, 15)));
        var december = LocalDate.of(2022, 12, 31);
        var difference = between(events, at(2, december), at(3, december));
        assertThat(difference.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.path()).startsWith("/reviews/2022/");
            assertThat(change.to()).isNull();
            assertThat(change.by()).containsExactly(1L, 2L);
        });
        assertThat(difference.events()).extracting(Cause::holds).containsExactly(false, false);
    }

    @Test
    void an_exemplar_that_was_not_there_yet_is_all_new() {
        var difference = between(history(nominated()), at(1, JUNE.minusDays(1)), at(1, JUNE));
        assertThat(difference.fromVersion()).isNull();
        assertThat(difference.changes())
                .allSatisfy(c -> assertThat(c.from()).isNull())
                .extracting(Change::path)
                .contains("/id", "/stage", "/nomination/subject/name");
    }

    @Test
    void a_unit_is_compared_as_its_exemplars_are() {
        var registered = new UnitRegistered("u1", "T-1", "Xã Cũ", UnitType.AGENCY, null, "l1", JUNE);
        var events = history(registered, new UnitRenamed("Xã Mới", LocalDate.of(2024, 1, 1), null));
        var difference = DIFFERENCES.ofUnit("u1", events, at(1, null), at(2, null));
        assertThat(difference.changes())
                .extracting(Change::path, Change::by)
                .containsExactly(tuple("/name", Set.of(1L)));
    }

    @Test
    void a_clock_that_stepped_back_leaves_no_hole_in_what_was_known() {
        var events = history(nominated(), assessed(), transferred());
        var early = events.get(2);
        events.set(
                2,
                new Recorded(
                        early.position(), "x1", 2, early.type(), recorded(1), early.validOn(), null, early.event()));
        assertThat(at(1, null).known(events)).hasSize(1);
    }

    @Test
    void a_moment_lies_in_years_of_this_world_and_the_latest_is_the_one_left_out() {
        assertThatThrownBy(() -> new Moment(Instant.MAX, null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Moment(null, LocalDate.MIN)).isInstanceOf(Rejected.class);
        var open = new Moment(null, null);
        assertThat(at(1, JUNE).upTo(open)).isTrue();
        assertThat(open.upTo(at(1, JUNE))).isFalse();
        assertThat(at(1, JUNE).upTo(at(2, JUNE.minusDays(1)))).isFalse();
    }
}
