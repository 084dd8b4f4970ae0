package neuguong.query.dashboard;

import java.util.List;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * The first of an order.
 *
 * @param of {@code exemplar}, {@code unit} or {@code sector}
 * @param by {@code score}, {@code spread}, {@code honours} or {@code improvement}
 * @param year of which, or null for all years of the plan together
 * @param basis as of when places were counted; units are those of each year's end
 */
public record Ranking(
        String of, String by, @Nullable Integer year, Basis.Used basis, List<Ranked> items, Complete complete) {
    /**
     * One of them.
     *
     * @param rank from 1; equal figures have equal ranks
     * @param value its id or code
     * @param figure points for {@code score} and {@code improvement}, rounded to two decimals; else how many
     */
    public record Ranked(int rank, String value, String name, double figure) {}
}
