package neuguong.command.exemplar;

import static neuguong.command.exemplar.Given.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import neuguong.command.criteria.CriteriaSet;
import neuguong.command.decide.Chance;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.DiscoveryCommand.ReturnNomination;
import neuguong.command.exemplar.DiscoveryCommand.WithdrawNomination;
import neuguong.command.exemplar.ExemplarCommand.CorrectAssessment;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommand.RejectNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.FosteringCommand.ProvideSupport;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.exemplar.FosteringCommand.ReportDifficulty;
import neuguong.command.exemplar.FosteringCommand.ResolveDifficulty;
import neuguong.command.exemplar.FosteringCommand.SetRoadmap;
import neuguong.command.exemplar.ReplicationCommand.AdoptModel;
import neuguong.command.exemplar.ReplicationCommand.HostStudyVisit;
import neuguong.command.exemplar.ReplicationCommand.LaunchReplication;
import neuguong.command.exemplar.ReplicationCommand.ReleasePublicity;
import neuguong.command.exemplar.ReplicationCommand.ReportOutcome;
import neuguong.command.exemplar.ReviewCommand.RecogniseInitiative;
import neuguong.command.exemplar.ReviewCommand.SummariseExemplar;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.ErasureGround;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.PublicityKind;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.SupportKind;
import neuguong.events.Verdict;
import org.jspecify.annotations.Nullable;

/** Commands drawn for what an exemplar has become: mostly such as are accepted, from few words, so that much is said twice. */
record Drawn(Chance chance, @Nullable Open open) {

    NominateExemplar nominate() {
        var kind = chance.oneIn(3) ? chance.of(SubjectKind.values()) : SubjectKind.INDIVIDUAL;
        // an individual's have no form that is stored before they are sealed; any other subject's are refused
        var personal = kind != SubjectKind.INDIVIDUAL && chance.oneIn(4) ? born(1975) : null;
        var subject = new Subject(kind, name(), null, personal);
        var partial = chance.oneIn(3);
        var nomination = nomination(
                subject,
                partial ? Breadth.PARTIAL : Breadth.COMPREHENSIVE,
                partial || chance.oneIn(9) ? List.of("Kinh tế") : List.of(),
                chance.day(chance.oneIn(9) ? day(2020, 6, 1) : PLAN.from(), day(2021, 12, 31)),
                chance.unless(2, "Ở thôn khác"));
        return new NominateExemplar(
                ID, nomination, valid(), valid(), valid(), chance.oneIn(9) ? "x0" : null, null, PLAN);
    }

    /** What leads to the next stage. */
    ExemplarCommand onward() {
        if (open == null) {
            return nominate();
        }
        return switch (open.stage()) {
            case DISCOVERY -> discovery();
            case FOSTERING -> {
                if (open.fostering().roadmap() == null) {
                    yield new SetRoadmap(ID, roadmap(), PLAN);
                }
                if (open.fostering().inspections().isEmpty()) {
                    yield new RecordInspection(ID, inspection(), PLAN);
                }
                yield open.reviews().byYear().isEmpty()
                        ? new RecordAssessment(ID, assessment(), criteria(), PLAN)
                        : new SummariseExemplar(ID, summary(), PLAN);
            }
            case REVIEW -> new LaunchReplication(ID, new ReplicationLaunched(words(), lateDay(), document()), PLAN);
            case REPLICATION -> replication();
        };
    }

    DiscoveryCommand discovery() {
        return switch (chance.below(20)) {
            case 0 -> nominate();
            case 1, 2, 3, 4, 5 -> revise();
            case 6, 7, 8 -> new ReturnNomination(ID, words(), onDay(), document(), PLAN);
            case 9 ->
                chance.oneIn(2)
                        ? new RejectNomination(ID, words(), onDay(), document(), PLAN)
                        : new WithdrawNomination(ID, words(), onDay(), document(), PLAN);
            default -> new SelectExemplar(ID, chance.of("12/QĐ-UBND", "13/QĐ-UBND"), onDay(), "UBND tỉnh", PLAN);
        };
    }

    ErasePersonalData erasure() {
        return new ErasePersonalData(
                ID,
                chance.of(ErasureGround.values()),
                words(),
                onDay(),
                chance.oneIn(2) ? null : Boolean.valueOf(chance.oneIn(2)),
                PLAN);
    }

    private ReviseNomination revise() {
        var revision = new Revision(
                chance.oneIn(5) ? new Subject(SubjectKind.INDIVIDUAL, name(), null, null) : null,
                null,
                chance.oneIn(5) ? chance.of(Breadth.values()) : null,
                chance.oneIn(5) ? List.of("Kinh tế") : null,
                chance.oneIn(5) ? chance.of("0001", "0007", "9999") : null,
                chance.oneIn(5) ? List.of(chance.of("0002", "0007")) : null,
                chance.oneIn(5) ? "l" + chance.below(4) : null,
                null,
                chance.unless(3, words()),
                chance.oneIn(4) ? words() : null,
                null,
                null);
        return new ReviseNomination(ID, revision, valid(), valid(), chance.oneIn(9) ? "x0" : null, null, onDay(), PLAN);
    }

    FosteringCommand fostering() {
        return switch (chance.below(6)) {
            case 0 -> new SetRoadmap(ID, roadmap(), PLAN);
            case 1 ->
                new ProvideSupport(
                        ID,
                        new SupportProvided(
                                chance.of(SupportKind.values()),
                                words(),
                                chance.unless(2, new BigDecimal(chance.of("25000000", "47.5", "0"))),
                                onDay()),
                        PLAN);
            case 2 -> new ReportDifficulty(ID, words(), onDay(), PLAN);
            case 3 -> {
                var reported =
                        open == null ? 0 : open.fostering().difficulties().size();
                yield new ResolveDifficulty(ID, chance.between(0, reported + 1), words(), onDay(), PLAN);
            }
            default -> new RecordInspection(ID, inspection(), PLAN);
        };
    }

    private InspectionRecorded inspection() {
        return new InspectionRecorded(onDay(), "Ban thi đua", 4, 3, chance.between(1, 5), 5, words(), null);
    }

    private RoadmapSet roadmap() {
        var on = onDay();
        var last = on.getYear() + chance.between(-1, 6);
        var steps = IntStream.rangeClosed(on.getYear(), last)
                .filter(_ -> chance.oneIn(2))
                .mapToObj(y -> new RoadmapSet.Step(y, words()))
                .toList();
        var disordered = chance.oneIn(8) ? steps.reversed() : steps;
        return new RoadmapSet(chance.of("CSTD_TINH", "BK_TTG", "CO_TINH", "GDVH", "NOPE"), last, disordered, on);
    }

    ReviewCommand review() {
        return switch (chance.below(9)) {
            case 0, 1, 2 -> new RecordAssessment(ID, assessment(), criteria(), PLAN);
            case 3, 4 -> new CorrectAssessment(ID, assessment(), criteria(), words(), "03/KL-HĐ", PLAN);
            case 5, 6 ->
                new RecogniseInitiative(
                        ID, words(), chance.of(InitiativeScope.values()), onDay(), chance.of("15/GCN", "16/GCN"), PLAN);
            default -> new SummariseExemplar(ID, summary(), PLAN);
        };
    }

    private ExemplarSummarised summary() {
        var on = onDay();
        return new ExemplarSummarised(
                on.minusYears(1),
                chance.oneIn(9) ? on.plusDays(1) : on,
                chance.oneIn(12) ? Verdict.STOP : chance.of(Verdict.REPLICABLE, Verdict.CONTINUE_FOSTERING),
                words(),
                words(),
                on,
                document());
    }

    private Assessment assessment() {
        var year = chance.between(2020, 2026);
        return new Assessment(
                year,
                chance.of(Grade.HTXS, Grade.HTXS, Grade.HTT, Grade.HT),
                chance.oneIn(3) ? List.of() : List.of(new Assessment.Score("Chuyên môn", new BigDecimal("45.5"))),
                null,
                chance.oneIn(9) ? onDay() : day(year, 12, 10),
                "Hội đồng");
    }

    /** None in force, or one that asks for more than the assessment has or for as much. */
    private List<CriteriaSet> criteria() {
        var most = new BigDecimal(chance.of("40", "60"));
        return chance.oneIn(2)
                ? List.of()
                : List.of(new CriteriaSet(
                        "s1",
                        chance.between(1, 3),
                        SubjectKind.INDIVIDUAL,
                        Breadth.COMPREHENSIVE,
                        List.of(new Criterion("Chuyên môn", "Chuyên môn", most, null)),
                        List.of(new GradeMinimum(Grade.HTXS, new BigDecimal(chance.of("40", "50"))))));
    }

    ReplicationCommand replication() {
        return switch (chance.below(9)) {
            case 0, 1, 2 -> new LaunchReplication(ID, new ReplicationLaunched(words(), onDay(), document()), PLAN);
            case 3 -> new HostStudyVisit(ID, new StudyVisitHosted("Đoàn xã bạn", 30, onDay(), null), PLAN);
            case 4, 5 -> new AdoptModel(ID, unit(), valid(), words(), onDay(), document(), PLAN);
            case 6, 7 -> {
                var adopted = open == null ? 0 : open.replication().adoptions().size();
                yield new ReportOutcome(
                        ID,
                        chance.between(0, adopted + 1),
                        words(),
                        chance.below(500),
                        chance.unless(2, new BigDecimal("1200000000")),
                        onDay(),
                        PLAN);
            }
            default ->
                new ReleasePublicity(
                        ID,
                        new PublicityReleased(chance.of(PublicityKind.values()), words(), "Báo tỉnh", null, onDay()),
                        PLAN);
        };
    }

    /** A day from a while before the first nomination to a while after today, mostly between. */
    LocalDate onDay() {
        return chance.oneIn(12)
                ? chance.day(day(2020, 1, 1), day(2026, 12, 31))
                : chance.day(day(2022, 1, 1), PLAN.today());
    }

    /** What follows another thing comes late. */
    LocalDate lateDay() {
        return chance.day(day(2025, 6, 1), PLAN.today());
    }

    String words() {
        return chance.of("Chưa đủ", "Mô hình tốt", "Theo kết luận của hội đồng", "Lúa hữu cơ: 100 % diện tích");
    }

    @Nullable
    String document() {
        return chance.unless(3, "21/TB-UBND");
    }

    private String name() {
        return chance.of("Đặng Thị Thuỳ", "Đặng Thị Thùy", "Tổ dân phố 1");
    }

    String unit() {
        return "u" + chance.between(1, 5);
    }

    @Nullable
    Validity valid() {
        return chance.oneIn(15) ? null : chance.oneIn(9) ? new Validity(day(2000, 1, 1), day(2022, 6, 30)) : ALWAYS;
    }
}
