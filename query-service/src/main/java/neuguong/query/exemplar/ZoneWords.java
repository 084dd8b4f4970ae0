package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import neuguong.query.platform.Queries;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/** Where words of an exemplar stand, from where they count least to where they count most, and what finds them there. */
enum ZoneWords {
    /** aspects and achievement */
    TEXT("textWords", "textFolded", 1),
    TITLE("titleWords", "titleFolded", 2),
    NAME("nameWords", "nameFolded", 3);

    /** In the order of their weights. */
    static final List<ZoneWords> ALL = List.of(values());

    private final String words;
    private final String folded;
    private final int weight;

    ZoneWords(String words, String folded, int weight) {
        this.words = words;
        this.folded = folded;
        this.weight = weight;
    }

    /** The field of the keys with accents. */
    String words() {
        return words;
    }

    /** The field of the keys without. */
    String folded() {
        return folded;
    }

    /** How much a word counts here, against the others. */
    int weight() {
        return weight;
    }

    /** A word. */
    Query word(Word word, Accents accents) {
        return accents.exact(word) ? Queries.is(words, word.exact()) : Queries.is(folded, word.folded());
    }

    /** The ways to say a term; its typed words in any order, another way only as a whole. */
    List<Query> ways(Term term, Accents accents) {
        var result = new ArrayList<Query>();
        result.add(Queries.all(
                term.words().stream().map(word -> word(word, accents)).toList()));
        result.addAll(otherWays(term, accents));
        return result;
    }

    /** The ways to say a term that were not typed. */
    List<Query> otherWays(Term term, Accents accents) {
        return term.others().stream()
                .map(way -> following(List.of(source(way, accents.ofAnotherWay()))))
                .toList();
    }

    /** All terms, in any order. */
    Query scattered(List<Term> terms, Accents accents) {
        return Queries.all(
                terms.stream().map(term -> Queries.any(ways(term, accents))).toList());
    }

    /** All terms, one after another. */
    Query phrase(List<Term> terms, Accents accents) {
        return following(terms.stream().map(term -> source(term, accents)).toList());
    }

    /** What these stand for, one after another. */
    Query following(List<Intervals> sources) {
        return Query.of(q -> q.intervals(i ->
                i.field(folded).allOf(a -> a.intervals(sources).ordered(true).maxGaps(0))));
    }

    /** A term in any way, as a part of a phrase. */
    Intervals source(Term term, Accents accents) {
        return anyOf(Stream.concat(
                        Stream.of(source(term.words(), accents)),
                        term.others().stream().map(way -> source(way, accents.ofAnotherWay())))
                .toList());
    }

    private Intervals source(List<Word> phrase, Accents accents) {
        return inOrder(phrase.stream().map(word -> source(word, accents)).toList());
    }

    /** A word, as a part of a phrase. */
    Intervals source(Word word, Accents accents) {
        var exact = accents.exact(word);
        return Intervals.of(
                i -> i.match(m -> m.query(exact ? word.exact() : word.folded()).useField(exact ? words : folded)));
    }

    static Intervals inOrder(List<Intervals> sources) {
        return sources.size() == 1
                ? sources.getFirst()
                : Intervals.of(
                        i -> i.allOf(a -> a.intervals(sources).ordered(true).maxGaps(0)));
    }

    static Intervals anyOf(List<Intervals> sources) {
        return sources.size() == 1 ? sources.getFirst() : Intervals.of(i -> i.anyOf(a -> a.intervals(sources)));
    }
}
