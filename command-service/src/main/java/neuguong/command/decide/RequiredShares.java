package neuguong.command.decide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of the council's votes that an honour needs, by period: a setting. The default follows the domain description: to 31 December
 * 2023 nine tenths of all members, absent ones in writing, for provincial and national fighter titles and heroes; from 2024, for which no
 * source was read, nine tenths for heroes and the national fighter title; four fifths for everything else.
 *
 * @param shares the first that fits holds; where none does, all votes are needed
 */
public record RequiredShares(List<Share> shares) {
    public RequiredShares {
        shares = List.copyOf(shares);
    }

    /**
     * The share that some honours need in a period.
     *
     * @param honours codes; none means every honour
     * @param from first day of the period, or null
     * @param to last day of the period, or null
     * @param percent 1-100 of all members
     */
    public record Share(
            List<String> honours,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int percent) {
        public Share {
            honours = honours == null ? List.of() : List.copyOf(honours);
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a share of votes is 1 to 100 percent, not " + percent);
            }
        }

        private boolean fits(String honour, LocalDate day) {
            return (honours.isEmpty() || honours.contains(honour))
                    && (from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to));
        }
    }

    /** The share, in percent of all members, that an honour needs when it is voted on. */
    public int percent(String honour, LocalDate day) {
        return shares.stream()
                .filter(s -> s.fits(honour, day))
                .map(Share::percent)
                .findFirst()
                .orElse(100);
    }
}
