package neuguong.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.demo.Command.Adopt;
import neuguong.demo.Command.Assess;
import neuguong.demo.Command.ChangeUnit;
import neuguong.demo.Command.ChooseSuccessor;
import neuguong.demo.Command.CloseMovement;
import neuguong.demo.Command.Correct;
import neuguong.demo.Command.LaunchMovement;
import neuguong.demo.Command.Nominate;
import neuguong.demo.Command.Note;
import neuguong.demo.Command.NoteOnAward;
import neuguong.demo.Command.Propose;
import neuguong.demo.Command.PublishCriteriaSet;
import neuguong.demo.Command.RecordAward;
import neuguong.demo.Command.RegisterUnit;
import neuguong.demo.Command.Reject;
import neuguong.demo.Command.Revise;
import neuguong.demo.Command.Revoke;
import neuguong.demo.Command.Select;
import neuguong.demo.Command.SummariseMovement;
import neuguong.demo.Command.Transfer;
import neuguong.demo.Movements.Movement;
import neuguong.demo.Units.Change;
import neuguong.demo.Units.Unit;
import neuguong.events.Assessment;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A command as the HTTP contract has it.
 *
 * @param body field by field; what is null is left out
 */
record Wire(String path, Map<String, Object> body) {
    /** Unit codes of the demonstration begin so, that nobody takes them for a real unit's. */
    static final String CODE_PREFIX = "NG-";

    static Wire of(Command command, Ids ids) {
        return switch (command) {
            case RegisterUnit c -> new Wire("/units", registration(c.unit(), ids));
            case ChangeUnit c -> change(c.change(), ids);
            case ChooseSuccessor c -> chosen(c.choice(), ids);
            case PublishCriteriaSet c -> publication(c, ids);
            case LaunchMovement c -> new Wire("/movements", launch(c.movement(), ids));
            case SummariseMovement c ->
                new Wire(
                        "/movements/" + ids.movement(c.movement()) + "/summary",
                        fields("on", c.on(), "results", c.results(), "figures", c.figures()));
            case CloseMovement c ->
                new Wire(
                        "/movements/" + ids.movement(c.movement()) + "/closing",
                        fields("on", c.on(), "reason", c.reason(), "document", c.document()));
            case Nominate c -> new Wire("/exemplars", nomination(c.nomination(), ids));
            case Revise c -> of(c.exemplar(), "/nomination", ids, "achievement", c.achievement(), "on", c.on());
            case Reject c ->
                of(c.exemplar(), "/rejection", ids, "reason", c.reason(), "on", c.on(), "document", c.document());
            case Select c ->
                of(
                        c.exemplar(),
                        "/selection",
                        ids,
                        "decisionNumber",
                        c.decisionNumber(),
                        "decidedOn",
                        c.decidedOn(),
                        "authority",
                        c.authority());
            case Assess c -> new Wire(path(c.exemplar(), "/assessments", ids), assessment(c.assessment()));
            case Correct c -> correction(c, ids);
            case RecordAward c -> award(c, ids);
            case Revoke c -> revocation(c, ids);
            case Transfer c -> transfer(c, ids);
            case Note c -> of(c.exemplar(), c.what(), ids, c.fields().toArray());
            case Adopt c ->
                of(
                        c.exemplar(),
                        "/adoptions",
                        ids,
                        "unitId",
                        ids.unit(c.unit()),
                        "description",
                        c.description(),
                        "on",
                        c.on());
            case Propose c -> proposal(c, ids);
            case NoteOnAward c ->
                of(
                        c.exemplar(),
                        "/commendations/" + ids.award(c.exemplar(), c.award()) + c.what(),
                        ids,
                        c.fields().toArray());
        };
    }

    private static Map<String, Object> registration(Unit unit, Ids ids) {
        return fields(
                "code",
                CODE_PREFIX + unit.code(),
                "name",
                unit.name(),
                "type",
                unit.type(),
                "parentId",
                unit.parent() == null ? null : ids.unit(unit.parent()),
                "localityId",
                ids.place(unit.place()),
                "from",
                unit.from());
    }

    private static Wire change(Change c, Ids ids) {
        var unit = "/units/" + ids.unit(c.unit());
        return switch (c.what()) {
            case RENAMED ->
                new Wire(unit + "/renaming", fields("name", c.to(), "on", c.on(), "document", c.document()));
            case REPARENTED ->
                new Wire(
                        unit + "/reparenting",
                        fields("parentId", ids.unit(c.to()), "on", c.on(), "document", c.document()));
            case RELOCATED ->
                new Wire(
                        unit + "/relocation",
                        fields("localityId", ids.place(c.to()), "on", c.on(), "document", c.document()));
            case MERGED ->
                new Wire(unit + "/merger", fields("intoId", ids.unit(c.to()), "on", c.on(), "document", c.document()));
            case DISSOLVED ->
                new Wire(
                        unit + "/dissolution",
                        fields(
                                "successorId",
                                ids.unit(c.to()),
                                "reason",
                                c.reason(),
                                "on",
                                c.on(),
                                "document",
                                c.document()));
        };
    }

    private static Wire chosen(Places.Choice c, Ids ids) {
        return new Wire(
                "/localities/" + ids.place(c.place()) + "/successor",
                fields(
                        "successorId",
                        ids.place(c.successor()),
                        "reason",
                        c.reason(),
                        "on",
                        c.on(),
                        "document",
                        c.document()));
    }

    /** The least totals are the same in every set: 85 of 100 for an excellent year, 70 for a good one, 50 for a completed one. */
    private static Wire publication(PublishCriteriaSet c, Ids ids) {
        var version = c.version();
        return new Wire(
                "/criteria-sets",
                fields(
                        "unitId",
                        ids.unit(version.unit()),
                        "subject",
                        version.subject(),
                        "breadth",
                        c.breadth(),
                        "name",
                        version.name(),
                        "criteria",
                        version.criteria(),
                        "minimums",
                        List.of(least(Grade.HTXS, 85), least(Grade.HTT, 70), least(Grade.HT, 50)),
                        "from",
                        version.from(),
                        "document",
                        version.document()));
    }

    private static GradeMinimum least(Grade grade, int total) {
        return new GradeMinimum(grade, BigDecimal.valueOf(total));
    }

    private static Map<String, Object> launch(Movement m, Ids ids) {
        return fields(
                "code",
                CODE_PREFIX + m.code(),
                "name",
                m.name(),
                "unitId",
                ids.unit(m.unit()),
                "from",
                m.from(),
                "plannedTo",
                m.plannedTo(),
                "aim",
                m.aim(),
                "sectors",
                m.sectors().stream().sorted().toList());
    }

    private static Map<String, Object> nomination(Nomination n, Ids ids) {
        return fields(
                "subject", subject(n.subject()),
                "category", n.category(),
                "breadth", n.breadth(),
                "aspects", n.aspects(),
                "unitId", ids.unit(n.unitId()),
                "sector", n.sector(),
                "otherSectors", n.otherSectors(),
                "localityId", ids.place(n.localityId()),
                "movementId", n.movementId() == null ? null : ids.movement(n.movementId()),
                "title", n.title(),
                "achievement", n.achievement(),
                "nominatedOn", n.nominatedOn());
    }

    private static Map<String, Object> subject(Subject s) {
        return fields(
                "kind",
                s.kind(),
                "name",
                s.name(),
                "subjectClass",
                s.subjectClass(),
                "birthYear",
                s.personal() instanceof PersonalData.Known known ? known.birthYear() : null);
    }

    private static Map<String, Object> assessment(Assessment a) {
        return fields(
                "year", a.year(),
                "grade", a.grade(),
                "scores", a.scores(),
                "summary", a.summary(),
                "assessedOn", a.assessedOn(),
                "by", a.by());
    }

    private static Wire correction(Correct c, Ids ids) {
        var body = assessment(c.assessment());
        body.put("reason", c.reason());
        body.put("document", c.document());
        var year = c.assessment().year();
        return new Wire(path(c.exemplar(), "/assessments/" + year + "/correction", ids), body);
    }

    private static Wire award(RecordAward c, Ids ids) {
        return of(
                c.exemplar(),
                "/honours",
                ids,
                "honour",
                c.honour(),
                "achievementFrom",
                c.achievementFrom(),
                "achievementTo",
                c.achievementTo(),
                "decisionNumber",
                c.decisionNumber(),
                "decidedOn",
                c.decidedOn(),
                "authority",
                c.authority());
    }

    private static Wire proposal(Propose c, Ids ids) {
        return of(
                c.exemplar(),
                "/commendations",
                ids,
                "honour",
                c.honour(),
                "achievementFrom",
                c.achievementFrom(),
                "achievementTo",
                c.achievementTo(),
                "achievement",
                c.achievement(),
                "proposedOn",
                c.proposedOn(),
                "justification",
                c.justification());
    }

    private static Wire revocation(Revoke c, Ids ids) {
        return of(
                c.exemplar(),
                "/commendations/" + ids.award(c.exemplar(), c.award()) + "/revocation",
                ids,
                "ground",
                c.ground(),
                "reason",
                c.reason(),
                "decisionNumber",
                c.decisionNumber(),
                "decidedOn",
                c.decidedOn(),
                "authority",
                c.authority());
    }

    private static Wire transfer(Transfer c, Ids ids) {
        return of(
                c.exemplar(),
                "/transfer",
                ids,
                "toUnitId",
                c.toUnit() == null ? null : ids.unit(c.toUnit()),
                "toLocalityId",
                c.toPlace() == null ? null : ids.place(c.toPlace()),
                "reason",
                c.reason(),
                "on",
                c.on(),
                "document",
                c.document());
    }

    private static Wire of(int exemplar, String what, Ids ids, @Nullable Object... namesAndValues) {
        return new Wire(path(exemplar, what, ids), fields(namesAndValues));
    }

    private static String path(int exemplar, String what, Ids ids) {
        return "/exemplars/" + ids.exemplar(exemplar) + what;
    }

    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
