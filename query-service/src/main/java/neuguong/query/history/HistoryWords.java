package neuguong.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import neuguong.query.platform.Queries;
import neuguong.query.text.Spelling;
import neuguong.query.text.Spelling.Word;
import neuguong.query.text.Synonyms.Term;

/**
 * Words searched for in the history: each term must occur as it was typed or in another way that says the same, with or without accents; what
 * has the accents that were typed comes first.
 */
final class HistoryWords {
    private HistoryWords() {}

    /** What has all the terms, and meets the filters; nothing where there are no terms. */
    static Query query(List<Term> terms, List<Query> filters) {
        if (terms.isEmpty()) {
            return Query.of(q -> q.matchNone(n -> n));
        }
        var folded = terms.stream()
                .map(term -> ways(term, "textFolded", Spelling::folded))
                .toList();
        var exact =
                terms.stream().map(term -> ways(term, "text", Spelling::exact)).toList();
        return Query.of(q -> q.bool(b -> b.must(folded).filter(filters).should(Queries.tier(Queries.all(exact), 2))));
    }

    /** The typed words in any order, or another way as a whole. */
    private static Query ways(Term term, String field, Function<List<Word>, String> keys) {
        var ways = new ArrayList<Query>();
        ways.add(Query.of(
                q -> q.match(m -> m.field(field).query(keys.apply(term.words())).operator(Operator.And))));
        term.others()
                .forEach(way ->
                        ways.add(Query.of(q -> q.matchPhrase(m -> m.field(field).query(keys.apply(way))))));
        return Queries.any(ways);
    }
}
