package neuguong.benchmarks;

import neuguong.command.CommandService;
import neuguong.command.exemplar.FosteringCommand.RecordInspection;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;
import neuguong.command.platform.Edge;
import org.springframework.boot.SpringApplication;

/** The command service as it is, asked one command after the other. */
public final class AggregateDriver {
    private AggregateDriver() {}

    public static void main(String[] args) throws Exception {
        Driver.takeOutput();
        try (var context = SpringApplication.run(CommandService.class, args)) {
            var commands = context.getBean(Commands.class);
            var edge = context.getBean(Edge.class);
            var deciding = new Deciding(Histories.ofEnvironment(), (exemplar, inspection) -> {
                var accepted = commands.send(
                        new RecordInspection(exemplar, inspection, edge.plan()),
                        new Caller(AppendDriver.CALLER, edge.newId(), null, null, "", false));
                if (!accepted.changed()) {
                    throw new IllegalStateException("an inspection was not recorded");
                }
            });
            Driver.serve(deciding::run);
        }
    }
}
