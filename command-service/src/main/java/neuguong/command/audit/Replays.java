package neuguong.command.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import neuguong.command.audit.Replay.Brief;
import neuguong.command.audit.Replay.Step;
import neuguong.command.audit.ReplayQuestion.Order;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.exemplar.HoldingDates;
import neuguong.contract.EventJson;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent;
import neuguong.events.UnitEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Replays a unit's life from the event store. In memory are a number for each event, and the exemplars that are shown one after another. */
@Component
final class Replays {
    private static final int STEPS = 50;
    private static final int EXEMPLARS = 25;

    private final Snapshots snapshots;
    private final Differences differences;
    private final ZoneId zone;

    Replays(Snapshots snapshots, Differences differences, @Value("${neuguong.zone}") ZoneId zone) {
        this.snapshots = snapshots;
        this.differences = differences;
        this.zone = zone;
    }

    /** The step of a unit's life that is asked for. */
    Replay of(String unitId, ReplayQuestion question) throws SQLException, IOException {
        try (var snapshot = snapshots.open()) {
            var unit = AsOfController.unit(snapshot, unitId);
            var rows = snapshot.rows(unitId, question.known().knownAt());
            var life = new Life(question);
            rows.each(life::accept);
            var timeline = life.timeline();
            var place = life.place(timeline);
            var start = place < 0 ? 0 : timeline.start(place, question.pace());
            var told = Math.max(start, place - STEPS + 1);
            var exemplars = exemplars(
                    snapshot, rows, unitId, question, place < 0 ? null : stand(question, timeline.moment(place)));
            return new Replay(
                    place < 0 ? null : stand(question, timeline.moment(place)).unit(unit),
                    question.order(),
                    question.pace(),
                    life.knownUntil,
                    timeline.size(),
                    place + 1,
                    position(timeline, place),
                    place < 0 ? null : Timeline.day(timeline.moment(place)),
                    timeline.size() == 0 ? null : position(timeline, timeline.end(0, question.pace())),
                    position(timeline, timeline.previous(place, question.pace())),
                    position(timeline, timeline.next(place, question.pace())),
                    position(timeline, timeline.size() - 1),
                    timeline.months(),
                    life.years,
                    life.types,
                    place < 0 ? List.of() : steps(snapshot, rows, question, timeline, told, place),
                    told - start,
                    exemplars.subList(0, Math.min(EXEMPLARS, exemplars.size())),
                    exemplars.size() > EXEMPLARS ? exemplars.get(EXEMPLARS - 1).id() : null);
        }
    }

    private static @Nullable Long position(Timeline timeline, int place) {
        return place < 0 ? null : Timeline.position(timeline.moment(place));
    }

    private static Stand stand(ReplayQuestion question, long moment) {
        var position = Timeline.position(moment);
        return switch (question.order()) {
            case valid -> new Stand.Lived(question.known(), Timeline.day(moment), position);
            case recorded -> new Stand.Learnt(new Moment(null, question.validAt()), position);
        };
    }

    /** What is gathered while a unit's events are gone through. */
    private final class Life {
        final Map<Integer, Integer> years = new TreeMap<>();
        final Map<String, Integer> types = new TreeMap<>();
        private final ReplayQuestion question;
        private final LongStream.Builder moments = LongStream.builder();
        private @Nullable Long asked;

        @Nullable
        Instant knownUntil;

        Life(ReplayQuestion question) {
            this.question = question;
        }

        void accept(UnitRows.Row row) {
            var day = switch (question.order()) {
                case valid -> row.holdsFrom();
                case recorded -> LocalDate.ofInstant(row.recordedAt(), zone);
            };
            var moment = Timeline.moment(day, row.position());
            years.merge(day.getYear(), 1, Integer::sum);
            types.merge(row.type(), 1, Integer::sum);
            if (knownUntil == null || knownUntil.isBefore(row.recordedAt())) {
                knownUntil = row.recordedAt();
            }
            if (standsAfter(row) && (asked == null || asked < moment)) {
                asked = moment;
            }
            if (question.asksFor(row, day)) {
                moments.add(moment);
            }
        }

        /** Whether one stands after this event, or after a later one. */
        private boolean standsAfter(UnitRows.Row row) {
            var at = question.at();
            var knownAt = question.knownAt();
            if (at != null) {
                return at == row.position();
            }
            return question.order() == Order.recorded
                    && knownAt != null
                    && !row.recordedAt().isAfter(knownAt);
        }

        Timeline timeline() {
            return Timeline.of(moments.build());
        }

        /** Where one stands, or -1 before the first event. */
        int place(Timeline timeline) {
            if (question.at() != null && asked == null) {
                throw new Rejected(Reason.POSITION_NOT_OF_UNIT, question.at());
            }
            if (asked != null) {
                return timeline.until(asked);
            }
            if (question.order() == Order.valid && question.validAt() != null) {
                return timeline.until(Timeline.endOf(question.validAt()));
            }
            var before = question.order() == Order.recorded && question.knownAt() != null;
            return before || timeline.size() == 0 ? -1 : timeline.end(0, question.pace());
        }
    }

    private List<Step> steps(
            Snapshot snapshot, UnitRows rows, ReplayQuestion question, Timeline timeline, int from, int to)
            throws SQLException, IOException {
        var moments = new HashMap<Long, Long>();
        IntStream.rangeClosed(from, to).mapToLong(timeline::moment).forEach(m -> moments.put(Timeline.position(m), m));
        var steps = new ArrayList<Step>();
        for (var aggregate : rows.aggregates(List.copyOf(moments.keySet()))) {
            var events = snapshot.of(aggregate);
            for (var event : events) {
                var moment = moments.get(event.position());
                if (moment != null) {
                    steps.add(step(events, event, stand(question, moment)));
                }
            }
        }
        steps.sort(
                (a, b) -> Long.compare(moments.getOrDefault(a.position(), 0L), moments.getOrDefault(b.position(), 0L)));
        return steps;
    }

    private Step step(List<Recorded> events, Recorded event, Stand stand) {
        var ofExemplar = event.event() instanceof ExemplarEvent;
        var before = ofExemplar ? stand.before().exemplar(events).view() : null;
        var after = ofExemplar ? stand.exemplar(events).view() : null;
        var changes = switch (event.event()) {
            case ExemplarEvent _ -> differences.between(before, after);
            case UnitEvent _ -> differences.between(stand.before().unit(events), stand.unit(events));
            default -> List.<Differences.Change>of(); // a movement or a criteria set is no part of the unit's state
        };
        var dates = new HoldingDates();
        events.forEach(e -> dates.learn(e.aggregateId(), e.event()));
        return new Step(
                event.position(),
                event.aggregateId(),
                event.sequence(),
                event.type(),
                EventType.of(event.event().getClass()).revision(),
                event.recordedAt(),
                event.validOn(),
                dates.of(event.aggregateId(), event.event()),
                event.actor(),
                ofExemplar ? event.aggregateId() : null,
                EventJson.MAPPER.valueToTree(event.event()),
                changes,
                before == null ? null : Brief.of(before),
                after == null ? null : Brief.of(after),
                after == null ? Map.of() : after.honoursById());
    }

    /** One more than a page, where there are more. */
    private static List<Brief> exemplars(
            Snapshot snapshot, UnitRows rows, String unitId, ReplayQuestion question, @Nullable Stand stand)
            throws SQLException, IOException {
        var found = new ArrayList<Brief>();
        if (stand == null) {
            return found;
        }
        var after = question.after() == null ? "" : question.after();
        var ids = next(rows, question, stand, after);
        while (!ids.isEmpty() && found.size() <= EXEMPLARS) {
            snapshot.each(ids, events -> {
                var view = stand.exemplar(events).view();
                if (view != null && view.nomination().unitId().equals(unitId)) {
                    found.add(Brief.of(view));
                }
            });
            ids = next(rows, question, stand, ids.getLast());
        }
        return found;
    }

    private static List<String> next(UnitRows rows, ReplayQuestion question, Stand stand, String after)
            throws SQLException {
        if (question.exemplar() != null) {
            return after.isEmpty() ? List.of(question.exemplar()) : List.of();
        }
        return switch (stand) {
            case Stand.Lived s -> rows.exemplars(after, s.day(), Long.MAX_VALUE, EXEMPLARS + 1);
            case Stand.Learnt s -> rows.exemplars(after, LocalDate.of(9999, 12, 31), s.position(), EXEMPLARS + 1);
        };
    }
}
