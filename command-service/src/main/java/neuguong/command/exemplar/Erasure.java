package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.ALREADY_ERASED;
import static neuguong.command.decide.Reason.NAME_WITHOUT_GROUND;
import static neuguong.command.decide.Reason.NOTHING_TO_ERASE;
import static neuguong.command.decide.Reason.NOT_AN_INDIVIDUAL;

import java.util.List;
import java.util.Objects;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.ErasePersonalData;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.NameGround;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The rules of erasing personal data, the same at every stage and after the record has ended. The name of whom a decision has honoured or
 * selected stays public unless it is asked otherwise; any other name goes with the rest.
 */
final class Erasure {
    private Erasure() {}

    static List<ExemplarEvent> decide(ErasePersonalData c, Open last) {
        var subject = last.nomination().subject();
        if (subject.kind() != SubjectKind.INDIVIDUAL) {
            throw new Rejected(NOT_AN_INDIVIDUAL);
        }
        var before = last.erasure();
        var erased = new PersonalDataErased(c.ground(), c.document(), c.on(), nameKeptFor(c, last));
        if (erased.equals(before)) {
            return List.of();
        }
        var nameGoes = erased.nameKeptFor() == null;
        if (before != null && (before.nameKeptFor() == null || !nameGoes)) {
            throw new Rejected(ALREADY_ERASED, before.on());
        }
        if (subject.personal() == null && !nameGoes) {
            throw new Rejected(NOTHING_TO_ERASE);
        }
        Nominations.requireSince(last, c.on(), c.plan());
        return List.of(erased);
    }

    /** A nomination without what was erased. */
    static Nomination without(Nomination nomination, PersonalDataErased erased) {
        var subject = nomination.subject().with(new PersonalData.Erased());
        return nomination.with(erased.nameKeptFor() == null ? subject.withoutName() : subject);
    }

    private static @Nullable NameGround nameKeptFor(ErasePersonalData c, Open last) {
        var ground = ground(last);
        if (Objects.equals(c.keepName(), true) && ground == null) {
            throw new Rejected(NAME_WITHOUT_GROUND);
        }
        return Objects.equals(c.keepName(), false) ? null : ground;
    }

    private static @Nullable NameGround ground(Open last) {
        if (!last.honours().awards().isEmpty()) {
            return NameGround.AWARD_DECIDED;
        }
        return last.selection() == null ? null : NameGround.SELECTION_DECIDED;
    }
}
