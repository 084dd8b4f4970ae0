package neuguong.command.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.command.criteria.CriteriaSetCommand.PublishCriteriaSet;
import neuguong.command.criteria.CriteriaSetCommand.RetireCriteriaSet;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Properties;
import neuguong.command.decide.Validity;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.Grade;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

class CriteriaSetPropertyTest {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 1));

    @Test
    void properties_hold_for_any_sequence_of_commands() {
        Properties.of(new CriteriaSetDecider(), CriteriaSetEvent.class, CriteriaSetPropertyTest::command)
                .hold();
    }

    private static CriteriaSetCommand command(Chance chance, CriteriaSetState state) {
        var on = state instanceof CriteriaSetState.InForce set && !chance.oneIn(4)
                ? set.versions().getLast().from().plusDays(chance.below(200))
                : chance.day(LocalDate.of(2020, 6, 1), LocalDate.of(2026, 6, 1));
        return chance.oneIn(8)
                ? new RetireCriteriaSet("s1", on, "Theo tiêu chí của tỉnh", chance.unless(2, "5/QĐ"), PLAN)
                : publish(chance, on);
    }

    private static PublishCriteriaSet publish(Chance chance, LocalDate from) {
        var valid = new Validity(LocalDate.of(2000, 1, 1), chance.oneIn(6) ? LocalDate.of(2022, 1, 1) : null);
        var criteria = List.of(
                new Criterion("KQ", "Kết quả", new BigDecimal("60"), null),
                new Criterion(
                        chance.oneIn(9) ? "KQ" : "SK",
                        "Sáng kiến",
                        new BigDecimal("20.5"),
                        chance.unless(2, new BigDecimal("2"))));
        var minimums = List.of(
                new GradeMinimum(Grade.HTXS, new BigDecimal(chance.of("80", "90", "99"))),
                new GradeMinimum(chance.oneIn(6) ? Grade.HTXS : Grade.HTT, new BigDecimal(chance.of("50.5", "85"))));
        return new PublishCriteriaSet(
                "s1",
                "u1",
                chance.unless(9, valid),
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                chance.of("Tiêu chí cá nhân", "Tiêu chí mới"),
                criteria,
                chance.oneIn(3) ? List.of() : minimums,
                from,
                chance.unless(2, "4/QĐ"),
                chance.oneIn(6) ? LocalDate.of(2021, 6, 1) : null,
                PLAN);
    }
}
