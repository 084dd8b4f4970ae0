package neuguong.narrative;

import static neuguong.narrative.Sentence.NOTHING;
import static neuguong.narrative.Sentence.by;
import static neuguong.narrative.Sentence.day;
import static neuguong.narrative.Sentence.honour;
import static neuguong.narrative.Sentence.money;
import static neuguong.narrative.Sentence.say;

import neuguong.events.ExemplarEvent.AdoptionOutcomeReported;
import neuguong.events.ExemplarEvent.ExemplarSummarised;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;

/** Tells what an exemplar is given, meets and shows, see {@link Narrative}. */
final class FosteringNarrative {
    private FosteringNarrative() {}

    static Sentence roadmap(RoadmapSet e) {
        var told = say(
                "Lộ trình đến %s vào năm %s",
                "Roadmap to %s by %s", honour(e.target()), String.valueOf(e.targetYear()));
        for (var step : e.steps()) {
            told = told.plus(say("; %s: %s", "; %s: %s", String.valueOf(step.year()), step.aim()));
        }
        return told;
    }

    static Sentence supported(SupportProvided e) {
        return say("Hỗ trợ (%s): %s", "Support (%s): %s", e.kind(), e.description())
                .plus(e.amount() == null ? NOTHING : money(", %s đồng", ", %s VND", e.amount()));
    }

    static Sentence inspected(InspectionRecorded e) {
        return say("Kiểm tra bởi %s: %s", "Inspected by %s: %s", e.by(), e.findings())
                .plus(say(
                        " (hiệu quả %s/5, hiệu suất %s/5, khả năng phát triển %s/5, sức lan tỏa %s/5)",
                        " (effect %s/5, efficiency %s/5, capacity to grow %s/5, influence %s/5)",
                        e.effect(),
                        e.efficiency(),
                        e.growthCapacity(),
                        e.influence()))
                .plus(
                        e.recommendation() == null
                                ? NOTHING
                                : say(". Kiến nghị: %s", ". Recommended: %s", e.recommendation()));
    }

    static Sentence summarised(ExemplarSummarised e) {
        return say("Tổng kết, kết luận: %s. ", "Summed up, verdict: %s. ", e.verdict())
                .plus(day("Từ %s", "From %s", e.from()))
                .plus(day(" đến %s: ", " to %s: ", e.to()))
                .plus(say("%s. Bài học: %s", "%s. Lessons: %s", e.results(), e.lessons()))
                .plus(by(e.document()));
    }

    static Sentence outcome(AdoptionOutcomeReported e) {
        return say(
                        "Kết quả lần áp dụng số %s: %s; %s người được hưởng lợi",
                        "Outcome of adoption no. %s: %s; %s people gained by it",
                        e.adoption(),
                        e.outcome(),
                        e.beneficiaries())
                .plus(
                        e.economicValue() == null
                                ? NOTHING
                                : money("; giá trị %s đồng", "; worth %s VND", e.economicValue()));
    }
}
