package neuguong.command.exemplar;

import static neuguong.command.decide.Reason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.command.decide.Rejected;
import neuguong.command.decide.Validity;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;

/** The rules of moving an exemplar to another unit or locality. */
final class Transfers {
    private Transfers() {}

    static List<ExemplarEvent> transfer(TransferExemplar c, Open open) {
        if (c.toUnitId() == null && c.toLocalityId() == null) {
            throw new Rejected(TRANSFER_NOWHERE);
        }
        var now = open.nomination();
        var unit = Objects.requireNonNullElse(c.toUnitId(), now.unitId());
        var locality = Objects.requireNonNullElse(c.toLocalityId(), now.localityId());
        if (unit.equals(now.unitId()) && locality.equals(now.localityId())) {
            return List.of();
        }
        Nominations.requireSince(open, c.on(), c.plan());
        if (open.lastTransfer() != null && c.on().isBefore(open.lastTransfer())) {
            throw new Rejected(BEFORE_LAST_TRANSFER, c.on(), open.lastTransfer());
        }
        if (c.toUnitId() != null) {
            requireUnit(c.unit(), c.toUnitId(), c.on());
        }
        if (c.toLocalityId() != null) {
            requireLocality(c.locality(), c.toLocalityId(), c.on());
        }
        return List.of(new ExemplarTransferred(
                now.unitId(), unit, now.localityId(), locality, c.reason(), c.on(), c.document()));
    }

    static Nomination moved(Nomination n, ExemplarTransferred e) {
        return new Nomination(
                n.subject(),
                n.category(),
                n.breadth(),
                n.aspects(),
                e.toUnitId(),
                n.sector(),
                n.otherSectors(),
                e.toLocalityId(),
                n.movementId(),
                n.title(),
                n.achievement(),
                n.nominatedOn(),
                n.distinctBecause(),
                n.source());
    }

    private static void requireUnit(@Nullable Validity unit, String id, LocalDate on) {
        if (unit == null) {
            throw new Rejected(UNIT_NOT_FOUND, id);
        }
        if (!unit.includes(on)) {
            throw new Rejected(UNIT_NOT_ACTIVE, on);
        }
    }

    private static void requireLocality(@Nullable Validity locality, String id, LocalDate on) {
        if (locality == null) {
            throw new Rejected(LOCALITY_NOT_FOUND, id);
        }
        if (!locality.includes(on)) {
            throw new Rejected(LOCALITY_NOT_VALID, on);
        }
    }
}
