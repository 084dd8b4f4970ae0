package neuguong.command.exemplar;

import static neuguong.command.exemplar.ExemplarState.plus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommand.RevokeAward;
import neuguong.command.exemplar.ExemplarState.Ended;
import neuguong.command.exemplar.ExemplarState.Open;
import neuguong.command.exemplar.HonourCommand.AppraiseCommendation;
import neuguong.command.exemplar.HonourCommand.AwardCommendation;
import neuguong.command.exemplar.HonourCommand.DeclineCommendation;
import neuguong.command.exemplar.HonourCommand.PresentCommendation;
import neuguong.command.exemplar.HonourCommand.ProposeCommendation;
import neuguong.command.exemplar.HonourCommand.RestoreAward;
import neuguong.command.exemplar.HonourCommand.StandAside;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.CommendationAppraised;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationDeclined;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.CommendationProposed;
import neuguong.events.ExemplarEvent.CommendationRestored;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.MemberRecused;
import org.jspecify.annotations.Nullable;

/**
 * An exemplar's honours. What is decided about proposals stands in {@link Proposals}, about awards in {@link Awards}.
 *
 * @param proposals by commendation id, in order of recording
 * @param awards by commendation id, in order of recording; an award on a proposal has the proposal's id
 */
record Honours(Map<String, Proposal> proposals, Map<String, Honoured> awards) {
    static final Honours NONE = new Honours(Map.of(), Map.of());

    /** A proposal, its last appraisal, who stood aside and, where it was declined, that. */
    record Proposal(
            CommendationProposed proposed,
            @Nullable CommendationAppraised appraised,
            List<MemberRecused> recusals,
            @Nullable CommendationDeclined declined) {}

    /**
     * An award and what became of it.
     *
     * @param revocation null while the award stands
     * @param restorations of earlier revocations
     */
    record Honoured(
            CommendationAwarded award,
            @Nullable CommendationPresented presented,
            @Nullable CommendationRevoked revocation,
            List<CommendationRestored> restorations) {
        boolean stands() {
            return revocation == null;
        }
    }

    static List<ExemplarEvent> decide(HonourCommand command, Open open) {
        return switch (command) {
            case ProposeCommendation c -> Proposals.propose(c, open);
            case AppraiseCommendation c -> Proposals.appraise(c, open);
            case StandAside c -> Proposals.standAside(c, open);
            case DeclineCommendation c -> Proposals.decline(c, open);
            case AwardCommendation c -> Proposals.award(c, open);
            case RecordAward c -> Awards.record(c, open);
            case PresentCommendation c -> Awards.present(c, open);
            case RevokeAward c -> Awards.revoke(c, open);
            case RestoreAward c -> Awards.restore(c, open);
        };
    }

    /** After the record has ended: what was awarded before can still be handed over, revoked (a fraud may come to light) and restored. */
    static List<ExemplarEvent> decide(HonourCommand command, Ended ended) {
        return switch (command) {
            case PresentCommendation _, RevokeAward _, RestoreAward _ -> decide(command, ended.last());
            case ProposeCommendation _,
                    AppraiseCommendation _,
                    StandAside _,
                    DeclineCommendation _,
                    AwardCommendation _,
                    RecordAward _ -> throw new Rejected(Reason.EXEMPLAR_ENDED);
        };
    }

    /** The ids of standing awards that lost their basis when another was revoked. */
    Set<String> withoutBasis() {
        return awards.values().stream()
                .map(Honoured::revocation)
                .filter(Objects::nonNull)
                .flatMap(r -> r.lostBasis().stream())
                .collect(Collectors.toSet());
    }

    Honours with(CommendationProposed e) {
        return with(e.commendationId(), new Proposal(e, null, List.of(), null));
    }

    Honours with(CommendationAppraised e) {
        var p = Objects.requireNonNull(proposals.get(e.commendationId()));
        return with(e.commendationId(), new Proposal(p.proposed(), e, p.recusals(), p.declined()));
    }

    Honours with(MemberRecused e) {
        var p = Objects.requireNonNull(proposals.get(e.commendationId()));
        return with(e.commendationId(), new Proposal(p.proposed(), p.appraised(), plus(p.recusals(), e), p.declined()));
    }

    Honours with(CommendationDeclined e) {
        var p = Objects.requireNonNull(proposals.get(e.commendationId()));
        return with(e.commendationId(), new Proposal(p.proposed(), p.appraised(), p.recusals(), e));
    }

    private Honours with(String id, Proposal proposal) {
        return new Honours(put(proposals, id, proposal), awards);
    }

    Honours with(CommendationAwarded e) {
        return new Honours(proposals, put(awards, e.commendationId(), new Honoured(e, null, null, List.of())));
    }

    Honours with(CommendationPresented e) {
        return change(e.commendationId(), h -> new Honoured(h.award(), e, h.revocation(), h.restorations()));
    }

    Honours with(CommendationRevoked e) {
        return change(e.commendationId(), h -> new Honoured(h.award(), h.presented(), e, h.restorations()));
    }

    Honours with(CommendationRestored e) {
        return change(e.commendationId(), h -> new Honoured(h.award(), h.presented(), null, plus(h.restorations(), e)));
    }

    private Honours change(String id, UnaryOperator<Honoured> by) {
        return new Honours(proposals, put(awards, id, by.apply(Objects.requireNonNull(awards.get(id)))));
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
