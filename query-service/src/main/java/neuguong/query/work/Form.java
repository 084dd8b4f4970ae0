package neuguong.query.work;

import static neuguong.query.work.Field.address;
import static neuguong.query.work.Field.amount;
import static neuguong.query.work.Field.choice;
import static neuguong.query.work.Field.date;
import static neuguong.query.work.Field.longText;
import static neuguong.query.work.Field.number;
import static neuguong.query.work.Field.oneOf;
import static neuguong.query.work.Field.place;
import static neuguong.query.work.Field.steps;
import static neuguong.query.work.Field.text;
import static neuguong.query.work.Field.unit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.PublicityKind;
import neuguong.events.Stage;
import neuguong.events.SubjectKind;
import neuguong.events.SupportKind;
import neuguong.events.Verdict;
import neuguong.identity.Act;

/**
 * A form for each command that people give by hand. Which of them are offered follows from the caller's acts and the exemplar's stage; whether a
 * command holds is for the command service to say.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets and lists are unmodifiable, which their types do not say
enum Form {
    NOMINATION(
            Act.NOMINATE,
            "",
            Set.of(),
            choice("subject.kind", SubjectKind.values()),
            text("subject.name", 300),
            choice("category", Category.values()),
            choice("breadth", Breadth.values()),
            unit("unitId"),
            oneOf("sector"),
            place("localityId"),
            text("title", 300).optional(),
            longText("achievement", 10_000),
            date("nominatedOn"),
            longText("distinctBecause", 1_000).optional(),
            text("source", 1_000).optional(),
            date("subject.birthDate").optional(),
            text("subject.citizenId", 12).optional(),
            text("subject.phone", 20).optional(),
            text("subject.address", 500).optional()),
    REVISION(
            Act.NOMINATE,
            "/nomination",
            Set.of(Stage.DISCOVERY),
            text("title", 300).optional(),
            longText("achievement", 10_000).optional(),
            longText("distinctBecause", 1_000).optional(),
            date("on").optional()),
    WITHDRAWAL(Act.NOMINATE, "/withdrawal", Set.of(Stage.DISCOVERY), longText("reason", 2_000), date("on")),
    SELECTION(
            Act.SELECT,
            "/selection",
            Set.of(Stage.DISCOVERY),
            text("decisionNumber", 100),
            date("decidedOn"),
            text("authority", 300)),
    RETURN(Act.SELECT, "/return", Set.of(Stage.DISCOVERY), longText("reason", 2_000), date("on")),
    REJECTION(
            Act.SELECT,
            "/rejection",
            Set.of(Stage.DISCOVERY),
            longText("reason", 2_000),
            date("on"),
            text("document", 200).optional()),
    ROADMAP(
            Act.FOSTER,
            "/roadmap",
            afterSelection(),
            oneOf("target"),
            number("targetYear", 2021, 2030),
            steps("steps"),
            date("on").optional()),
    SUPPORT(
            Act.FOSTER,
            "/supports",
            afterSelection(),
            choice("kind", SupportKind.values()),
            longText("description", 2_000),
            amount("amount"),
            date("on")),
    DIFFICULTY(Act.FOSTER, "/difficulties", afterSelection(), longText("description", 2_000), date("on")),
    RESOLUTION(
            Act.FOSTER,
            "/difficulties/{difficulty}/resolution",
            afterSelection(),
            address("difficulty"),
            longText("resolution", 2_000),
            date("on")),
    INSPECTION(
            Act.FOSTER,
            "/inspections",
            afterSelection(),
            date("on"),
            text("by", 300),
            number("effect", 1, 5),
            number("efficiency", 1, 5),
            number("growthCapacity", 1, 5),
            number("influence", 1, 5),
            longText("findings", 10_000),
            longText("recommendation", 2_000).optional()),
    INITIATIVE(
            Act.FOSTER,
            "/initiatives",
            afterSelection(),
            text("name", 300),
            choice("scope", InitiativeScope.values()),
            date("recognisedOn"),
            text("certificate", 200)),
    ASSESSMENT(
            Act.ASSESS,
            "/assessments",
            afterSelection(),
            number("year", 2021, 2025),
            choice("grade", Grade.values()),
            longText("summary", 10_000).optional(),
            date("assessedOn"),
            text("by", 300)),
    SUMMARY(
            Act.ASSESS,
            "/summary",
            Set.of(Stage.FOSTERING, Stage.REVIEW),
            date("from"),
            date("to"),
            choice("verdict", Verdict.values()),
            longText("results", 10_000),
            longText("lessons", 10_000),
            date("on"),
            text("document", 200).optional()),
    PROPOSAL(
            Act.NOMINATE,
            "/commendations",
            afterSelection(),
            oneOf("honour"),
            date("achievementFrom"),
            date("achievementTo"),
            longText("achievement", 10_000),
            date("proposedOn"),
            longText("justification", 2_000).optional()),
    APPRAISAL(
            Act.APPRAISE,
            "/commendations/{proposal}/appraisal",
            afterSelection(),
            address("proposal"),
            number("votesFor", 0, 1_000),
            number("votesTotal", 1, 1_000),
            longText("opinion", 2_000),
            date("on")),
    RECUSAL(
            Act.APPRAISE,
            "/commendations/{proposal}/recusal",
            afterSelection(),
            address("proposal"),
            longText("reason", 2_000),
            date("on")),
    DECLINING(
            Act.DECIDE,
            "/commendations/{proposal}/declining",
            afterSelection(),
            address("proposal"),
            longText("reason", 2_000),
            date("on"),
            text("document", 200).optional()),
    AWARD(
            Act.DECIDE,
            "/commendations/{proposal}/award",
            afterSelection(),
            address("proposal"),
            text("decisionNumber", 100),
            date("decidedOn"),
            text("authority", 300)),
    HONOUR(
            Act.DECIDE,
            "/honours",
            afterSelection(),
            oneOf("honour"),
            date("achievementFrom"),
            date("achievementTo"),
            text("decisionNumber", 100),
            date("decidedOn"),
            text("authority", 300)),
    REPLICATION(
            Act.REPLICATE,
            "/replication",
            Set.of(Stage.REVIEW, Stage.REPLICATION),
            longText("plan", 10_000),
            date("on"),
            text("document", 200).optional()),
    VISIT(
            Act.REPLICATE,
            "/study-visits",
            Set.of(Stage.REPLICATION),
            text("visitors", 300),
            number("participants", 1, 100_000),
            date("on"),
            longText("note", 2_000).optional()),
    ADOPTION(
            Act.REPLICATE,
            "/adoptions",
            Set.of(Stage.REPLICATION),
            unit("unitId"),
            longText("description", 2_000),
            date("on"),
            text("document", 200).optional()),
    PUBLICITY(
            Act.REPLICATE,
            "/publicity",
            afterSelection(),
            choice("kind", PublicityKind.values()),
            text("title", 300),
            text("outlet", 300),
            text("address", 500).optional(),
            date("on"));

    private final Act act;
    private final String path;
    private final Set<Stage> stages;
    private final List<Field> fields;

    Form(Act act, String path, Set<Stage> stages, Field... fields) {
        this.act = act;
        this.path = path;
        this.stages = Set.copyOf(stages);
        this.fields = List.of(fields);
    }

    private static Set<Stage> afterSelection() {
        return EnumSet.complementOf(EnumSet.of(Stage.DISCOVERY));
    }

    static Optional<Form> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** By which it is addressed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Act act() {
        return act;
    }

    /** The command's address behind the exemplar's, with the names of its ADDRESS fields in braces. */
    String path() {
        return path;
    }

    /** At which stages of an exemplar it is offered. */
    Set<Stage> stages() {
        return stages;
    }

    public List<Field> fields() {
        return fields;
    }
}
