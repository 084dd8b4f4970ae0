package neuguong.query.exemplar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.query.platform.Derivation;
import neuguong.query.platform.Index;
import neuguong.query.platform.Step;
import neuguong.query.platform.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The years of an exemplar follow from its document. */
@Component
final class ExemplarYears implements Derivation<ExemplarDocument> {
    @Override
    public Class<ExemplarDocument> source() {
        return ExemplarDocument.class;
    }

    @Override
    public Index<ExemplarYearDocument> index() {
        return ExemplarIndices.YEARS;
    }

    @Override
    public List<Write> derive(List<Step<ExemplarDocument>> steps) {
        return derive(null, steps);
    }

    /** Most events change one year, or none; for most of those that change none that is seen without making the years. */
    @Override
    public List<Write> derive(@Nullable ExemplarDocument before, List<Step<ExemplarDocument>> steps) {
        var after = steps.getLast().after();
        var facts = YearFacts.of(after);
        var factsBefore = before == null ? null : YearFacts.of(before);
        if (facts.equals(factsBefore)) {
            return List.of();
        }
        var known = factsBefore == null ? List.<ExemplarYearDocument>of() : ExemplarYearDocument.of(factsBefore);
        var version = after.sequence() + 1;
        var writes = new ArrayList<Write>();
        ExemplarYearDocument.of(facts).stream()
                .filter(year -> !known.contains(year))
                .forEach(year -> writes.add(new Write(year.id(), version, year)));
        // only a revision moves the nomination, maybe to a later year; the years before it are then no more
        if (steps.stream().anyMatch(step -> step.event().event() instanceof NominationRevised)) {
            IntStream.range(ExemplarDocument.FIRST_YEAR, after.nominatedOn().getYear())
                    .forEach(year -> writes.add(new Write(ExemplarYearDocument.id(after.id(), year), version, null)));
        }
        return writes;
    }
}
