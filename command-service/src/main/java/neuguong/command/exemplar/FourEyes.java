package neuguong.command.exemplar;

import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Guard;
import neuguong.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who nominated an exemplar or proposed it for a commendation neither records the council's vote on that commendation nor decides it, and
 * neither does whoever has stood aside. An event says for ever who recorded it, so that nothing else need be remembered.
 */
@Component
final class FourEyes implements Guard {
    private final JdbcClient jdbc;

    FourEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Object command, Object state, Caller caller) {
        var commendation = commendation(command);
        if (commendation == null) {
            return;
        }
        var exemplar = ((HonourCommand) command).exemplarId();
        switch (part(exemplar, commendation, caller.person())) {
            case "" -> {}
            case "exemplar.MemberRecused" -> throw new Rejected(Reason.RECUSED);
            default -> throw new Rejected(Reason.FOUR_EYES);
        }
    }

    private static @Nullable String commendation(Object command) {
        return switch (command) {
            case AppraiseCommendation c -> c.commendationId();
            case DeclineCommendation c -> c.declined().commendationId();
            case AwardCommendation c -> c.commendationId();
            default -> null;
        };
    }

    /** The type of the event by which a person has had a part in the case, or empty. */
    private String part(String exemplarId, String commendationId, Person person) {
        return jdbc.sql("""
                        select payload_type from (
                            select payload_type, convert_from(payload, 'UTF8')::jsonb as payload,
                                convert_from(meta_data, 'UTF8')::jsonb as metadata
                            from domain_event_entry
                            where aggregate_identifier = :exemplar
                                and payload_type in ('exemplar.ExemplarNominated', 'exemplar.CommendationProposed',
                                    'exemplar.MemberRecused')) e
                        where (payload_type = 'exemplar.ExemplarNominated' or payload ->> 'commendationId' = :commendation)
                            and metadata ->> 'actor' = :subject and metadata ->> 'issuer' = :issuer
                        order by payload_type = 'exemplar.MemberRecused' desc limit 1""")
                .param("exemplar", exemplarId)
                .param("commendation", commendationId)
                .param("subject", person.subject())
                .param("issuer", person.issuer())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
