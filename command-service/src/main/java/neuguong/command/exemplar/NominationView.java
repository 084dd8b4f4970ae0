package neuguong.command.exemplar;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.personal.Disclosure;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Nomination;
import org.jspecify.annotations.Nullable;

/** A nomination as it is shown, see {@link Nomination}. */
public record NominationView(
        SubjectView subject,
        Category category,
        Breadth breadth,
        List<String> aspects,
        String unitId,
        String sector,
        List<String> otherSectors,
        String localityId,
        @Nullable String movementId,
        @Nullable String title,
        String achievement,
        LocalDate nominatedOn,
        @Nullable String distinctBecause,
        @Nullable String source) {

    static NominationView of(Nomination n, Disclosure disclosure) {
        return new NominationView(
                SubjectView.of(n.subject(), disclosure),
                n.category(),
                n.breadth(),
                n.aspects(),
                n.unitId(),
                n.sector(),
                n.otherSectors(),
                n.localityId(),
                n.movementId(),
                n.title(),
                n.achievement(),
                n.nominatedOn(),
                n.distinctBecause(),
                n.source());
    }
}
