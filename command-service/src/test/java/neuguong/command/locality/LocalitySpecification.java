package neuguong.command.locality;

import static neuguong.command.decide.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.command.locality.LocalityCommand.ChooseSuccessor;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.Parent;
import neuguong.command.locality.LocalityCommand.Position;
import neuguong.command.locality.LocalityCommand.PositionLocality;
import neuguong.command.locality.LocalityCommand.RenameLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalitySpecification {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final Validity NEW = new Validity(ON, null);
    private static final Plan PLAN = new Plan(FROM, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));
    private static final LocalityEstablished COMMUNE =
            new LocalityEstablished("l1", "99004", "Phường Trúc", LocalityLevel.COMMUNE, "d1", FROM);

    private static Specification<LocalityCommand, LocalityDecider.State, LocalityEvent> locality() {
        return Specification.of(new LocalityDecider());
    }

    private static EstablishLocality establish(
            String code, LocalityLevel level, @Nullable String parent, @Nullable LocalityLevel parentLevel) {
        var known = parentLevel == null ? null : new Parent(parentLevel, "99004", new Validity(FROM, null));
        return new EstablishLocality("l1", code, "Phường Trúc", level, parent, known, FROM, null);
    }

    private static RenameLocality rename(String name, LocalDate on) {
        return new RenameLocality("l1", name, on, "735/NQ", PLAN);
    }

    private static ChooseSuccessor choose(String successor, LocalDate on) {
        return new ChooseSuccessor("l1", successor, "Phần lớn dân cư", on, null, PLAN);
    }

    private static LocalitySuccessorChosen chosen(String successor, LocalDate on) {
        return new LocalitySuccessorChosen(successor, "Phần lớn dân cư", on, null);
    }

    private static SucceedLocality succeed(String successor, SuccessionExtent extent) {
        return new SucceedLocality("l1", successor, NEW, extent, ON, null);
    }

    private static LocalitySucceeded succeeded(String successor, SuccessionExtent extent) {
        return new LocalitySucceeded(successor, extent, ON, null);
    }

    private static Position point(String longitude, String latitude) {
        return new Position(new BigDecimal(longitude), new BigDecimal(latitude), "Bản đồ tỉnh");
    }

    private static PositionLocality position(String longitude, String latitude, LocalDate on) {
        return new PositionLocality("l1", point(longitude, latitude), on, PLAN);
    }

    private static LocalityPositioned positioned(String longitude, String latitude, LocalDate on) {
        return new LocalityPositioned(new BigDecimal(longitude), new BigDecimal(latitude), "Bản đồ tỉnh", on);
    }

    private static EstablishLocality establishAt(Position point) {
        var parent = new Parent(LocalityLevel.DISTRICT, "99004", new Validity(FROM, null));
        return new EstablishLocality("l1", "99004", "Phường Trúc", LocalityLevel.COMMUNE, "d1", parent, FROM, point);
    }

    @Test
    void a_place_is_given_a_point_and_another_in_its_stead() {
        locality().given(COMMUNE).when(position("105.8452", "21.0567", ON)).then(positioned("105.8452", "21.0567", ON));
        locality()
                .given(COMMUNE, positioned("105.8452", "21.0567", ON))
                .when(position("105.85", "21.06", ON))
                .then(positioned("105.85", "21.06", ON));
        locality()
                .given(COMMUNE, positioned("105.8452", "21.0567", ON))
                .when(position("105.84520", "21.0567", ON.plusDays(9)))
                .thenNothing();
    }

    @Test
    void a_point_outside_vietnam_or_with_its_two_numbers_exchanged_is_refused() {
        locality().given(COMMUNE).when(position("21.0567", "105.8452", ON)).thenRejected(POSITION_OUTSIDE);
        locality().given(COMMUNE).when(position("101.9", "21.0", ON)).thenRejected(POSITION_OUTSIDE);
        locality().given(COMMUNE).when(position("105.0", "24.001", ON)).thenRejected(POSITION_OUTSIDE);
        locality().given(COMMUNE).when(position("102", "6", ON)).then(positioned("102", "6", ON));
        locality().when(establishAt(point("5", "5"))).thenRejected(POSITION_OUTSIDE);
    }

    @Test
    void a_point_is_given_from_the_first_day_of_a_place_on_never_before_the_last_one_and_not_of_a_day_to_come() {
        locality()
                .given(COMMUNE)
                .when(position("105.8", "21.0", FROM.minusDays(1)))
                .thenRejected(BEFORE_LOCALITY_POSITIONED);
        locality()
                .given(COMMUNE, positioned("105.8", "21.0", ON))
                .when(position("105.9", "21.0", ON.minusDays(1)))
                .thenRejected(BEFORE_LOCALITY_POSITIONED);
        locality()
                .given(COMMUNE)
                .when(position("105.8", "21.0", LocalDate.of(2026, 3, 2)))
                .thenRejected(IN_THE_FUTURE);
        locality().when(position("105.8", "21.0", ON)).thenRejected(UNKNOWN_LOCALITY);
    }

    @Test
    void a_place_that_has_ended_may_still_be_given_a_point_and_takes_its_changes_as_before() {
        locality()
                .given(COMMUNE, succeeded("l2", SuccessionExtent.WHOLE))
                .when(position("105.8", "21.0", FROM))
                .then(positioned("105.8", "21.0", FROM));
        locality()
                .given(COMMUNE, positioned("105.8", "21.0", ON))
                .when(rename("Phường Mới", FROM.plusDays(1)))
                .then(new LocalityRenamed("Phường Mới", FROM.plusDays(1), "735/NQ"));
    }

    @Test
    void a_place_may_be_established_with_a_point_and_be_told_again_with_another() {
        locality().when(establishAt(point("105.8", "21.0"))).then(COMMUNE, positioned("105.8", "21.0", FROM));
        locality()
                .given(COMMUNE, positioned("105.8", "21.0", FROM))
                .when(establishAt(point("105.8", "21.0")))
                .thenNothing();
        locality()
                .given(COMMUNE, positioned("105.8", "21.0", FROM))
                .when(establishAt(point("105.9", "21.0")))
                .then(positioned("105.9", "21.0", FROM));
    }

    @Test
    void a_place_is_established_under_its_parent() {
        locality()
                .when(establish("99004", LocalityLevel.COMMUNE, "d1", LocalityLevel.DISTRICT))
                .then(COMMUNE);
    }

    @Test
    void a_code_from_a_day_is_one_place() {
        locality()
                .given(COMMUNE)
                .when(establish("99004", LocalityLevel.COMMUNE, "d1", LocalityLevel.DISTRICT))
                .thenNothing();
        locality()
                .given(COMMUNE)
                .when(establish("99004", LocalityLevel.COMMUNE, "d2", LocalityLevel.DISTRICT))
                .thenRejected(LOCALITY_TAKEN);
    }

    @Test
    void only_a_province_has_no_parent_and_a_parent_is_of_a_higher_level() {
        locality().when(establish("99004", LocalityLevel.COMMUNE, null, null)).thenRejected(PARENT_MISSING);
        locality().when(establish("99004", LocalityLevel.COMMUNE, "d9", null)).thenRejected(LOCALITY_NOT_FOUND);
        locality()
                .when(establish("99004", LocalityLevel.COMMUNE, "l2", LocalityLevel.COMMUNE))
                .thenRejected(PARENT_LEVEL);
        locality()
                .when(establish("99", LocalityLevel.PROVINCE, null, null))
                .then(new LocalityEstablished("l1", "99", "Phường Trúc", LocalityLevel.PROVINCE, null, FROM));
    }

    @Test
    void a_code_has_the_form_of_its_level() {
        locality()
                .when(establish("9900", LocalityLevel.COMMUNE, "d1", LocalityLevel.DISTRICT))
                .thenRejected(CODE_INVALID);
        locality().when(establish("999", LocalityLevel.PROVINCE, null, null)).thenRejected(CODE_INVALID);
        locality()
                .when(establish("TO1", LocalityLevel.HAMLET, "l2", LocalityLevel.COMMUNE))
                .thenRejected(CODE_INVALID);
    }

    @Test
    void a_place_is_succeeded_as_a_whole_or_in_parts() {
        locality()
                .given(COMMUNE)
                .when(succeed("n1", SuccessionExtent.WHOLE))
                .then(succeeded("n1", SuccessionExtent.WHOLE));
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n2", SuccessionExtent.PART))
                .then(succeeded("n2", SuccessionExtent.PART));
    }

    @Test
    void a_whole_succession_goes_with_no_other() {
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.WHOLE))
                .when(succeed("n2", SuccessionExtent.PART))
                .thenRejected(LOCALITY_SUCCEEDED);
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n2", SuccessionExtent.WHOLE))
                .thenRejected(LOCALITY_SUCCEEDED);
    }

    @Test
    void a_place_that_is_kept_renamed_or_of_another_type_has_no_further_successor() {
        for (var extent : List.of(SuccessionExtent.KEPT, SuccessionExtent.RENAMED, SuccessionExtent.RETYPED)) {
            locality().given(COMMUNE).when(succeed("n1", extent)).then(succeeded("n1", extent));
            locality()
                    .given(COMMUNE, succeeded("n1", extent))
                    .when(succeed("n2", SuccessionExtent.PART))
                    .thenRejected(LOCALITY_SUCCEEDED);
        }
    }

    @Test
    void a_hamlet_has_a_local_code_under_its_commune() {
        locality()
                .when(establish("99004-TO1", LocalityLevel.HAMLET, "l2", LocalityLevel.COMMUNE))
                .then(new LocalityEstablished("l1", "99004-TO1", "Phường Trúc", LocalityLevel.HAMLET, "l2", FROM));
        locality()
                .when(establish("99007-TO1", LocalityLevel.HAMLET, "l2", LocalityLevel.COMMUNE))
                .thenRejected(HAMLET_OUTSIDE_COMMUNE);
        locality()
                .when(establish("99004-TO1", LocalityLevel.HAMLET, "d1", LocalityLevel.DISTRICT))
                .thenRejected(HAMLET_OUTSIDE_COMMUNE);
    }

    @Test
    void a_parent_exists_on_the_first_day() {
        var ended = new Parent(LocalityLevel.DISTRICT, "990", new Validity(FROM.minusYears(1), FROM.minusDays(1)));
        locality()
                .when(new EstablishLocality(
                        "l1", "99004", "Phường Trúc", LocalityLevel.COMMUNE, "d1", ended, FROM, null))
                .thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_place_takes_another_name_as_long_as_it_exists() {
        var day = LocalDate.of(2023, 2, 1);
        var renamed = new LocalityRenamed("Phường Trúc Mới", day, "735/NQ");
        locality().given(COMMUNE).when(rename("Phường Trúc Mới", day)).then(renamed);
        locality().given(COMMUNE, renamed).when(rename("Phường Trúc Mới", day)).thenNothing();
        locality().given(COMMUNE).when(rename("A", FROM.minusDays(1))).thenRejected(BEFORE_LOCALITY_CHANGED);
        locality().given(COMMUNE).when(rename("A", LocalDate.of(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.KEPT))
                .when(rename("A", ON))
                .thenRejected(LOCALITY_ENDED);
        locality().when(rename("A", day)).thenRejected(UNKNOWN_LOCALITY);
    }

    @Test
    void a_person_chooses_the_successor_of_a_split_place_among_its_parts_and_may_choose_again() {
        var parts = List.of(succeeded("n1", SuccessionExtent.PART), succeeded("n2", SuccessionExtent.PART));
        locality()
                .given(COMMUNE, parts.get(0), parts.get(1))
                .when(choose("n1", ON))
                .then(chosen("n1", ON));
        locality()
                .given(COMMUNE, parts.get(0), parts.get(1), chosen("n1", ON))
                .when(choose("n1", ON.plusDays(1)))
                .thenNothing();
        locality()
                .given(COMMUNE, parts.get(0), parts.get(1), chosen("n1", ON))
                .when(choose("n2", ON.plusDays(1)))
                .then(chosen("n2", ON.plusDays(1)));
    }

    @Test
    void only_a_part_of_a_split_place_can_be_chosen_and_not_before_the_split() {
        var part = succeeded("n1", SuccessionExtent.PART);
        locality().given(COMMUNE, part).when(choose("n9", ON)).thenRejected(NO_PART_SUCCESSOR);
        locality().given(COMMUNE, part).when(choose("n1", ON.minusDays(1))).thenRejected(BEFORE_LOCALITY_CHANGED);
        locality()
                .given(COMMUNE, part)
                .when(choose("n1", LocalDate.of(2026, 3, 2)))
                .thenRejected(IN_THE_FUTURE);
        locality().given(COMMUNE).when(choose("n1", ON)).thenRejected(LOCALITY_NOT_SPLIT);
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.WHOLE))
                .when(choose("n1", ON))
                .thenRejected(LOCALITY_NOT_SPLIT);
        locality().when(choose("n1", ON)).thenRejected(UNKNOWN_LOCALITY);
    }

    @Test
    void the_same_succession_again_records_nothing() {
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n1", SuccessionExtent.PART))
                .thenNothing();
    }

    @Test
    void the_successor_is_another_place_that_exists_on_the_day() {
        locality().given(COMMUNE).when(succeed("l1", SuccessionExtent.WHOLE)).thenRejected(SUCCESSOR_IS_ITSELF);
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality("l1", "n9", null, SuccessionExtent.WHOLE, ON, null))
                .thenRejected(LOCALITY_NOT_FOUND);
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality(
                        "l1", "n1", new Validity(ON.plusDays(1), null), SuccessionExtent.WHOLE, ON, null))
                .thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_place_is_not_succeeded_before_it_began() {
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality("l1", "n1", new Validity(FROM, null), SuccessionExtent.WHOLE, FROM, null))
                .thenRejected(BEFORE_LOCALITY_BEGAN);
    }

    @Test
    void an_unknown_place_has_no_successor() {
        locality().when(succeed("n1", SuccessionExtent.WHOLE)).thenRejected(UNKNOWN_LOCALITY);
    }

    @Test
    void a_name_is_found_with_and_without_its_type_but_not_under_another() {
        assertThat(AdministrativeName.spellings("Tam Lư")).contains("tam lu", "xa tam lu", "huyen tam lu");
        assertThat(AdministrativeName.spellings("Xã Tam Lư")).containsExactly("xa tam lu", "tam lu");
        assertThat(AdministrativeName.spellings("TP Hải Phòng")).contains("thanh pho hai phong");
    }
}
