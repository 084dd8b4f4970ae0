package neuguong.command.platform;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import neuguong.command.decide.Plan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where clock and ids are read, so that everything within is a function of its arguments. */
@Component
public final class Edge {
    private final Clock clock;
    private final LocalDate planFrom;
    private final LocalDate planTo;

    Edge(
            @Value("${neuguong.zone}") String zone,
            @Value("${neuguong.plan.from}") LocalDate planFrom,
            @Value("${neuguong.plan.to}") LocalDate planTo) {
        this.clock = Clock.system(ZoneId.of(zone));
        this.planFrom = planFrom;
        this.planTo = planTo;
    }

    /** Today in the province. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The plan's period, with today. */
    public Plan plan() {
        return new Plan(planFrom, planTo, today());
    }

    /** A new UUIDv7: ordered by time, so that rows of one time lie together. */
    public String newId() {
        return Generators.timeBasedEpochGenerator().generate().toString();
    }
}
