package neuguong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import neuguong.catalogue.Honour;
import neuguong.demo.Command.Adopt;
import neuguong.demo.Command.Note;
import neuguong.events.InitiativeScope;
import neuguong.events.PublicityKind;
import neuguong.events.SupportKind;
import neuguong.events.SuspensionGround;
import neuguong.events.Verdict;

/** What a selected exemplar is given, meets and shows on its way through the stages. */
final class Journey {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private final Profile profile;
    private final Story story;
    private final Texts texts;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();

    private Journey(Profile profile, Story story, Texts texts, Dice dice) {
        this.profile = profile;
        this.story = story;
        this.texts = texts;
        this.dice = dice;
    }

    /** The steps after a selection. */
    static List<Step> of(Profile profile, Story story, LocalDate selected, Texts texts, Dice dice) {
        var journey = new Journey(profile, story, texts, dice);
        journey.tell(selected);
        return journey.steps;
    }

    private void tell(LocalDate selected) {
        var roadmap = day(selected, 10, 40);
        var led = dice.chance(0.85) && note(roadmap, "/roadmap", roadmap(roadmap));
        help(selected);
        var inspected = day(selected, 120, 260);
        if (!dice.chance(0.75) || !note(inspected, "/inspections", inspection(inspected))) {
            return;
        }
        var assessed = story.grade(selected.getYear()) != null;
        var summary = day(selected, 520, 700);
        if (led && assessed && dice.chance(0.62) && !summary.isAfter(END)) {
            summarise(selected, summary);
        }
    }

    private void help(LocalDate selected) {
        if (dice.chance(0.4)) {
            var on = day(selected, 30, 160);
            var kind = dice.pick(List.of(SupportKind.values()));
            var fields =
                    new ArrayList<Object>(List.of("kind", kind, "description", texts.one("support", dice), "on", on));
            if (kind == SupportKind.FUNDING) {
                fields.addAll(List.of("amount", dice.between(4, 60) * 5_000_000L));
            }
            note(on, "/supports", fields);
        }
        var met = day(selected, 60, 300);
        if (dice.chance(0.3)
                && note(met, "/difficulties", List.of("description", texts.one("difficulty", dice), "on", met))
                && dice.chance(0.7)) {
            var on = day(met, 40, 200);
            note(on, "/difficulties/1/resolution", List.of("resolution", texts.one("resolution", dice), "on", on));
        }
        var recognised = day(selected, 90, 330);
        if (profile.kind().equals("I") && dice.chance(0.15)) {
            var scope = dice.chance(0.7) ? InitiativeScope.GRASSROOTS : InitiativeScope.PROVINCIAL;
            note(
                    recognised,
                    "/initiatives",
                    List.of(
                            "name",
                            texts.one("initiative", dice),
                            "scope",
                            scope,
                            "recognisedOn",
                            recognised,
                            "certificate",
                            dice.between(3, 180) + "/GCN-HĐSK"));
        }
    }

    private List<Object> roadmap(LocalDate on) {
        var target = target();
        var year = Math.min(on.getYear() + dice.between(2, 4), 2028);
        var steps = List.of(
                new Aim(on.getYear(), texts.one("first aim", dice)),
                new Aim(year, "Được đề nghị " + Honour.of(target).orElseThrow().vi()));
        return List.of("target", target, "targetYear", year, "steps", steps, "on", on);
    }

    /** A step of a roadmap. */
    record Aim(int year, String aim) {}

    private String target() {
        var armed = story.armed(story.nominatedOn());
        return switch (profile.nomination().subject().kind()) {
            case INDIVIDUAL ->
                profile.kind().equals("I") && !armed ? dice.pick(List.of("CSTD_TINH", "BK_TINH")) : "BK_TINH";
            case COLLECTIVE -> profile.kind().equals("C") ? dice.pick(List.of("CO_TINH", "BK_TINH")) : "BK_TINH";
            case HOUSEHOLD -> "GK_XA";
        };
    }

    private List<Object> inspection(LocalDate on) {
        var strength = dice.between(2, 4);
        return List.of(
                "on",
                on,
                "by",
                texts.one("inspector", dice),
                "effect",
                around(strength),
                "efficiency",
                around(strength),
                "growthCapacity",
                around(strength),
                "influence",
                around(strength),
                "findings",
                texts.one("findings", dice));
    }

    private int around(int strength) {
        return Math.clamp(strength + dice.between(-1, 1), 1, 5);
    }

    private void summarise(LocalDate selected, LocalDate on) {
        var verdict = dice.chance(0.72) ? Verdict.REPLICABLE : Verdict.CONTINUE_FOSTERING;
        note(
                on,
                "/summary",
                List.of(
                        "from",
                        story.nominatedOn(),
                        "to",
                        selected.plusDays(500),
                        "verdict",
                        verdict,
                        "results",
                        texts.one("results", dice),
                        "lessons",
                        texts.one("lessons", dice),
                        "on",
                        on));
        var launched = day(on, 15, 60);
        if (verdict == Verdict.REPLICABLE
                && dice.chance(0.85)
                && note(
                        launched,
                        "/replication",
                        List.of(
                                "plan",
                                texts.one("plan", dice),
                                "on",
                                launched,
                                "document",
                                "Kế hoạch " + dice.between(11, 190) + "/KH-UBND"))) {
            spread(launched);
        }
    }

    private void spread(LocalDate launched) {
        var visit = day(launched, 20, 120);
        if (dice.chance(0.6)) {
            note(
                    visit,
                    "/study-visits",
                    List.of("visitors", texts.one("visitors", dice), "participants", dice.between(8, 60), "on", visit));
        }
        var adopted = day(launched, 40, 220);
        if (!adopted.isAfter(END) && dice.chance(0.75)) {
            adopt(adopted);
        }
        var told = day(launched, 10, 200);
        if (dice.chance(0.7)) {
            note(
                    told,
                    "/publicity",
                    List.of(
                            "kind",
                            dice.pick(List.of(PublicityKind.PRESS, PublicityKind.BROADCAST, PublicityKind.ONLINE)),
                            "title",
                            texts.one("headline", dice),
                            "outlet",
                            dice.pick(List.of("Báo Nguyên Giang", "Đài Phát thanh và Truyền hình Nguyên Giang")),
                            "on",
                            told));
        }
    }

    private void adopt(LocalDate on) {
        var owner = story.owner(on).code();
        var others = story.units.all().stream()
                .filter(u -> story.units.active(u, on) && !u.code().equals(owner))
                .toList();
        steps.add(new Step(on, new Adopt(profile.index(), dice.pick(others).code(), texts.one("adoption", dice), on)));
        var reported = day(on, 90, 300);
        if (dice.chance(0.7)) {
            note(
                    reported,
                    "/adoptions/1/outcomes",
                    List.of(
                            "outcome",
                            texts.one("outcome", dice),
                            "beneficiaries",
                            dice.between(12, 900),
                            "economicValue",
                            dice.between(4, 300) * 10_000_000L,
                            "on",
                            reported));
        }
    }

    /**
     * A suspension in which nothing is decided for the exemplar, and for most its end.
     *
     * @param decided the days on which something is proposed, decided or launched for it
     */
    static List<Step> suspension(Profile profile, List<LocalDate> decided, Texts texts, Dice dice) {
        var from = Days.open(profile.nomination().nominatedOn().plusDays(dice.between(200, 900)));
        var until = Days.open(from.plusDays(dice.between(30, 120)));
        var ends = dice.chance(0.7);
        if (until.isAfter(END) || decided.stream().anyMatch(d -> !d.isBefore(from) && (!ends || d.isBefore(until)))) {
            return List.of();
        }
        var ground = dice.pick(List.of(SuspensionGround.values()));
        var result = new ArrayList<Step>();
        result.add(new Step(
                from,
                Note.of(
                        profile.index(),
                        "/suspension",
                        "ground",
                        ground,
                        "reason",
                        texts.one("suspension " + ground, dice),
                        "on",
                        from,
                        "document",
                        "Quyết định " + dice.between(5, 90) + "/QĐ-TTr")));
        if (ends) {
            result.add(new Step(
                    until,
                    Note.of(
                            profile.index(),
                            "/reinstatement",
                            "reason",
                            texts.one("reinstatement", dice),
                            "on",
                            until,
                            "document",
                            "Kết luận " + dice.between(5, 90) + "/KL-TTr")));
        }
        return result;
    }

    private LocalDate day(LocalDate after, int least, int most) {
        return Days.open(after.plusDays(dice.between(least, most)));
    }

    /** Whether it happened within the plan's years. */
    private boolean note(LocalDate on, String what, List<Object> fields) {
        if (on.isAfter(END)) {
            return false;
        }
        steps.add(new Step(on, new Note(profile.index(), what, fields)));
        return true;
    }
}
