package neuguong.query.pages;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.catalogue.Honour;
import neuguong.contract.EventNames;
import neuguong.query.platform.Links;
import neuguong.query.replay.Replay;
import neuguong.query.replay.Replay.Brief;
import neuguong.query.replay.Replay.Month;
import neuguong.query.replay.Replay.Step;
import neuguong.query.replay.ReplayQuestion.Order;
import neuguong.query.replay.ReplayQuestion.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A step of a unit's life as it is drawn: addresses of the other steps, and all of it in one language.
 *
 * @param first addresses of steps, each null where there is none
 * @param permanent where this very step is found for ever, whatever is recorded later; null before the first step
 * @param years rows of months
 */
record ReplayPage(
        @Nullable Links first,
        @Nullable Links previous,
        @Nullable Links next,
        @Nullable Links last,
        @Nullable Links permanent,
        @Nullable Links moreExemplars,
        List<Choice> paces,
        List<Choice> orders,
        List<Year> years,
        List<Told> steps,
        List<Row> exemplars,
        Links here) {
    private static final int MONTHS = 12;

    /** One of several ways to see the same. */
    record Choice(String name, Links link, boolean on) {}

    /** A year, and each of its twelve months. */
    record Year(int year, List<Cell> months) {}

    /** A month in which so much happened; without an address where nothing did. */
    record Cell(int month, int events, @Nullable Links link, boolean on) {}

    /** An event that is told. */
    record Told(
            Step step,
            String typeName,
            String sentence,
            @Nullable String exemplar,
            List<Difference> differences) {}

    /**
     * What is not the same any more.
     *
     * @param name of a text
     */
    record Difference(String name, String before, String after) {}

    /** How an exemplar stood: in words. */
    record Row(
            Brief exemplar,
            String stage,
            String standing,
            @Nullable String grade,
            String honours,
            String revoked,
            boolean changed,
            Links alone) {}

    static ReplayPage of(Replay replay, List<String> sentences, Links here, Locale locale) {
        var at = here.without("after").without(replay.order() == Order.valid ? "validAt" : "knownAt");
        var stays = replay.at() == null ? at : at.with("at", replay.at().toString());
        var changed = replay.steps().stream().map(Step::exemplarId).collect(Collectors.toSet());
        return new ReplayPage(
                link(at, replay.first()),
                link(at, replay.previous()),
                link(at, replay.next()),
                link(at, replay.last()),
                replay.at() == null ? null : permanent(replay, stays),
                replay.nextExemplars() == null ? null : stays.with("after", replay.nextExemplars()),
                choices("pace", Pace.values(), replay.pace(), stays),
                choices(
                        "order",
                        Order.values(),
                        replay.order(),
                        here.without("after").without("at").without("validAt").without("knownAt")),
                years(replay, at),
                IntStream.range(0, sentences.size())
                        .mapToObj(i -> told(replay.steps().get(i), sentences.get(i), locale))
                        .toList(),
                replay.exemplars().stream()
                        .map(e -> row(e, changed.contains(e.id()), stays, locale))
                        .toList(),
                here);
    }

    private static @Nullable Links link(Links at, @Nullable Long position) {
        return position == null ? null : at.with("at", position.toString());
    }

    /** As it came to be known, what was known by then stays; as it happened, more may become known. */
    private static Links permanent(Replay replay, Links stays) {
        return replay.order() == Order.recorded || replay.knownUntil() == null
                ? stays
                : stays.with("knownAt", replay.knownUntil().toString());
    }

    private static <E extends Enum<E>> List<Choice> choices(String parameter, E[] values, E on, Links stays) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), stays.with(parameter, v.name()), v == on))
                .toList();
    }

    private static List<Year> years(Replay replay, Links at) {
        var byYear = replay.months().stream()
                .collect(Collectors.groupingBy(m -> m.month().getYear(), TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(e -> new Year(
                        e.getKey(),
                        IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(month -> cell(month, e.getValue(), replay, at))
                                .toList()))
                .toList();
    }

    private static Cell cell(int month, List<Month> months, Replay replay, Links at) {
        var day = replay.day();
        return months.stream()
                .filter(m -> m.month().getMonthValue() == month)
                .findFirst()
                .map(m -> new Cell(
                        month,
                        m.events(),
                        at.with("at", String.valueOf(m.at())),
                        day != null && m.month().equals(YearMonth.from(day))))
                .orElseGet(() -> new Cell(month, 0, null, false));
    }

    private static Told told(Step step, String sentence, Locale locale) {
        var exemplar = step.after() == null ? null : step.after().name();
        return new Told(step, EventNames.in(step.type(), locale), sentence, exemplar, differences(step, locale));
    }

    private static List<Difference> differences(Step step, Locale locale) {
        var before = step.before();
        var after = step.after();
        if (after == null) {
            return List.of();
        }
        return Stream.of(
                        difference("facet.stage", before, after, b -> b.stage().in(locale)),
                        difference(
                                "facet.standing",
                                before,
                                after,
                                b -> b.standing().in(locale)),
                        difference("facet.grade", before, after, b -> Objects.requireNonNullElse(grade(b, locale), "")),
                        difference(
                                "score",
                                before,
                                after,
                                b -> b.score() == null ? "" : new Shown(locale).decimal(b.score())),
                        difference("facet.honour", before, after, b -> honours(b.honours(), locale)),
                        difference("honour.revoked", before, after, b -> honours(b.revoked(), locale)))
                .filter(d -> !d.before().equals(d.after()))
                .toList();
    }

    private static Difference difference(
            String name, @Nullable Brief before, Brief after, Function<Brief, String> said) {
        return new Difference(name, before == null ? "" : said.apply(before), said.apply(after));
    }

    private static Row row(Brief e, boolean changed, Links stays, Locale locale) {
        return new Row(
                e,
                e.stage().in(locale),
                e.standing().in(locale),
                grade(e, locale),
                honours(e.honours(), locale),
                honours(e.revoked(), locale),
                changed,
                stays.with("exemplar", e.id()));
    }

    private static @Nullable String grade(Brief e, Locale locale) {
        return e.grade() == null ? null : e.year() + ": " + e.grade().in(locale);
    }

    /** Each honour once, with how often where that is more. */
    private static String honours(List<String> codes, Locale locale) {
        var times = new LinkedHashMap<String, Integer>();
        codes.forEach(code -> times.merge(code, 1, Integer::sum));
        return times.entrySet().stream()
                .map(e -> honour(e.getKey(), locale) + (e.getValue() == 1 ? "" : " ×" + e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String honour(String code, Locale locale) {
        return Honour.of(code).map(h -> h.in(locale)).orElse(code);
    }
}
