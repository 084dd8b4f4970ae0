package neuguong.command.exemplar;

import java.time.LocalDate;
import neuguong.command.decide.Plan;
import org.jspecify.annotations.Nullable;

/** What is asked of an exemplar in stage DISCOVERY. */
public sealed interface DiscoveryCommand extends ExemplarCommand
        permits ExemplarCommand.NominateExemplar,
                ExemplarCommand.ReviseNomination,
                ExemplarCommand.RejectNomination,
                ExemplarCommand.SelectExemplar,
                DiscoveryCommand.ReturnNomination,
                DiscoveryCommand.WithdrawNomination {

    record ReturnNomination(
            String exemplarId,
            String reason,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements DiscoveryCommand {}

    record WithdrawNomination(
            String exemplarId,
            String reason,
            LocalDate on,
            @Nullable String document,
            Plan plan) implements DiscoveryCommand {}
}
