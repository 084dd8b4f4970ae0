package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import neuguong.text.Text;

/**
 * Words searched for. All must occur, with or without their diacritics; what has them as they were written comes first, and of that what
 * has them as the name.
 */
final class ExemplarWords {
    // far above any sum of word scores, and small enough that a float still tells those apart
    private static final float TIER = 16_384;

    private ExemplarWords() {}

    static Query query(String words) {
        var exact = Text.nfc(words);
        var folded = Text.fold(words);
        return Query.of(q -> q.bool(b -> b.must(all(folded, "nameFolded^3", "textFolded"))
                .should(
                        tier(all(exact, "name", "title", "aspects", "achievement"), 2),
                        tier(phrase("name", exact), 4),
                        tier(phrase("nameFolded", folded), 1))));
    }

    /** Words of which the last may be only begun, of names alone. */
    static Query typed(String words) {
        var exact = Text.nfc(words);
        var folded = Text.fold(words);
        return Query.of(q -> q.bool(b -> b.must(m -> m.matchBoolPrefix(
                        p -> p.field("nameFolded").query(folded).operator(Operator.And)))
                .should(tier(begun("name", exact), 2), tier(begun("nameFolded", folded), 1))));
    }

    private static Query begun(String field, String words) {
        return Query.of(q -> q.matchPhrasePrefix(m -> m.field(field).query(words)));
    }

    private static Query all(String words, String... fields) {
        return Query.of(q -> q.multiMatch(m -> m.query(words)
                .fields(List.of(fields))
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)));
    }

    private static Query phrase(String field, String words) {
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(words)));
    }

    private static Query tier(Query query, int tiers) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(tiers * TIER)));
    }
}
