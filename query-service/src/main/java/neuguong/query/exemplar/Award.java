package neuguong.query.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import neuguong.events.AwardOrigin;
import neuguong.events.HonourLevel;
import neuguong.events.RevocationGround;
import org.jspecify.annotations.Nullable;

/**
 * An honour that an exemplar was awarded, standing or revoked.
 *
 * @param honour code in the catalogue
 * @param level of the honour in the catalogue; null for a code that this version does not know
 * @param presentedOn when it was handed over, or null
 * @param basisLostTo ids of revoked awards that its chain had counted and is not met without
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
        AwardOrigin origin,
        @Nullable LocalDate presentedOn,
        List<String> basisLostTo,
        long sequence,
        @Nullable Revocation revocation) {
    public Award {
        origin = Objects.requireNonNullElse(origin, AwardOrigin.ELSEWHERE); // an older document says nothing of it
        basisLostTo = Lists.orEmpty(basisLostTo);
    }

    /** The decision that revoked an award. */
    public record Revocation(
            RevocationGround ground, String reason, String decisionNumber, LocalDate decidedOn, String authority) {}

    /** Whether the award has not been revoked. */
    public boolean stands() {
        return revocation == null;
    }

    /** Whether what its chain counted has been revoked since; it stands all the same. */
    public boolean lostBasis() {
        return !basisLostTo.isEmpty();
    }

    Award revokedBy(@Nullable Revocation by) {
        return with(presentedOn, basisLostTo, by);
    }

    Award presented(LocalDate on) {
        return with(on, basisLostTo, revocation);
    }

    /** The award after another was revoked that its chain had counted. */
    Award lostBasis(String revokedId) {
        return with(
                presentedOn,
                Stream.concat(basisLostTo.stream(), Stream.of(revokedId))
                        .distinct()
                        .toList(),
                revocation);
    }

    /** The award after that other one was restored. */
    Award regainedBasis(String restoredId) {
        return with(
                presentedOn,
                basisLostTo.stream().filter(id -> !id.equals(restoredId)).toList(),
                revocation);
    }

    private Award with(@Nullable LocalDate presented, List<String> lostTo, @Nullable Revocation by) {
        return new Award(
                commendationId,
                honour,
                level,
                achievementFrom,
                achievementTo,
                decisionNumber,
                decidedOn,
                authority,
                origin,
                presented,
                lostTo,
                sequence,
                by);
    }
}
