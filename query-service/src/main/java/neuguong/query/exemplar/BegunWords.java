package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import neuguong.query.platform.Queries;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/** Words of a name that somebody is typing: the last may be only begun. */
final class BegunWords {
    /** As the mapping has it. */
    private static final int INDEXED_PREFIX = 8;

    private static final float BEGUN = 2;

    private final List<Term> whole;
    private final Term last;

    /** @param terms one or more */
    BegunWords(List<Term> terms) {
        this.whole = terms.subList(0, terms.size() - 1);
        this.last = terms.getLast();
    }

    /**
     * Names that have all the terms; those with the accents that were typed before those with others, and the words one after another before
     * words scattered.
     */
    Query query() {
        var all = new ArrayList<Query>();
        whole.forEach(term -> all.add(Queries.any(ZoneWords.NAME.ways(term, Accents.ANY))));
        all.add(Queries.any(
                Stream.concat(ZoneWords.NAME.ways(last, Accents.ANY).stream(), Stream.of(begunTerm(Accents.ANY)))
                        .toList()));
        return Query.of(q -> q.bool(b -> b.filter(all)
                .should(
                        Queries.tier(
                                Queries.all(List.of(
                                        ZoneWords.NAME.scattered(whole, Accents.TYPED), begunTerm(Accents.TYPED))),
                                2),
                        Queries.tier(phrase(), 1))));
    }

    private Query begunTerm(Accents accents) {
        var words = last.words();
        return Queries.all(Stream.concat(
                        words.subList(0, words.size() - 1).stream().map(word -> ZoneWords.NAME.word(word, accents)),
                        Stream.of(begun(words.getLast(), accents)))
                .toList());
    }

    private static Query begun(Word word, Accents accents) {
        if (!accents.exact(word)) {
            return Query.of(q -> q.prefix(p -> p.field(ZoneWords.NAME.folded()).value(word.folded())));
        }
        // the tone comes last in the key, behind letters that have not been typed yet
        return Query.of(q -> q.wildcard(w -> w.field(ZoneWords.NAME.words()).value(word.begun() + "*" + word.tone())));
    }

    private Query phrase() {
        var words = last.words();
        var folded = words.getLast().folded();
        // a longer one would be expanded into all words that begin so, of which there may be too many
        var indexed = folded.substring(0, Math.min(INDEXED_PREFIX, folded.length()));
        var begun = Stream.concat(
                        words.subList(0, words.size() - 1).stream()
                                .map(word -> ZoneWords.NAME.source(word, Accents.ANY)),
                        Stream.of(Intervals.of(i -> i.prefix(p -> p.prefix(indexed)))))
                .toList();
        var sources = new ArrayList<Intervals>();
        whole.forEach(term -> sources.add(ZoneWords.NAME.source(term, Accents.ANY)));
        sources.add(ZoneWords.anyOf(List.of(ZoneWords.inOrder(begun), ZoneWords.NAME.source(last, Accents.ANY))));
        return ZoneWords.NAME.following(sources);
    }

    /** Names that have all the words or words near them. */
    Query near() {
        var words = Stream.concat(whole.stream(), Stream.of(last))
                .flatMap(term -> term.words().stream())
                .toList();
        var all = new ArrayList<Query>();
        words.subList(0, words.size() - 1).forEach(word -> all.add(NearWords.near(word, List.of(ZoneWords.NAME))));
        all.add(Queries.best(List.of(
                NearWords.near(words.getLast(), List.of(ZoneWords.NAME)),
                Queries.scored(begun(words.getLast(), Accents.ANY), BEGUN))));
        return Query.of(q -> q.bool(b -> b.must(all)));
    }
}
