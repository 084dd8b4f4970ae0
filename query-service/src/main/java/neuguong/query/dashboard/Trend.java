package neuguong.query.dashboard;

import java.util.List;
import neuguong.events.LocalityLevel;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How figures went from year to year. Each count is of exemplars as they stood at the end of a year, ended ones included.
 *
 * @param by {@code sector}, {@code locality}, {@code unit} or {@code honourLevel}
 * @param level into whose places those of the exemplars are gathered, or null
 * @param basis as of when units and places were counted
 */
public record Trend(
        String by,
        @Nullable LocalityLevel level,
        int from,
        int to,
        Basis.Used basis,
        List<Year> years,
        Complete complete) {

    /**
     * The end of a year.
     *
     * @param total exemplars; by level of honour one may count in several buckets or in none
     * @param buckets those that anything has in any of the years, in the same order in each; at most 1,000, the largest
     */
    public record Year(int year, long total, List<Facet> buckets) {}
}
