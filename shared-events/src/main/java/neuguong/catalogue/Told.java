package neuguong.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import neuguong.catalogue.Rule.AwardHeld;
import neuguong.catalogue.Rule.ByFacts;
import neuguong.catalogue.Rule.Counted;
import neuguong.catalogue.Rule.Graded;
import neuguong.catalogue.Rule.Initiatives;
import neuguong.catalogue.Rule.NoYearReuse;
import neuguong.catalogue.Rule.YearsSinceAward;
import neuguong.events.Grade;

/**
 * A leaf that facts decide, and its words.
 *
 * @param counted the years that count so far
 */
record Told(ByFacts leaf, List<Integer> counted) {
    Told {
        counted = List.copyOf(counted);
    }

    String metVi() {
        return vi() + years();
    }

    String metEn() {
        return en() + years();
    }

    String missingVi() {
        return vi() + (counted.isEmpty() ? ": chưa có" : ": mới có %d%s".formatted(counted.size(), years()));
    }

    String missingEn() {
        return en() + (counted.isEmpty() ? ": none so far" : ": so far %d%s".formatted(counted.size(), years()));
    }

    private String vi() {
        return switch (leaf) {
            case AwardHeld a ->
                (a.count() == 1 ? "đã" : "%d lần%s".formatted(a.count(), a.consecutive() ? " liên tục" : "")) + " được "
                        + Words.honourVi(a.code()) + boundsVi(a);
            case Graded g ->
                "%d năm%s %s%s%s"
                        .formatted(
                                g.years(),
                                inARow(g) ? " liên tục" : "",
                                Words.lower(g.grade().vi()),
                                g.grade() == Grade.HTXS ? "" : " trở lên",
                                boundsVi(g));
            case Initiatives i ->
                "%d sáng kiến được công nhận, %s"
                        .formatted(i.count(), Words.lower(i.scope().vi()));
            case YearsSinceAward y ->
                "%d năm kể từ khi được %s".formatted(y.years(), names(y.codes(), Words::honourVi, " hoặc "));
            case NoYearReuse n -> "không tính lại năm đã tính cho %s trước đó".formatted(Words.honourVi(n.code()));
        };
    }

    private String en() {
        return switch (leaf) {
            case AwardHeld a ->
                "awarded"
                        + (a.count() == 1 ? "" : " %d times%s".formatted(a.count(), a.consecutive() ? " in a row" : ""))
                        + ": " + Words.honourEn(a.code()) + boundsEn(a);
            case Graded g ->
                "%d%s year%s graded %s%s%s"
                        .formatted(
                                g.years(),
                                inARow(g) ? " consecutive" : "",
                                g.years() == 1 ? "" : "s",
                                g.grade().en(),
                                g.grade() == Grade.HTXS ? "" : " or better",
                                boundsEn(g));
            case Initiatives i ->
                "recognised initiatives of scope %s: %d"
                        .formatted(Words.lower(i.scope().en()), i.count());
            case YearsSinceAward y ->
                "%d years since the award of %s".formatted(y.years(), names(y.codes(), Words::honourEn, " or "));
            case NoYearReuse n -> "no year is counted that an earlier %s counted".formatted(Words.honourEn(n.code()));
        };
    }

    private static boolean inARow(Graded g) {
        return g.consecutive() && g.years() > 1;
    }

    private static String boundsVi(Counted leaf) {
        var after = leaf.afterAward();
        return (after == null ? "" : " sau khi được " + Words.honourVi(after))
                + (leaf.sameWindow() ? " trong thời gian đó" : "");
    }

    private static String boundsEn(Counted leaf) {
        var after = leaf.afterAward();
        return (after == null ? "" : " after " + Words.honourEn(after))
                + (leaf.sameWindow() ? " within that time" : "");
    }

    private static String names(List<String> codes, Function<String, String> name, String or) {
        return codes.stream().map(name).collect(Collectors.joining(or));
    }

    private String years() {
        return counted.isEmpty()
                ? ""
                : counted.stream().map(String::valueOf).collect(Collectors.joining(", ", " (", ")"));
    }
}
