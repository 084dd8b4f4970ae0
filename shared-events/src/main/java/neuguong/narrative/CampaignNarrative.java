package neuguong.narrative;

import static neuguong.narrative.Sentence.NOTHING;
import static neuguong.narrative.Sentence.by;
import static neuguong.narrative.Sentence.day;
import static neuguong.narrative.Sentence.number;
import static neuguong.narrative.Sentence.say;
import static neuguong.narrative.Sentence.sector;
import static neuguong.narrative.Sentence.unit;

import neuguong.events.CriteriaSetEvent;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.MovementEvent;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;

/** Tells what happens to criteria sets and movements, see {@link Narrative}. */
final class CampaignNarrative {
    private CampaignNarrative() {}

    static Sentence of(CriteriaSetEvent event) {
        var told = switch (event) {
            case CriteriaSetPublished e -> published(e);
            case CriteriaSetRetired e ->
                day("Thôi áp dụng từ %s", "Retired from %s", e.on())
                        .plus(say(": %s", ": %s", e.reason()))
                        .plus(by(e.document()));
        };
        return told.whole();
    }

    static Sentence of(MovementEvent event) {
        var told = switch (event) {
            case MovementLaunched e -> launched(e);
            case MovementSummarised e -> summarised(e);
            case MovementClosed e ->
                day("Kết thúc phong trào ngày %s", "The movement was closed on %s", e.on())
                        .plus(e.reason() == null ? NOTHING : say(": %s", ": %s", e.reason()))
                        .plus(by(e.document()));
        };
        return told.whole();
    }

    private static Sentence published(CriteriaSetPublished e) {
        var told = say(
                        "Ban hành bộ tiêu chí “%s”, phiên bản %s, của %s",
                        "Criteria set “%s”, version %s, published by %s", e.name(), e.version(), unit(e.unitId()))
                .plus(say(" cho %s, %s", " for %s, %s", e.subject(), e.breadth()))
                .plus(day(", áp dụng từ %s: ", ", in force from %s: ", e.from()));
        var first = true;
        for (var criterion : e.criteria()) {
            told = told.plus(first ? NOTHING : new Sentence("; ", "; ")).plus(told(criterion));
            first = false;
        }
        return told.plus(by(e.document()));
    }

    private static Sentence told(Criterion criterion) {
        var most = number(criterion.maxScore());
        return new Sentence(
                criterion.name() + " (" + most.replace('.', ',') + " điểm)",
                criterion.name() + " (" + most + " points)");
    }

    private static Sentence launched(MovementLaunched e) {
        var told = say("%s phát động phong trào “%s”", "%s launched the movement “%s”", unit(e.unitId()), e.name())
                .plus(day(" từ %s", " from %s", e.from()));
        var until = e.plannedTo();
        if (until != null) {
            told = told.plus(day(", dự kiến đến %s", ", planned until %s", until));
        }
        for (var code : e.sectors()) {
            told = told.plus(say(", lĩnh vực %s", ", sector %s", sector(code)));
        }
        return told.plus(say(". Mục tiêu: %s", ". Aim: %s", e.aim()));
    }

    private static Sentence summarised(MovementSummarised e) {
        var told = say("Sơ kết, tổng kết: %s", "Summary: %s", e.results());
        for (var figure : e.figures()) {
            var measure = figure.measure() == null ? "" : " " + figure.measure();
            var value = number(figure.value());
            told = told.plus(new Sentence(
                    "; " + figure.name() + ": " + value.replace('.', ',') + measure,
                    "; " + figure.name() + ": " + value + measure));
        }
        return told;
    }
}
