package neuguong.query.exemplar;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import neuguong.query.platform.Queries;
import neuguong.text.Text;

/**
 * Words searched for. All must occur, with or without their diacritics; what has them as they were written comes first, and of that what
 * has them as the name.
 */
final class ExemplarWords {
    private ExemplarWords() {}

    static Query query(String words) {
        var exact = Text.nfc(words);
        var folded = Text.fold(words);
        return Query.of(q -> q.bool(b -> b.must(all(folded, "nameFolded^3", "textFolded"))
                .should(
                        Queries.tier(all(exact, "name", "title", "aspects", "achievement"), 2),
                        Queries.tier(phrase("name", exact), 4),
                        Queries.tier(phrase("nameFolded", folded), 1))));
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
}
