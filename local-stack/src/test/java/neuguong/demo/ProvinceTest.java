package neuguong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.demo.Command.Assess;
import neuguong.demo.Command.Correct;
import neuguong.demo.Command.Nominate;
import neuguong.demo.Command.RecordAward;
import neuguong.demo.Command.RegisterUnit;
import neuguong.demo.Command.Reject;
import neuguong.demo.Command.Revise;
import neuguong.demo.Command.Revoke;
import neuguong.demo.Command.Select;
import neuguong.demo.Command.Transfer;
import neuguong.events.Assessment;
import neuguong.events.LocalityLevel;
import neuguong.events.Nomination;
import neuguong.events.SubjectKind;
import neuguong.text.Text;
import org.junit.jupiter.api.Test;

class ProvinceTest {
    private static final int EXEMPLARS = 600;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Province PROVINCE = new Province(Province.SEED, EXEMPLARS);
    private static final List<Step> STEPS = steps(PROVINCE);

    private static List<Step> steps(Province province) {
        return IntStream.range(0, province.exemplars())
                .mapToObj(province::career)
                .flatMap(List::stream)
                .toList();
    }

    private static <C extends Command> List<C> all(Class<C> type) {
        return STEPS.stream()
                .map(Step::command)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Nomination> nominations() {
        return all(Nominate.class).stream().map(Nominate::nomination);
    }

    @Test
    void the_same_seed_and_size_tell_the_same_story() {
        var again = new Province(Province.SEED, EXEMPLARS);
        assertThat(steps(again)).isEqualTo(STEPS);
        assertThat(again.phases()).isEqualTo(PROVINCE.phases());
        assertThat(steps(new Province(1, 20))).isNotEqualTo(STEPS.subList(0, 20));
    }

    @Test
    void the_default_size_is_about_sixty_units_and_ten_thousand_events() {
        assertThat(PROVINCE.units().all()).hasSizeBetween(55, 75);
        assertThat(STEPS).hasSizeBetween(8_500, 10_500);
    }

    @Test
    void larger_demonstrations_have_a_few_more_units_and_still_a_name_for_everyone() {
        var larger = new Province(Province.SEED, 8_000);
        assertThat(larger.exemplars()).isEqualTo(8_000);
        assertThat(larger.units().all()).hasSizeBetween(75, 150);
        assertThat(larger.career(7_999)).isNotEmpty();
    }

    @Test
    void people_collectives_and_households_come_in_their_shares() {
        assertThat(share(n -> n.subject().kind() == SubjectKind.INDIVIDUAL)).isCloseTo(0.6, within(0.08));
        assertThat(share(n -> n.subject().kind() == SubjectKind.COLLECTIVE)).isCloseTo(0.3, within(0.06));
        assertThat(share(n -> n.subject().kind() == SubjectKind.HOUSEHOLD)).isCloseTo(0.1, within(0.04));
        assertThat(nominations().map(Nomination::sector).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(nominations().map(Nomination::unitId).distinct()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static double share(Predicate<Nomination> what) {
        return nominations().filter(what).count() / (double) EXEMPLARS;
    }

    @Test
    void most_are_selected_and_some_rejected_revised_corrected_moved_or_revoked() {
        assertThat(all(Reject.class)).hasSizeBetween(36, 60);
        assertThat(all(Revise.class)).hasSizeBetween(20, 55);
        assertThat(all(Select.class)).hasSizeGreaterThan(500);
        assertThat(all(Correct.class).size() / (double) all(Assess.class).size())
                .isCloseTo(0.022, within(0.012));
        assertThat(all(Transfer.class)).hasSizeBetween(10, 60);
        assertThat(all(Revoke.class)).hasSizeBetween(5, 8);
    }

    @Test
    void many_arise_in_movements_and_every_movement_has_some() {
        assertThat(share(n -> n.movementId() != null)).isBetween(0.2, 0.6);
        assertThat(nominations().map(Nomination::movementId).distinct()).hasSize(8);
    }

    @Test
    void a_scored_year_names_each_criterion_once_and_stays_within_a_hundred() {
        var scored = all(Assess.class).stream()
                .map(Assess::assessment)
                .filter(a -> !a.scores().isEmpty())
                .toList();
        assertThat(scored).hasSizeGreaterThan(500).allSatisfy(a -> {
            assertThat(a.scores())
                    .extracting(Assessment.Score::criterion)
                    .hasSize(4)
                    .doesNotHaveDuplicates();
            assertThat(a.score()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
        });
    }

    @Test
    void every_nomination_lies_in_the_plan_in_a_living_unit_and_place() {
        assertThat(nominations()).allSatisfy(n -> {
            assertThat(n.nominatedOn()).isBetween(LocalDate.of(2021, 6, 11), LocalDate.of(2025, 12, 31));
            assertThat(PROVINCE.units().active(PROVINCE.units().of(n.unitId()), n.nominatedOn()))
                    .isTrue();
            assertThat(PROVINCE.places().of(n.localityId()).validOn(n.nominatedOn()))
                    .isTrue();
        });
    }

    @Test
    void nothing_is_entered_before_it_was_or_after_today() {
        assertThat(STEPS).allSatisfy(step -> {
            assertThat(step.when()).isBeforeOrEqualTo(TODAY);
            switch (step.command()) {
                case Assess c -> assertThat(c.assessment().assessedOn()).isBeforeOrEqualTo(step.when());
                case Select c -> assertThat(c.decidedOn()).isBeforeOrEqualTo(step.when());
                case RecordAward c -> assertThat(c.decidedOn()).isBeforeOrEqualTo(step.when());
                case Transfer c -> assertThat(c.on()).isEqualTo(step.when());
                default -> {}
            }
        });
        assertThat(PROVINCE.phases()).allSatisfy(p -> assertThat(p.from()).isBeforeOrEqualTo(TODAY));
    }

    @Test
    void names_are_composed_but_for_a_few_and_texts_are_finished_sentences() {
        var decomposed = nominations()
                .filter(n -> !Normalizer.isNormalized(n.subject().name(), Normalizer.Form.NFC))
                .count();
        assertThat(decomposed).isBetween(2L, 25L);
        assertThat(STEPS).allSatisfy(step -> assertThat(step.toString()).doesNotContain("{", "}", "|", " ,", ".."));
        assertThat(nominations().map(Nomination::achievement))
                .allSatisfy(text -> assertThat(text).hasSizeBetween(60, 700).endsWith("."));
    }

    @Test
    void no_unit_ever_owns_two_open_records_of_one_subject() {
        var units = PROVINCE.units();
        var seen = new HashSet<String>();
        for (var i = 0; i < EXEMPLARS; i++) {
            var n = PROVINCE.profile(i).nomination();
            var owner = units.current(n.unitId(), TODAY);
            assertThat(seen.add(
                            owner + n.subject().kind() + Text.fold(n.subject().name())))
                    .as(n.subject().name())
                    .isTrue();
        }
    }

    /** Real provinces end at 96, districts at 973, communes at 32248. */
    @Test
    void no_code_is_that_of_a_real_place() {
        assertThat(PROVINCE.places().all()).allSatisfy(place -> {
            var beyond = switch (place.level()) {
                case PROVINCE -> 96;
                case DISTRICT -> 973;
                case COMMUNE, HAMLET -> 32_248;
            };
            assertThat(Integer.parseInt(place.code())).isGreaterThan(beyond);
        });
        assertThat(PROVINCE.places().communesOn(Places.BASELINE)).hasSize(45);
        assertThat(PROVINCE.places().communesOn(Places.REFORM)).hasSizeBetween(15, 20);
        assertThat(PROVINCE.places().all().stream().filter(p -> p.level() == LocalityLevel.DISTRICT))
                .hasSize(7);
    }

    @Test
    void units_are_registered_after_their_parents_and_end_before_nothing_else_needs_them() {
        var registered = new HashSet<String>();
        var launched = new HashSet<String>();
        for (var phase : PROVINCE.phases()) {
            for (var command : phase.units()) {
                switch (command) {
                    case RegisterUnit c -> {
                        var parent = c.unit().parent();
                        assertThat(parent == null || registered.contains(parent))
                                .isTrue();
                        registered.add(c.unit().code());
                    }
                    case Command.ChangeUnit c -> {
                        assertThat(registered).contains(c.change().unit());
                        assertThat(
                                        switch (c.change().what()) {
                                            case RENAMED -> true;
                                            case RELOCATED ->
                                                PROVINCE.places()
                                                        .of(c.change().to())
                                                        .validOn(c.change().on());
                                            case REPARENTED, MERGED, DISSOLVED ->
                                                registered.contains(c.change().to());
                                        })
                                .isTrue();
                    }
                    case Command.ChooseSuccessor c -> {
                        var chosen = PROVINCE.places().of(c.choice().successor());
                        assertThat(PROVINCE.places()
                                        .asOf(PROVINCE.places().of(c.choice().place()), TODAY))
                                .isEqualTo(chosen);
                    }
                    case Command.PublishCriteriaSet c ->
                        assertThat(registered).contains(c.version().unit());
                    case Command.LaunchMovement c -> {
                        assertThat(registered).contains(c.movement().unit());
                        launched.add(c.movement().code());
                    }
                    case Command.SummariseMovement c -> assertThat(launched).contains(c.movement());
                    case Command.CloseMovement c -> assertThat(launched).contains(c.movement());
                    default -> throw new AssertionError(command);
                }
            }
        }
        assertThat(launched).hasSize(7);
        assertThat(registered).hasSameSizeAs(PROVINCE.units().all());
    }

    @Test
    void the_end_of_the_district_level_leaves_no_living_unit_under_one_that_has_ended() {
        var units = PROVINCE.units();
        assertThat(units.all().stream().filter(u -> u.code().startsWith("H98")))
                .hasSize(7)
                .noneMatch(u -> units.active(u, Places.REFORM));
        assertThat(units.all().stream().filter(u -> units.active(u, TODAY))).allSatisfy(u -> {
            var parent = units.parentOn(u.code(), TODAY);
            assertThat(parent == null || units.active(units.of(parent), TODAY))
                    .as(u.code())
                    .isTrue();
        });
        assertThat(all(Transfer.class).stream().filter(t -> t.on().equals(Places.REFORM.minusDays(1))))
                .hasSizeBetween(3, 30);
    }

    @Test
    void every_step_lies_in_one_phase() {
        assertThat(STEPS)
                .allSatisfy(step -> assertThat(PROVINCE.phases().stream().filter(p -> p.includes(step.when())))
                        .hasSize(1));
    }
}
