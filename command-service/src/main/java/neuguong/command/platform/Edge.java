package neuguong.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import neuguong.command.decide.Plan;
import neuguong.command.decide.RequiredShares;
import org.axonframework.common.IdentifierFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where clock and ids are read, so that everything within is a function of its arguments. */
@Component
public final class Edge {
    private final Clock clock;
    private final LocalDate planFrom;
    private final LocalDate planTo;
    private final RequiredShares shares;

    Edge(
            @Value("${neuguong.zone}") String zone,
            @Value("${neuguong.plan.from}") LocalDate planFrom,
            @Value("${neuguong.plan.to}") LocalDate planTo,
            Environment environment) {
        this.clock = Clock.system(ZoneId.of(zone));
        this.planFrom = planFrom;
        this.planTo = planTo;
        this.shares = Binder.get(environment)
                .bind("neuguong.votes", RequiredShares.class)
                .get();
    }

    /** Today in the province. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The plan's period, with today. */
    public Plan plan() {
        return new Plan(planFrom, planTo, today());
    }

    /** The share of votes that each honour needs. */
    public RequiredShares shares() {
        return shares;
    }

    /** A new UUIDv7: ordered by time, so that rows of one time lie together. */
    public String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
