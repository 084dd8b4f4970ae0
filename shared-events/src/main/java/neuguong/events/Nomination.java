package neuguong.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of an exemplar when it nominates it.
 *
 * @param aspects of work in which it is exemplary: at least one when PARTIAL, none when COMPREHENSIVE
 * @param sector code of the main sector, see {@code Sectors}
 * @param localityId the place as it was on {@code nominatedOn}, for ever
 * @param title what the exemplar is known as: a position, or the name of its model
 * @param achievement 1-10,000 characters, Unicode NFC
 * @param distinctBecause why this is not the open record of the same subject in the same unit
 * @param source where the facts were read, e.g. the address of a publication
 */
public record Nomination(
        Subject subject,
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
    public Nomination {
        aspects = List.copyOf(aspects);
        otherSectors = List.copyOf(otherSectors);
    }

    /** The same nomination of another subject, or of the same in other words. */
    public Nomination with(Subject other) {
        return new Nomination(
                other,
                category,
                breadth,
                aspects,
                unitId,
                sector,
                otherSectors,
                localityId,
                movementId,
                title,
                achievement,
                nominatedOn,
                distinctBecause,
                source);
    }
}
