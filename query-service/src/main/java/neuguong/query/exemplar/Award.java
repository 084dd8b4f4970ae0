package neuguong.query.exemplar;

import java.time.LocalDate;
import neuguong.events.HonourLevel;
import neuguong.events.RevocationGround;
import org.jspecify.annotations.Nullable;

/**
 * An honour that an exemplar was awarded, standing or revoked.
 *
 * @param honour code in the catalogue
 * @param level of the honour in the catalogue; null for a code that this version does not know
 * @param sequence of the event of the award
 * @param revocation null while the award stands
 */
public record Award(
        String commendationId,
        String honour,
        @Nullable HonourLevel level,
        LocalDate achievementFrom,
        LocalDate achievementTo,
        String decisionNumber,
        LocalDate decidedOn,
        String authority,
        long sequence,
        @Nullable Revocation revocation) {

    /** The decision that revoked an award. */
    public record Revocation(
            RevocationGround ground, String reason, String decisionNumber, LocalDate decidedOn, String authority) {}

    /** Whether the award has not been revoked. */
    public boolean stands() {
        return revocation == null;
    }

    Award revokedBy(Revocation by) {
        return new Award(
                commendationId,
                honour,
                level,
                achievementFrom,
                achievementTo,
                decisionNumber,
                decidedOn,
                authority,
                sequence,
                by);
    }
}
