package neuguong.command.criteria;

import java.util.List;
import java.util.Optional;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.CriteriaSetEvent.GradeMinimum;
import neuguong.events.CriteriaSetRef;
import neuguong.events.SubjectKind;

/**
 * A version of a criteria set as an assessment is measured by it.
 *
 * @param version counted from 1
 */
public record CriteriaSet(
        String id,
        int version,
        SubjectKind subject,
        Breadth breadth,
        List<Criterion> criteria,
        List<GradeMinimum> minimums) {
    public CriteriaSet {
        criteria = List.copyOf(criteria);
        minimums = List.copyOf(minimums);
    }

    /** The criterion with this code. */
    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public CriteriaSetRef ref() {
        return new CriteriaSetRef(id, version);
    }
}
