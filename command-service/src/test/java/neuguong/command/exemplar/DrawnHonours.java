package neuguong.command.exemplar;

import static neuguong.command.exemplar.Given.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import neuguong.command.decide.Chance;
import neuguong.command.exemplar.ExemplarCommand.Award;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.command.exemplar.HonourCommand.StandAside;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.MemberRecused;
import neuguong.events.RevocationGround;

/** Commands about an exemplar's honours, drawn for those that it has. */
record DrawnHonours(Drawn drawn) {
    private static final List<String> HONOURS = List.of(
            "LDTT", "CSTDCS", "CSTDCS", "CSTD_TINH", "CSTD_TQ", "BK_TINH", "GK_SO", "BK_TTG", "HCLD3", "TTLDXS");

    HonourCommand command() {
        var chance = drawn.chance();
        var on = drawn.onDay();
        return switch (chance.below(13)) {
            case 0, 1 -> propose(on);
            case 2, 3 ->
                new AppraiseCommendation(
                        ID, of(proposals()), chance.between(6, 11), 10, drawn.words(), late(on), SHARES, PLAN);
            case 12 ->
                new StandAside(
                        ID,
                        new MemberRecused(
                                of(proposals()),
                                chance.of("ong.an", "ba.hoa"),
                                "Một thành viên",
                                drawn.words(),
                                late(on)),
                        PLAN);
            case 4 ->
                new DeclineCommendation(
                        ID, new CommendationDeclined(of(proposals()), drawn.words(), late(on), drawn.document()), PLAN);
            case 5, 6 -> new AwardCommendation(ID, of(proposals()), number(), late(on), "Chủ tịch UBND tỉnh", PLAN);
            case 7, 8 -> record();
            case 9 ->
                new PresentCommendation(
                        ID,
                        new CommendationPresented(of(awards()), late(on), chance.unless(2, "Hội nghị tổng kết")),
                        PLAN);
            case 10 ->
                new RevokeAward(
                        ID,
                        of(awards()),
                        chance.of(RevocationGround.values()),
                        drawn.words(),
                        number(),
                        late(on),
                        "Chủ tịch UBND tỉnh",
                        PLAN);
            default ->
                new RestoreAward(
                        ID,
                        new CommendationRestored(of(awards()), drawn.words(), number(), late(on), "Chủ tịch UBND tỉnh"),
                        PLAN);
        };
    }

    private ProposeCommendation propose(LocalDate on) {
        var chance = drawn.chance();
        var year = chance.between(2020, on.getYear());
        return new ProposeCommendation(
                ID,
                fresh(),
                chance.oneIn(15) ? "NOPE" : chance.of(HONOURS),
                day(year, 1, 1),
                chance.oneIn(4) ? day(year, 12, 31) : day(year, 1, 1),
                drawn.words(),
                on,
                chance.unless(4, "Thành tích đặc biệt"),
                PLAN);
    }

    /** Most yearly titles in a row, so that there are chains to break. */
    private RecordAward record() {
        var year = drawn.chance().between(2020, 2024);
        return new RecordAward(
                ID,
                new Award(
                        fresh(),
                        drawn.chance().of(HONOURS),
                        day(year, 1, 1),
                        day(year, 12, 31),
                        number(),
                        drawn.chance().oneIn(5) ? drawn.onDay() : day(year + 1, 3, 1),
                        "Chủ tịch UBND tỉnh"),
                PLAN);
    }

    /** What follows another thing mostly comes late. */
    private LocalDate late(LocalDate on) {
        return drawn.chance().oneIn(2) ? drawn.lateDay() : on;
    }

    private String number() {
        return drawn.chance().between(1, 60) + "/QĐ-UBND";
    }

    private Set<String> proposals() {
        var open = drawn.open();
        return open == null ? Set.of() : open.honours().proposals().keySet();
    }

    private Set<String> awards() {
        var open = drawn.open();
        return open == null ? Set.of() : open.honours().awards().keySet();
    }

    private String of(Set<String> ids) {
        Chance chance = drawn.chance();
        return ids.isEmpty() || chance.oneIn(12) ? chance.of("c1", "c2", "c9") : chance.of(new ArrayList<>(ids));
    }

    /** An id that no proposal and no award has: the edge never gives one twice. */
    private String fresh() {
        return "c" + (proposals().size() + awards().size() + 1);
    }
}
