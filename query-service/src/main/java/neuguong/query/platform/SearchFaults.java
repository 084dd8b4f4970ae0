package neuguong.query.platform;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** What a refusal means. */
final class SearchFaults {
    private static final int TOO_MANY = 429;

    private SearchFaults() {}

    /** Whether Elasticsearch refused for a reason that passes: overload, or indices that are just being made. */
    static boolean passing(ElasticsearchException e) {
        return e.status() == TOO_MANY
                || "index_not_found_exception".equals(e.error().type());
    }

    static ProblemCode codeOf(int status) {
        return switch (status) {
            case 404 -> ProblemCode.UNKNOWN_PATH;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemCode.MALFORMED;
        };
    }
}
