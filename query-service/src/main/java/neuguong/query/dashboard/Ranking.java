package neuguong.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * The first of an order.
 *
 * @param of {@code exemplar}, {@code unit} or {@code sector}
 * @param by {@code score}, {@code spread}, {@code honours}, {@code improvement}, {@code stalled} or {@code atRisk}
 * @param year of which, or null for all years of the plan together; {@code stalled} and {@code atRisk} are as of today
 * @param basis as of when places were counted; units are those of each year's end, of {@code stalled} and {@code atRisk} as in an overview of now
 */
public record Ranking(
        String of, String by, @Nullable Integer year, Basis.Used basis, List<Ranked> items, Complete complete) {
    /**
     * One of them.
     *
     * @param rank from 1; equal figures have equal ranks
     * @param value its id or code; null where the name is withheld, so that nobody finds it out in another order
     * @param name its name, or where that is withheld what is said instead
     * @param figure points for {@code score} and {@code improvement}, rounded to two decimals; months for {@code stalled}; else how many
     * @param why what makes the figure, of exemplars; empty of units and sectors
     */
    public record Ranked(int rank, @Nullable String value, String name, double figure, List<Why> why) {}

    /**
     * What stands behind a figure.
     *
     * @param text in the language asked for
     * @param from first business date of the events behind it
     * @param to their last business date
     * @param events where a program is answered these events, or null for whoever may not read records
     */
    public record Why(
            String text,
            LocalDate from,
            LocalDate to,
            @Nullable String events) {}
}
