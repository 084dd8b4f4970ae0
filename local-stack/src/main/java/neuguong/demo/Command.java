package neuguong.demo;

import java.time.LocalDate;
import java.util.List;
import neuguong.demo.Movements.Movement;
import neuguong.demo.Units.Change;
import neuguong.demo.Units.Unit;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.MovementEvent.Figure;
import neuguong.events.Nomination;
import neuguong.events.RevocationGround;
import org.jspecify.annotations.Nullable;

/**
 * One request to the command side. Units are named by their code, places by {@link Place#key()}, exemplars and awards by a number:
 * the register makes the ids, and {@link Loader} puts them in.
 */
sealed interface Command {
    record RegisterUnit(Unit unit) implements Command {}

    record ChangeUnit(Change change) implements Command {}

    /** Says where a commune that was split counts from now on. */
    record ChooseSuccessor(Places.Choice choice) implements Command {}

    record PublishCriteriaSet(Measures.Version version, Breadth breadth) implements Command {}

    record LaunchMovement(Movement movement) implements Command {}

    /**
     * Tells how a movement stands.
     *
     * @param movement its code
     */
    record SummariseMovement(String movement, LocalDate on, String results, List<Figure> figures) implements Command {}

    /**
     * Closes a movement.
     *
     * @param movement its code
     */
    record CloseMovement(String movement, LocalDate on, String reason, String document) implements Command {}

    /** What is asked of one exemplar. */
    sealed interface OfExemplar extends Command {
        int exemplar();
    }

    record Nominate(int exemplar, Nomination nomination) implements OfExemplar {}

    record Revise(int exemplar, String achievement, LocalDate on) implements OfExemplar {}

    record Reject(int exemplar, String reason, LocalDate on, String document) implements OfExemplar {}

    record Select(int exemplar, String decisionNumber, LocalDate decidedOn, String authority) implements OfExemplar {}

    record Assess(int exemplar, Assessment assessment) implements OfExemplar {}

    record Correct(int exemplar, Assessment assessment, String reason, String document) implements OfExemplar {}

    /**
     * Records what was decided.
     *
     * @param award counted within the exemplar, from 0
     */
    record RecordAward(
            int exemplar,
            int award,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority)
            implements OfExemplar {}

    record Revoke(
            int exemplar,
            int award,
            RevocationGround ground,
            String reason,
            String decisionNumber,
            LocalDate decidedOn,
            String authority)
            implements OfExemplar {}

    /**
     * What a unit or the board records of an exemplar on its way, where nothing else depends on the answer.
     *
     * @param what the end of the path, such as {@code /inspections}
     * @param fields names and values in turn
     */
    record Note(int exemplar, String what, List<Object> fields) implements OfExemplar {
        static Note of(int exemplar, String what, Object... fields) {
            return new Note(exemplar, what, List.of(fields));
        }
    }

    /** Another unit, by its code, adopts the model. */
    record Adopt(int exemplar, String unit, String description, LocalDate on) implements OfExemplar {}

    /** Proposes what is then {@link NoteOnAward appraised and awarded} under the award's number. */
    record Propose(
            int exemplar,
            int award,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            String achievement,
            LocalDate proposedOn,
            String justification)
            implements OfExemplar {}

    /** The same as {@link Note}, of a proposal or an award of the exemplar. */
    record NoteOnAward(int exemplar, int award, String what, List<Object> fields) implements OfExemplar {
        static NoteOnAward of(int exemplar, int award, String what, Object... fields) {
            return new NoteOnAward(exemplar, award, what, List.of(fields));
        }
    }

    record Transfer(
            int exemplar,
            @Nullable String toUnit,
            @Nullable String toPlace,
            String reason,
            LocalDate on,
            @Nullable String document)
            implements OfExemplar {}
}
