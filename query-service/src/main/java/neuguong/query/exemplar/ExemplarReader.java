package neuguong.query.exemplar;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import neuguong.query.criteria.CriteriaSetSearch;
import neuguong.query.exemplar.Comparison.Compared;
import neuguong.query.locality.LocalitySearch;
import neuguong.query.movement.MovementSearch;
import neuguong.query.platform.PagedSearch;
import neuguong.query.platform.Phrase;
import neuguong.query.platform.ProblemCode;
import neuguong.query.platform.ProblemException;
import neuguong.query.unit.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one exemplar as it is now, and lets a writer read what it wrote. */
@Component
public final class ExemplarReader {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final PagedSearch search;
    private final UnitSearch units;
    private final LocalitySearch localities;
    private final MovementSearch movements;
    private final CriteriaSetSearch criteriaSets;

    ExemplarReader(
            PagedSearch search,
            UnitSearch units,
            LocalitySearch localities,
            MovementSearch movements,
            CriteriaSetSearch criteriaSets) {
        this.search = search;
        this.units = units;
        this.localities = localities;
        this.movements = movements;
        this.criteriaSets = criteriaSets;
    }

    /**
     * The exemplar in full.
     *
     * @param atLeast the version that it must have reached, for which this waits up to 5 s; or null
     * @throws ProblemException NOT_FOUND where there is none, NOT_YET where it does not reach the version in time
     */
    public ExemplarDetail detail(String id, @Nullable Long atLeast, Locale locale) throws IOException {
        var complete = search.complete(id);
        var document = document(id, atLeast);
        var names = new ExemplarNames(
                locale,
                units.byIds(ExemplarDetails.units(document).distinct().toList()),
                localities.refs(ExemplarDetails.localities(document).distinct().toList()));
        var movement = document.movementId();
        return new ExemplarDetails(
                        names,
                        movements.byIds(movement == null ? List.of() : List.of(movement)),
                        criteriaSets.byIds(ExemplarDetails.criteriaSets(document)
                                .distinct()
                                .toList()),
                        complete)
                .of(document);
    }

    /** The exemplar's years; parameters and problems as those of {@link #detail}. */
    public Development development(String id, @Nullable Long atLeast, Locale locale) throws IOException {
        var complete = search.complete(id);
        return Development.of(document(id, atLeast), complete, locale);
    }

    /**
     * Exemplars side by side.
     *
     * @throws ProblemException NOT_FOUND where there is none of an id
     */
    public Comparison comparison(Comparison.Asked asked, Locale locale) throws IOException {
        var complete = search.complete();
        var items = new ArrayList<Compared>();
        for (var id : asked.id()) {
            items.add(Compared.of(detail(id, null, locale), development(id, null, locale)));
        }
        return new Comparison(List.copyOf(items), complete);
    }

    /** The exemplar's document; parameters and problems as those of {@link #detail}. */
    public ExemplarDocument document(String id, @Nullable Long atLeast) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var document = search.get(ExemplarIndices.EXEMPLARS, id);
            if (document.isPresent() && (atLeast == null || document.get().sequence() >= atLeast)) {
                return document.get();
            }
            if (document.isEmpty() && atLeast == null) {
                throw unknown(id);
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw late(id, atLeast == null ? 0 : atLeast);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.unknown(new Phrase("Không có điển hình %s.", "There is no exemplar %s.").with(id));
    }

    private static ProblemException late(String id, long version) {
        return ProblemException.later(
                ProblemCode.NOT_YET,
                new Phrase("Điển hình %s chưa tới phiên bản %s ở đây.", "Exemplar %s is not at version %s here yet.")
                        .with(id, version),
                Duration.ofSeconds(1));
    }
}
