package neuguong.query.exemplar;

import java.util.List;
import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.ModelAdopted;
import neuguong.events.ExemplarEvent.PublicityReleased;
import neuguong.events.ExemplarEvent.ReplicationLaunched;
import neuguong.events.ExemplarEvent.StudyVisitHosted;
import org.jspecify.annotations.Nullable;

/**
 * How an exemplar was spread.
 *
 * @param launch the last one, or null
 */
public record ReplicationNotes(
        @Nullable ReplicationLaunched launch,
        List<StudyVisitHosted> visits,
        List<Adoption> adoptions,
        List<PublicityReleased> publicity) {
    static final ReplicationNotes NONE = new ReplicationNotes(null, List.of(), List.of(), List.of());

    public ReplicationNotes {
        visits = Lists.orEmpty(visits);
        adoptions = Lists.orEmpty(adoptions);
        publicity = Lists.orEmpty(publicity);
    }

    /** An adoption and what was reported of it. */
    public record Adoption(ModelAdopted adopted, List<AdoptionOutcomeReported> outcomes) {
        public Adoption {
            outcomes = Lists.orEmpty(outcomes);
        }
    }

    ReplicationNotes with(ReplicationLaunched e) {
        return new ReplicationNotes(e, visits, adoptions, publicity);
    }

    ReplicationNotes with(StudyVisitHosted e) {
        return new ReplicationNotes(launch, Lists.plus(visits, e), adoptions, publicity);
    }

    ReplicationNotes with(ModelAdopted e) {
        return new ReplicationNotes(launch, visits, Lists.plus(adoptions, new Adoption(e, List.of())), publicity);
    }

    ReplicationNotes with(AdoptionOutcomeReported e) {
        var all = Lists.replace(
                adoptions,
                a -> a.adopted().number() == e.adoption() ? new Adoption(a.adopted(), Lists.plus(a.outcomes(), e)) : a);
        return new ReplicationNotes(launch, visits, all, publicity);
    }

    ReplicationNotes with(PublicityReleased e) {
        return new ReplicationNotes(launch, visits, adoptions, Lists.plus(publicity, e));
    }
}
