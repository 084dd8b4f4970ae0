package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import neuguong.query.platform.Queries;
import neuguong.query.text.Spelling;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/** Words searched for where nothing has them all as they were typed: words near them will do. */
final class NearWords {
    /** Of so many terms one may be missing. */
    private static final int MISSING = 4;

    private static final float EXACT = 5;
    private static final float FOLDED = 4;
    private static final float NEAR = 2;
    private static final float NEAR_WITH_ANOTHER_FIRST_LETTER = 1;

    private final List<Term> terms;

    /** @param terms one or more */
    NearWords(List<Term> terms) {
        this.terms = terms;
    }

    /** What has most of the terms or words near them; one after another before scattered. */
    Query query() {
        var required = terms.size() - terms.size() / MISSING;
        var each = terms.stream().map(NearWords::anywhere).toList();
        var phrases = ZoneWords.ALL.stream()
                .map(zone -> Queries.tier(
                        zone.following(
                                terms.stream().map(term -> source(term, zone)).toList()),
                        zone.weight()))
                .toList();
        return Query.of(q ->
                q.bool(b -> b.must(m -> m.bool(p -> p.should(each).minimumShouldMatch(String.valueOf(required))))
                        .should(Queries.best(phrases))));
    }

    private static Query anywhere(Term term) {
        var words = term.words().stream().map(word -> near(word, ZoneWords.ALL)).toList();
        var others = ZoneWords.ALL.stream()
                .flatMap(zone -> zone.otherWays(term, Accents.ANY).stream()
                        .map(way -> Queries.scored(way, FOLDED * zone.weight())));
        return Queries.best(Stream.concat(Stream.of(Query.of(q -> q.bool(b -> b.must(words)))), others)
                .toList());
    }

    /** A word or one near it, in the zone where it counts most. */
    static Query near(Word word, List<ZoneWords> zones) {
        var ways = new ArrayList<Query>();
        for (var zone : zones) {
            ways.add(Queries.scored(zone.word(word, Accents.EXACT), EXACT * zone.weight()));
            ways.add(Queries.scored(zone.word(word, Accents.ANY), FOLDED * zone.weight()));
            if (Spelling.slips(word.folded()) > 0) {
                ways.add(Queries.scored(fuzzy(zone, word, 1), NEAR * zone.weight()));
                ways.add(Queries.scored(fuzzy(zone, word, 0), NEAR_WITH_ANOTHER_FIRST_LETTER * zone.weight()));
            }
        }
        return Queries.best(ways);
    }

    private static Query fuzzy(ZoneWords zone, Word word, int kept) {
        return Query.of(q -> q.fuzzy(f -> f.field(zone.folded())
                .value(word.folded())
                .fuzziness(slips(word))
                .prefixLength(kept)));
    }

    private static Intervals source(Term term, ZoneWords zone) {
        var near = term.words().stream()
                .map(word -> Intervals.of(i -> i.fuzzy(
                        f -> f.term(word.folded()).fuzziness(slips(word)).prefixLength(1))))
                .toList();
        return ZoneWords.anyOf(List.of(ZoneWords.inOrder(near), zone.source(term, Accents.ANY)));
    }

    private static String slips(Word word) {
        return String.valueOf(Spelling.slips(word.folded()));
    }
}
