package neuguong.command.criteria;

import java.util.List;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;

/** What the rules know of a criteria set. */
sealed interface CriteriaSetState {

    /** Nothing has happened yet. */
    record NotPublished() implements CriteriaSetState {}

    /**
     * The set has versions and measures.
     *
     * @param versions at least one, in order of their first days
     */
    record InForce(List<CriteriaSetPublished> versions) implements CriteriaSetState {
        public InForce {
            versions = List.copyOf(versions);
        }
    }

    /** The set measures no more; what it measured before keeps it. */
    record Retired(InForce last, CriteriaSetRetired by) implements CriteriaSetState {}
}
