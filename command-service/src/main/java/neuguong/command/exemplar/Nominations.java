package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import neuguong.catalogue.Sector;
import neuguong.command.decide.Plan;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.DiscoveryCommand.ReturnNomination;
import neuguong.command.exemplar.DiscoveryCommand.WithdrawNomination;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommand.RejectNomination;
import neuguong.command.exemplar.ExemplarCommand.ReviseNomination;
import neuguong.command.exemplar.ExemplarCommand.SelectExemplar;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.Breadth;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationReturned;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.NominationWithdrawn;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.Stage;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The rules of stage DISCOVERY: nomination, its revision, rejection and selection. */
final class Nominations {
    /** Whoever is held up between 2021 and 2025 was born later. */
    private static final int OLDEST = 1900;

    private Nominations() {}

    static List<ExemplarEvent> nominate(NominateExemplar c) {
        var nomination = c.nomination();
        c.plan().requireWithin(nomination.nominatedOn());
        requireUnit(c.unit(), nomination);
        requireLocality(c.locality(), nomination);
        requireMovement(c.movement(), nomination);
        requireConsistent(nomination);
        requireDistinct(c.openRecord(), c.sameCitizen(), nomination);
        return List.of(new ExemplarNominated(c.exemplarId(), nomination));
    }

    static List<ExemplarEvent> decide(DiscoveryCommand command, Open open) {
        return switch (command) {
            case NominateExemplar c -> again(c, open);
            case ReviseNomination c -> revise(c, open);
            case ReturnNomination c -> sendBack(c, open);
            case RejectNomination c -> reject(c, open);
            case WithdrawNomination c -> withdraw(c, open);
            case SelectExemplar c -> select(c, open);
        };
    }

    private static List<ExemplarEvent> sendBack(ReturnNomination c, Open open) {
        requireDiscovery(open);
        var returned = new NominationReturned(c.reason(), c.on(), c.document());
        if (returned.equals(open.returned())) {
            return List.of();
        }
        requireSince(open, c.on(), c.plan());
        return List.of(returned);
    }

    private static List<ExemplarEvent> withdraw(WithdrawNomination c, Open open) {
        requireDiscovery(open);
        requireSince(open, c.on(), c.plan());
        return List.of(withdrawal(c));
    }

    static NominationWithdrawn withdrawal(WithdrawNomination c) {
        return new NominationWithdrawn(c.reason(), c.on(), c.document());
    }

    private static List<ExemplarEvent> again(NominateExemplar c, Open open) {
        if (open.nomination().equals(c.nomination())) {
            return List.of();
        }
        throw new Rejected(SUBJECT_ALREADY_OPEN, open.exemplarId());
    }

    private static List<ExemplarEvent> revise(ReviseNomination c, Open open) {
        requireDiscovery(open);
        requireSince(open, c.on(), c.plan());
        if (open.erasure() != null && c.revision().subject() != null) {
            throw new Rejected(SUBJECT_ERASED, open.erasure().on());
        }
        var revised = merge(open.nomination(), c.revision());
        if (c.revision().localityId() != null) {
            requireLocality(c.locality(), revised);
        }
        if (c.revision().movementId() != null) {
            requireMovement(c.movement(), revised);
        }
        requireConsistent(revised);
        if (revised.equals(open.nomination())) {
            return List.of();
        }
        requireDistinct(c.openRecord(), c.sameCitizen(), revised);
        return List.of(new NominationRevised(revised, c.on()));
    }

    private static List<ExemplarEvent> reject(RejectNomination c, Open open) {
        requireDiscovery(open);
        requireSince(open, c.on(), c.plan());
        return List.of(rejection(c));
    }

    static NominationRejected rejection(RejectNomination c) {
        return new NominationRejected(c.reason(), c.on(), c.document());
    }

    private static List<ExemplarEvent> select(SelectExemplar c, Open open) {
        var selected = new ExemplarSelected(c.decisionNumber(), c.decidedOn(), c.authority());
        if (open.selection() != null) {
            if (open.selection().equals(selected)) {
                return List.of();
            }
            throw new Rejected(ALREADY_SELECTED);
        }
        if (open.returned() != null) {
            throw new Rejected(WAITS_FOR_COMPLETION, open.returned().returnedOn());
        }
        requireSince(open, c.decidedOn(), c.plan());
        return List.of(selected);
    }

    private static Nomination merge(Nomination now, ExemplarCommand.Revision change) {
        return new Nomination(
                or(change.subject(), now.subject()),
                or(change.category(), now.category()),
                or(change.breadth(), now.breadth()),
                or(change.aspects(), now.aspects()),
                now.unitId(),
                or(change.sector(), now.sector()),
                or(change.otherSectors(), now.otherSectors()),
                or(change.localityId(), now.localityId()),
                change.movementId() == null ? now.movementId() : change.movementId(),
                change.title() == null ? now.title() : change.title(),
                or(change.achievement(), now.achievement()),
                now.nominatedOn(),
                change.distinctBecause() == null ? now.distinctBecause() : change.distinctBecause(),
                change.source() == null ? now.source() : change.source());
    }

    private static <T> T or(@Nullable T change, T now) {
        return Objects.requireNonNullElse(change, now);
    }

    private static void requireUnit(@Nullable Validity unit, Nomination nomination) {
        if (unit == null) {
            throw new Rejected(UNIT_NOT_FOUND, nomination.unitId());
        }
        if (!unit.includes(nomination.nominatedOn())) {
            throw new Rejected(UNIT_NOT_ACTIVE, nomination.nominatedOn());
        }
        if (unit.to() != null) {
            // also not with a date before its end: nobody would transfer the exemplar to the successor
            throw new Rejected(UNIT_ENDED);
        }
    }

    private static void requireLocality(@Nullable Validity locality, Nomination nomination) {
        if (locality == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, nomination.localityId());
        }
        if (!locality.includes(nomination.nominatedOn())) {
            throw new Rejected(LOCALITY_NOT_VALID, nomination.nominatedOn());
        }
    }

    private static void requireMovement(@Nullable Validity movement, Nomination nomination) {
        if (nomination.movementId() == null) {
            return;
        }
        if (movement == null) {
            throw new Rejected(MOVEMENT_NOT_FOUND, nomination.movementId());
        }
        if (!movement.includes(nomination.nominatedOn())) {
            throw new Rejected(MOVEMENT_NOT_RUNNING, nomination.nominatedOn());
        }
    }

    private static void requireConsistent(Nomination nomination) {
        if (nomination.breadth() == Breadth.PARTIAL && nomination.aspects().isEmpty()) {
            throw new Rejected(ASPECTS_MISSING);
        }
        if (nomination.breadth() == Breadth.COMPREHENSIVE
                && !nomination.aspects().isEmpty()) {
            throw new Rejected(ASPECTS_NOT_ALLOWED);
        }
        var sectors = new HashSet<String>();
        for (var sector : nomination.otherSectors()) {
            requireSector(sector);
            if (!sectors.add(sector) || sector.equals(nomination.sector())) {
                throw new Rejected(SECTOR_REPEATED);
            }
        }
        requireSector(nomination.sector());
        if (nomination.subject().personal() instanceof PersonalData.Known personal) {
            requireConsistent(personal, nomination);
        }
    }

    private static void requireConsistent(PersonalData.Known personal, Nomination nomination) {
        var year = personal.yearOfBirth();
        var individual = nomination.subject().kind() == SubjectKind.INDIVIDUAL;
        if (year != null
                && (!individual
                        || year < OLDEST
                        || year >= nomination.nominatedOn().getYear())) {
            throw new Rejected(BIRTH_YEAR_NOT_ALLOWED);
        }
        if (!individual) {
            throw new Rejected(PERSONAL_DATA_NOT_ALLOWED);
        }
        if (personal.birthYear() != null && !personal.birthYear().equals(year)) {
            throw new Rejected(BIRTH_DATE_DIFFERS);
        }
    }

    private static void requireSector(String code) {
        if (!Sector.known(code)) {
            throw new Rejected(UNKNOWN_SECTOR, code);
        }
    }

    /** Of one name there may be two; of one citizen's number there are not. */
    private static void requireDistinct(
            @Nullable String openRecord, @Nullable String sameCitizen, Nomination nomination) {
        if (sameCitizen != null) {
            throw new Rejected(CITIZEN_ALREADY_OPEN, sameCitizen);
        }
        if (openRecord != null && nomination.distinctBecause() == null) {
            throw new Rejected(SUBJECT_ALREADY_OPEN, openRecord);
        }
    }

    private static void requireDiscovery(Open open) {
        if (open.stage() != Stage.DISCOVERY) {
            throw new Rejected(NOT_IN_DISCOVERY);
        }
    }

    /** Requires a date that has come and is not before the nomination. */
    static void requireSince(Open open, LocalDate date, Plan plan) {
        plan.requirePast(date);
        if (date.isBefore(open.nomination().nominatedOn())) {
            throw new Rejected(BEFORE_NOMINATION, date, open.nomination().nominatedOn());
        }
    }
}
