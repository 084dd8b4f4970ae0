package neuguong.command.unit;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.command.unit.UnitCommand.DissolveUnit;
import neuguong.command.unit.UnitCommand.MergeUnit;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommand.RelocateUnit;
import neuguong.command.unit.UnitCommand.RenameUnit;
import neuguong.command.unit.UnitCommand.ReparentUnit;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitSpecification {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final Plan PLAN = new Plan(FROM, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));
    private static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);
    private static final UnitRegistered REGISTERED =
            new UnitRegistered("u1", "H01", "Huyện A", UnitType.LOCALITY, "u0", "l1", FROM);
    private static final UnitMergedInto MERGED = new UnitMergedInto("u2", ON, null);
    private static final UnitDissolved DISSOLVED = new UnitDissolved("u2", ON, "Kết thúc cấp huyện", null);

    private static Specification<UnitCommand, UnitState, UnitEvent> unit() {
        return Specification.of(new UnitDecider());
    }

    private static RegisterUnit register(
            LocalDate from, @Nullable Validity parent, @Nullable Validity locality, boolean taken) {
        return new RegisterUnit(
                "u1", "H01", "Huyện A", UnitType.LOCALITY, "u0", parent, "l1", locality, from, taken, PLAN);
    }

    private static RenameUnit rename(String name, LocalDate on) {
        return new RenameUnit("u1", name, on, null, PLAN);
    }

    private static ReparentUnit reparent(@Nullable String parent, @Nullable Validity valid, String... above) {
        return new ReparentUnit("u1", parent, valid, List.of(above), ON, "88/QĐ", PLAN);
    }

    private static RelocateUnit relocate(String locality, @Nullable Validity valid) {
        return new RelocateUnit("u1", locality, valid, ON, "91/QĐ", PLAN);
    }

    private static MergeUnit merge(String into, @Nullable Validity valid, LocalDate on) {
        return new MergeUnit("u1", into, valid, on, null, PLAN);
    }

    private static DissolveUnit dissolve(@Nullable String successor, @Nullable Validity valid, boolean openExemplars) {
        return new DissolveUnit("u1", successor, valid, openExemplars, ON, "Kết thúc cấp huyện", null, PLAN);
    }

    @Test
    void a_unit_is_registered() {
        unit().when(register(FROM, ALWAYS, ALWAYS, false)).then(REGISTERED);
    }

    @Test
    void a_unit_has_a_code_of_its_own() {
        unit().when(register(FROM, ALWAYS, ALWAYS, true)).thenRejected(UNIT_CODE_TAKEN);
    }

    @Test
    void parent_and_locality_exist_on_the_first_day() {
        unit().when(register(FROM, null, ALWAYS, false)).thenRejected(UNIT_NOT_FOUND);
        unit().when(register(FROM, new Validity(ON, null), ALWAYS, false)).thenRejected(UNIT_NOT_ACTIVE);
        unit().when(register(FROM, ALWAYS, null, false)).thenRejected(LOCALITY_NOT_FOUND);
        unit().when(register(FROM, ALWAYS, new Validity(ON, null), false)).thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_unit_may_be_older_than_the_baseline_of_places() {
        var old = LocalDate.of(2005, 4, 1);
        unit().when(register(old, ALWAYS, new Validity(FROM, null), false))
                .then(new UnitRegistered("u1", "H01", "Huyện A", UnitType.LOCALITY, "u0", "l1", old));
    }

    @Test
    void a_unit_of_tomorrow_is_not_registered() {
        unit().when(register(LocalDate.of(2026, 3, 2), ALWAYS, ALWAYS, false)).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_unit_takes_another_name() {
        unit().given(REGISTERED).when(rename("Thị xã A", ON)).then(new UnitRenamed("Thị xã A", ON, null));
        unit().given(REGISTERED).when(rename("Huyện A", ON)).thenNothing();
    }

    @Test
    void a_unit_comes_under_another_that_is_active_on_the_day_or_becomes_a_root() {
        var under = new UnitReparented("u2", ON, "88/QĐ");
        unit().given(REGISTERED).when(reparent("u2", ALWAYS)).then(under);
        unit().given(REGISTERED).when(reparent(null, null)).then(new UnitReparented(null, ON, "88/QĐ"));
        unit().given(REGISTERED).when(reparent("u9", null)).thenRejected(UNIT_NOT_FOUND);
        unit().given(REGISTERED)
                .when(reparent("u2", new Validity(FROM, ON.minusDays(1))))
                .thenRejected(UNIT_NOT_ACTIVE);
        unit().given(REGISTERED, under).when(reparent("u2", ALWAYS)).thenNothing();
        unit().given(REGISTERED).when(reparent("u0", ALWAYS)).thenNothing();
    }

    @Test
    void the_tree_of_units_has_no_circle() {
        unit().given(REGISTERED).when(reparent("u1", ALWAYS)).thenRejected(UNIT_BELOW_ITSELF);
        unit().given(REGISTERED).when(reparent("u2", ALWAYS, "u3", "u1")).thenRejected(UNIT_CYCLE);
    }

    @Test
    void a_unit_moves_its_seat_to_a_place_that_exists_on_the_day() {
        unit().given(REGISTERED).when(relocate("l2", ALWAYS)).then(new UnitRelocated("l2", ON, "91/QĐ"));
        unit().given(REGISTERED).when(relocate("l1", ALWAYS)).thenNothing();
        unit().given(REGISTERED).when(relocate("l9", null)).thenRejected(LOCALITY_NOT_FOUND);
        unit().given(REGISTERED)
                .when(relocate("l2", new Validity(FROM, ON.minusDays(1))))
                .thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void reparenting_and_relocation_follow_the_last_change_and_do_not_lie_ahead() {
        var renamed = new UnitRenamed("Thị xã A", ON.plusDays(1), null);
        unit().given(REGISTERED, renamed).when(reparent("u2", ALWAYS)).thenRejected(BEFORE_UNIT_BEGAN);
        unit().given(REGISTERED, renamed).when(relocate("l2", ALWAYS)).thenRejected(BEFORE_UNIT_BEGAN);
        var tomorrow = LocalDate.of(2026, 3, 2);
        unit().given(REGISTERED)
                .when(new ReparentUnit("u1", "u2", ALWAYS, List.of(), tomorrow, null, PLAN))
                .thenRejected(IN_THE_FUTURE);
        unit().given(REGISTERED)
                .when(new RelocateUnit("u1", "l2", ALWAYS, tomorrow, null, PLAN))
                .thenRejected(IN_THE_FUTURE);
    }

    @Test
    void changes_follow_one_another_in_time() {
        var renamed = new UnitRenamed("Thị xã A", ON, null);
        unit().given(REGISTERED).when(rename("B", FROM.minusDays(1))).thenRejected(BEFORE_UNIT_BEGAN);
        unit().given(REGISTERED, renamed)
                .when(merge("u2", ALWAYS, ON.minusDays(1)))
                .thenRejected(BEFORE_UNIT_BEGAN);
        unit().given(REGISTERED).when(rename("B", LocalDate.of(2026, 3, 2))).thenRejected(IN_THE_FUTURE);
    }

    @Test
    void a_unit_ends_by_merging_into_another_that_exists() {
        unit().given(REGISTERED).when(merge("u2", ALWAYS, ON)).then(MERGED);
        unit().given(REGISTERED).when(merge("u1", ALWAYS, ON)).thenRejected(SUCCESSOR_IS_ITSELF);
        unit().given(REGISTERED).when(merge("u9", null, ON)).thenRejected(UNIT_NOT_FOUND);
        unit().given(REGISTERED).when(merge("u2", new Validity(FROM, FROM), ON)).thenRejected(UNIT_NOT_ACTIVE);
    }

    @Test
    void a_unit_with_open_exemplars_names_its_successor_when_it_is_dissolved() {
        unit().given(REGISTERED).when(dissolve("u2", ALWAYS, true)).then(DISSOLVED);
        unit().given(REGISTERED).when(dissolve(null, null, true)).thenRejected(UNIT_HAS_OPEN_EXEMPLARS);
        unit().given(REGISTERED)
                .when(dissolve(null, null, false))
                .then(new UnitDissolved(null, ON, "Kết thúc cấp huyện", null));
    }

    @Test
    void a_unit_that_has_ended_does_not_change() {
        unit().given(REGISTERED, MERGED).when(rename("B", ON)).thenRejected(UNIT_ENDED);
        unit().given(REGISTERED, MERGED).when(dissolve("u2", ALWAYS, false)).thenRejected(UNIT_ENDED);
        unit().given(REGISTERED, MERGED).when(reparent("u2", ALWAYS)).thenRejected(UNIT_ENDED);
        unit().given(REGISTERED, MERGED).when(relocate("l2", ALWAYS)).thenRejected(UNIT_ENDED);
        unit().given(REGISTERED, MERGED).when(merge("u2", ALWAYS, ON)).thenNothing();
        unit().given(REGISTERED, DISSOLVED).when(dissolve("u2", ALWAYS, false)).thenNothing();
    }

    @Test
    void nothing_is_asked_of_a_unit_before_its_registration() {
        unit().when(rename("B", ON)).thenRejected(UNKNOWN_UNIT);
        unit().when(merge("u2", ALWAYS, ON)).thenRejected(UNKNOWN_UNIT);
        unit().when(reparent("u2", ALWAYS)).thenRejected(UNKNOWN_UNIT);
        unit().when(relocate("l2", ALWAYS)).thenRejected(UNKNOWN_UNIT);
        unit().when(dissolve("u2", ALWAYS, false)).thenRejected(UNKNOWN_UNIT);
    }
}
