package neuguong.command.audit;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.audit.Snapshot.Recorded;
import neuguong.command.exemplar.ExemplarAsOf;
import neuguong.command.unit.UnitView;
import org.jspecify.annotations.Nullable;

/** Where one stands in a life that is replayed, and how things are from there. */
sealed interface Stand {
    /** The exemplar of these events. */
    ExemplarAsOf exemplar(List<Recorded> events);

    /** The unit of these events, or null where it is not there yet. */
    @Nullable
    UnitView unit(List<Recorded> events);

    /** Right before the event of this place. */
    Stand before();

    /**
     * In the life as it happened: business day by business day, by what is known.
     *
     * @param known what is known, of whichever day
     * @param position of the last event of that day that has happened
     */
    record Lived(Moment known, LocalDate day, long position) implements Stand {
        @Override
        public ExemplarAsOf exemplar(List<Recorded> events) {
            var all = known.known(events);
            var until = (int) all.stream().filter(e -> e.position() <= position).count();
            return ExemplarAsOf.of(Moment.exemplarEvents(all), day, until);
        }

        @Override
        public @Nullable UnitView unit(List<Recorded> events) {
            // a unit's changes are recorded in the order of their days
            var until = known.known(events).stream()
                    .takeWhile(e -> e.validOn().isBefore(day) || (e.validOn().equals(day) && e.position() <= position))
                    .toList();
            return new Moment(null, null).unit(until);
        }

        @Override
        public Stand before() {
            return new Lived(known, day, position - 1);
        }
    }

    /**
     * In the life as it came to be known: recording by recording.
     *
     * @param valid the business day that is looked at, or whatever is known
     * @param position of the last event that is known
     */
    record Learnt(Moment valid, long position) implements Stand {
        @Override
        public ExemplarAsOf exemplar(List<Recorded> events) {
            return valid.exemplar(known(events));
        }

        @Override
        public @Nullable UnitView unit(List<Recorded> events) {
            return valid.unit(known(events));
        }

        private List<Recorded> known(List<Recorded> events) {
            return events.stream().takeWhile(e -> e.position() <= position).toList();
        }

        @Override
        public Stand before() {
            return new Learnt(valid, position - 1);
        }
    }
}
