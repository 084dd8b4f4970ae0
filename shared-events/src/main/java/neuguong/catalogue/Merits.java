package neuguong.catalogue;

import java.time.LocalDate;
import java.util.List;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import neuguong.events.SubjectKind;

/**
 * What an exemplar has to its credit, as the rules of honours look at it.
 *
 * @param grades the effective grade of each year: the corrected one where a year was corrected
 * @param awards those that stand: a revoked one is left out, a restored one is back
 */
public record Merits(SubjectKind subject, List<YearGrade> grades, List<Award> awards, List<Initiative> initiatives) {
    public Merits {
        grades = List.copyOf(grades);
        awards = List.copyOf(awards);
        initiatives = List.copyOf(initiatives);
    }

    /** The effective grade of a year. */
    public record YearGrade(int year, Grade grade) {}

    /**
     * An award that stands.
     *
     * @param honour code in the catalogue
     * @param achievementTo the last day of the achievement that was honoured; its year is the award's year
     */
    public record Award(
            String commendationId,
            String honour,
            LocalDate achievementFrom,
            LocalDate achievementTo,
            LocalDate decidedOn) {
        int year() {
            return achievementTo.getYear();
        }
    }

    /** An initiative (sáng kiến) that was recognised. */
    public record Initiative(String initiativeId, InitiativeScope scope, LocalDate recognisedOn) {}
}
