package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.exemplar.ExemplarCommand.TransferExemplar;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import neuguong.command.unit.Handover;
import neuguong.command.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Transfers the open exemplars of a unit that ends. */
@Component
class ExemplarHandover implements Handover {
    private static final String REASON = "Đơn vị kết thúc, hồ sơ chuyển cho đơn vị kế thừa";

    private final OpenRecords openRecords;
    private final Units units;
    private final Commands commands;
    private final Edge edge;

    ExemplarHandover(OpenRecords openRecords, Units units, Commands commands, Edge edge) {
        this.openRecords = openRecords;
        this.units = units;
        this.commands = commands;
        this.edge = edge;
    }

    @Override
    public boolean needed(String unitId) {
        return !openRecords.ofUnit(unitId).isEmpty();
    }

    @Override
    public int of(String unitId, String successorId, LocalDate on, @Nullable String document, Caller caller) {
        var successor = units.validity(successorId);
        var plan = edge.plan();
        var exemplars = openRecords.ofUnit(unitId);
        for (var exemplar : exemplars) {
            // what happened in the unit after its end was recorded too late to be undone: the exemplar moves after it
            var day = exemplar.since().isAfter(on) ? exemplar.since() : on;
            commands.send(
                    new TransferExemplar(
                            exemplar.exemplarId(), successorId, successor, null, null, REASON, day, document, plan),
                    caller.following());
        }
        return exemplars.size();
    }
}
