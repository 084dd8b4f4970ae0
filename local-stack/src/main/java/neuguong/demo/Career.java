package neuguong.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import neuguong.demo.Awards.Award;
import neuguong.demo.Command.Assess;
import neuguong.demo.Command.Correct;
import neuguong.demo.Command.Nominate;
import neuguong.demo.Command.Note;
import neuguong.demo.Command.NoteOnAward;
import neuguong.demo.Command.Propose;
import neuguong.demo.Command.RecordAward;
import neuguong.demo.Command.Reject;
import neuguong.demo.Command.Revise;
import neuguong.demo.Command.Revoke;
import neuguong.demo.Command.Select;
import neuguong.demo.Command.Transfer;
import neuguong.events.Assessment;
import neuguong.events.Assessment.Score;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.Grade;
import neuguong.events.RevocationGround;

/** Tells one exemplar's years as commands, in the order in which a clerk would have entered them. */
final class Career {
    /** Nominations from here on still wait for the board. */
    private static final LocalDate WAITING = LocalDate.of(2025, 11, 10);
    /** One exemplar in so many has an award revoked, where one can be. */
    private static final int REVOKED_ONE_IN = 78;
    /** One in so many is suspended, or held up no longer. */
    private static final int SUSPENDED_ONE_IN = 12;

    private static final int RETIRED_ONE_IN = 30;
    /** The share of provincial certificates that are proposed, appraised and presented here; the others were decided elsewhere. */
    private static final double PROPOSED = 0.4;

    private final Profile profile;
    private final Story story;
    private final Texts texts;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();

    private Career(Profile profile, Story story, Texts texts, Dice dice) {
        this.profile = profile;
        this.story = story;
        this.texts = texts;
        this.dice = dice;
    }

    static List<Step> of(Profile profile, Story story, Texts texts, Dice dice) {
        var career = new Career(profile, story, texts, dice);
        career.tell();
        return career.steps.stream().sorted(Comparator.comparing(Step::when)).toList();
    }

    private void tell() {
        var nominated = story.nominatedOn();
        add(nominated, new Nominate(profile.index(), profile.nomination()));
        if (dice.chance(0.03)) {
            var on = Days.open(nominated.plusDays(1));
            add(on, Note.of(profile.index(), "/return", "reason", texts.one("return", dice), "on", on));
            revise(Days.open(nominated.plusDays(dice.between(3, 8))));
        } else if (dice.chance(0.055)) {
            revise(Days.open(nominated.plusDays(dice.between(2, 8))));
        }
        if (nominated.isAfter(WAITING)) {
            return;
        }
        var board = board(nominated.plusDays(10));
        if (dice.chance(0.07)) {
            add(board.on(), reject(board));
            return;
        }
        if (dice.chance(0.012)) {
            add(
                    board.on(),
                    Note.of(profile.index(), "/withdrawal", "reason", texts.one("withdrawal", dice), "on", board.on()));
            return;
        }
        add(board.on(), new Select(profile.index(), board.number(), board.on(), board.authority()));
        for (var year = nominated.getYear(); year <= Story.LAST_YEAR; year++) {
            assess(year);
        }
        move();
        award(board.on().plusDays(dice.between(1, 9)));
        steps.addAll(Journey.of(profile, story, board.on(), texts, dice));
        suspendOrRetire();
    }

    private void revise(LocalDate on) {
        var achievement = profile.nomination().achievement() + " " + texts.one("revision", dice);
        add(on, new Revise(profile.index(), achievement, on));
    }

    /** After all that is decided for it: a few are suspended, fewer are held up no longer. */
    private void suspendOrRetire() {
        var last = steps.stream().map(Step::when).max(Comparator.naturalOrder()).orElseThrow();
        if (profile.index() % SUSPENDED_ONE_IN == 7) {
            var decided = steps.stream()
                    .filter(s -> s.command() instanceof RecordAward
                            || s.command() instanceof Propose
                            || s.command() instanceof NoteOnAward
                            || (s.command() instanceof Note n && n.what().equals("/replication")))
                    .map(Step::when)
                    .toList();
            steps.addAll(Journey.suspension(profile, decided, texts, dice));
        } else if (profile.index() % RETIRED_ONE_IN == 11) {
            var on = Days.open(last.plusDays(3));
            if (on.isBefore(LocalDate.of(2026, 10, 1))) {
                add(
                        on,
                        Note.of(
                                profile.index(),
                                "/retirement",
                                "reason",
                                texts.one("retirement", dice),
                                "on",
                                on,
                                "document",
                                "Thông báo " + dice.between(3, 70) + "/TB-UBND"));
            }
        }
    }

    private void add(LocalDate when, Command command) {
        steps.add(new Step(when, command));
    }

    /** The board sits four times a year, and decides on all that lies before it. */
    private Decision board(LocalDate ready) {
        var province = story.units.province();
        for (var year = ready.getYear(); ; year++) {
            for (var month : List.of(3, 6, 9, 11)) {
                var decision = Decision.yearly(province, "Điển hình " + month, year, month, 22, 5);
                if (!decision.on().isBefore(ready)) {
                    return decision;
                }
            }
        }
    }

    private Reject reject(Decision board) {
        var minutes = "Thông báo " + board.number().replace("QĐ-UBND", "TB-HĐTĐKT");
        return new Reject(profile.index(), texts.one("rejection", dice), board.on(), minutes);
    }

    private void assess(int year) {
        var grade = story.grade(year);
        if (grade == null) {
            return;
        }
        var on = Days.within(year, 12, 1, 11, dice);
        var by = by(on);
        if (!dice.chance(0.022)) {
            add(on, new Assess(profile.index(), assessment(year, grade, on, by)));
            return;
        }
        add(on, new Assess(profile.index(), assessment(year, mistaken(grade), on, by)));
        var later = Days.within(year, 12, 14, 4, dice);
        var document = "Biên bản " + dice.between(2, 60) + "/BB-HĐTĐKT ngày " + later.getDayOfMonth() + "/12/" + year;
        add(
                later,
                new Correct(
                        profile.index(), assessment(year, grade, later, by), texts.one("correction", dice), document));
    }

    private static Grade mistaken(Grade grade) {
        return switch (grade) {
            case HTXS, HT -> Grade.HTT;
            case HTT -> Grade.HTXS;
            case KHT -> Grade.HT;
        };
    }

    private String by(LocalDate on) {
        return switch (profile.kind()) {
            case "H", "V", "P" -> story.commune(on).name().replace("Chủ tịch ", "");
            default ->
                "Hội đồng Thi đua - Khen thưởng "
                        + story.units.nameOn(story.owner(on).code(), on);
        };
    }

    private Assessment assessment(int year, Grade grade, LocalDate on, String by) {
        var scores = dice.chance(0.6) ? scores(grade, criteria(year, on)) : List.<Score>of();
        var summary = dice.chance(0.85) ? texts.one("summary " + grade, dice) : null;
        return new Assessment(year, grade, scores, summary, on, by);
    }

    /** Points by criterion that add up to what the grade asks for: 90 of 100 and more, 75, 55, or less. */
    private List<Score> scores(Grade grade, List<Criterion> criteria) {
        var share = switch (grade) {
            case HTXS -> dice.between(93, 97);
            case HTT -> dice.between(79, 86);
            case HT -> dice.between(60, 70);
            case KHT -> dice.between(32, 46);
        };
        return criteria.stream()
                .map(criterion -> {
                    var halves = criterion.maxScore().intValueExact() * (share + dice.between(-3, 3)) / 50;
                    return new Score(criterion.code(), BigDecimal.valueOf(halves * 5L, 1));
                })
                .toList();
    }

    private List<Criterion> criteria(int year, LocalDate on) {
        var subject = profile.nomination().subject().kind();
        return story.measures.of(story.owner(on), subject, year, on, story.units);
    }

    private void move() {
        var move = profile.move();
        if (move == null) {
            return;
        }
        var toUnit = move.toUnit();
        var decides = story.grassroots(move.on());
        var document = Decision.of(decides, move.on(), "điều động").number();
        var why = toUnit == null ? "removal" : profile.kind().equals("C") ? "handover" : "move";
        var reason = texts.one(why, dice);
        add(
                move.on(),
                new Transfer(
                        profile.index(),
                        toUnit,
                        move.toPlace(),
                        reason,
                        move.on(),
                        toUnit == null ? null : "Quyết định " + document));
    }

    private void award(LocalDate dossier) {
        var awards = Chains.of(story, dice);
        for (var award : awards.all()) {
            if (award.honour().equals("BK_TINH") && proposable(award, dossier) && dice.chance(PROPOSED)) {
                propose(award);
            } else {
                // what was decided before came with the dossier
                add(latest(award.decision().on(), dossier), record(award));
            }
        }
        if (profile.index() % REVOKED_ONE_IN == REVOKED_ONE_IN / 2) {
            var free = awards.all().stream()
                    .filter(a -> !awards.countedByAnother(a)
                            && a.decision().on().isAfter(dossier)
                            && a.decision().on().getYear() <= Story.LAST_YEAR)
                    .toList();
            if (!free.isEmpty()) {
                revoke(dice.pick(free));
            }
        }
    }

    /** Where there is time between the achievement and the decision, after the dossier came, within the plan's years. */
    private static boolean proposable(Award award, LocalDate dossier) {
        var decided = award.decision().on();
        return decided.minusDays(40).isAfter(dossier)
                && decided.minusDays(40).isAfter(award.to())
                && decided.getYear() <= Story.LAST_YEAR;
    }

    private void propose(Award award) {
        var decided = award.decision().on();
        var proposed = Days.open(decided.minusDays(35));
        var appraised = Days.open(decided.minusDays(12));
        add(
                proposed,
                new Propose(
                        profile.index(),
                        award.number(),
                        award.honour(),
                        award.from(),
                        award.to(),
                        profile.nomination().achievement(),
                        proposed,
                        texts.one("justification", dice)));
        var members = dice.between(13, 21);
        add(
                appraised,
                NoteOnAward.of(
                        profile.index(),
                        award.number(),
                        "/appraisal",
                        "votesFor",
                        members - dice.between(0, 2),
                        "votesTotal",
                        members,
                        "opinion",
                        texts.one("opinion", dice),
                        "on",
                        appraised));
        add(
                decided,
                NoteOnAward.of(
                        profile.index(),
                        award.number(),
                        "/award",
                        "decisionNumber",
                        award.decision().number(),
                        "decidedOn",
                        decided,
                        "authority",
                        award.decision().authority()));
        var presented = Days.open(decided.plusDays(dice.between(8, 25)));
        add(
                presented,
                NoteOnAward.of(
                        profile.index(),
                        award.number(),
                        "/presentation",
                        "on",
                        presented,
                        "occasion",
                        texts.one("occasion", dice)));
    }

    private RecordAward record(Award award) {
        return new RecordAward(
                profile.index(),
                award.number(),
                award.honour(),
                award.from(),
                award.to(),
                award.decision().number(),
                award.decision().on(),
                award.decision().authority());
    }

    private void revoke(Award award) {
        var ground = dice.pick(List.of(RevocationGround.values()));
        var on = Days.open(award.decision().on().plusDays(dice.between(60, 260)));
        var letters = award.decision().number().replaceFirst(".*-", "");
        var authority = new Units.Authority(award.decision().authority(), letters);
        var decision = Decision.of(authority, on, "hủy bỏ");
        add(
                on,
                new Revoke(
                        profile.index(),
                        award.number(),
                        ground,
                        texts.one("revocation " + ground, dice),
                        decision.number(),
                        on,
                        decision.authority()));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
