package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import neuguong.query.platform.Queries;
import neuguong.query.text.Spelling;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/**
 * Words searched for. Each term must occur, with or without accents, as it was typed or in another way that says the same. What comes first is
 * decided by tiers, and only within a tier by how rare the words are: what has the accents that were typed before what has others; of
 * that, the words one after another before words scattered; of that, in the name before in the title before in aspects and achievement.
 * Of a word that was typed without accents nobody knows whether any are meant: only where all else is the same, what has none comes first.
 */
final class ExemplarWords {
    private static final List<String> WEIGHTED = List.of("nameFolded^4", "titleFolded^2", "textFolded");

    private final List<Term> terms;

    ExemplarWords(List<Term> terms) {
        this.terms = terms;
    }

    /** What has all the terms; nothing where there are none. */
    Query query() {
        if (terms.isEmpty()) {
            return Query.of(q -> q.matchNone(n -> n));
        }
        var tiers = new ArrayList<Query>();
        for (var query : ascending()) {
            tiers.add(Queries.tier(query, tiers.size() + 1));
        }
        return Query.of(q -> q.bool(
                b -> b.must(terms.stream().map(ExemplarWords::weighed).toList()).should(Queries.best(tiers))));
    }

    private Stream<Word> typed() {
        return terms.stream().flatMap(term -> term.words().stream());
    }

    /** What decides the order, the least first. */
    private List<Query> ascending() {
        if (typed().noneMatch(Word::accented)) {
            return inZones(List.of(Accents.ANY, Accents.EXACT));
        }
        var meant = typed().allMatch(Word::accented) ? List.of(Accents.EXACT) : List.of(Accents.TYPED, Accents.EXACT);
        var result = new ArrayList<Query>();
        result.add(anywhere(Accents.ANY));
        result.addAll(inZones(List.of(Accents.ANY)));
        result.add(anywhere(meant.getFirst()));
        result.addAll(inZones(meant));
        return result;
    }

    /** Scattered in each zone, then one after another in each; of the same, with these accents in their order. */
    private List<Query> inZones(List<Accents> levels) {
        var result = new ArrayList<Query>();
        ZoneWords.ALL.forEach(zone -> levels.forEach(accents -> result.add(zone.scattered(terms, accents))));
        // one word by itself is no phrase
        if (typed().count() > 1) {
            ZoneWords.ALL.forEach(zone -> levels.forEach(accents -> result.add(zone.phrase(terms, accents))));
        }
        return result;
    }

    /** All terms, each in any zone. */
    private Query anywhere(Accents accents) {
        return Queries.all(terms.stream()
                .map(term -> Queries.any(ZoneWords.ALL.stream()
                        .flatMap(zone -> zone.ways(term, accents).stream())
                        .toList()))
                .toList());
    }

    /** What has a term anywhere, the rarer its words and the shorter the text, the better. */
    private static Query weighed(Term term) {
        var ways = new ArrayList<Query>();
        var words = term.words().stream()
                .map(word -> matching(word.folded(), TextQueryType.BestFields))
                .toList();
        ways.add(Query.of(q -> q.bool(b -> b.must(words))));
        term.others().forEach(way -> ways.add(matching(Spelling.folded(way), TextQueryType.Phrase)));
        return Queries.any(ways);
    }

    private static Query matching(String words, TextQueryType type) {
        return Query.of(q -> q.multiMatch(m -> m.query(words).fields(WEIGHTED).type(type)));
    }
}
