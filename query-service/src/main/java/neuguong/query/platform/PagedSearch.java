package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches an index page by page. The first page needs nothing to be kept; from the second on, all pages see the index as it was when the
 * second was asked, for as long as the next is asked within a minute. Later than that the pages go on over the index as it is by then. Who
 * asks for the first with the cursor {@value Cursor#FIRST} gets all pages, this one included, of one state of the index.
 */
@Component
public class PagedSearch {
    private static final Time KEEP_ALIVE = Time.of(t -> t.time("1m"));
    private static final int STRETCH = 500;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final Completeness completeness;
    private final Seal seal;

    PagedSearch(ElasticsearchClient client, Completeness completeness, QueryProperties properties) {
        this.client = client;
        this.completeness = completeness;
        this.seal = Seal.of(properties.cursorKey());
    }

    /** A page as it was found. */
    public record Found<D>(Listing<D> page, Map<String, Aggregate> aggregations) {}

    /**
     * The page asked for.
     *
     * @param question what identifies the question, without size and cursor, by its {@code toString}
     * @param sort must end with a field that is unique
     * @param query adds query, filters and aggregations
     * @throws ProblemException where the cursor is not one of this question
     */
    public <D> Found<D> search(
            Index<D> index,
            Object question,
            Slice slice,
            List<SortOptions> sort,
            UnaryOperator<SearchRequest.Builder> query)
            throws IOException {
        return search(Excerpt.whole(index), question, slice, sort, query);
    }

    /** The same with no more of each document than is asked for. */
    public <H> Found<H> search(
            Excerpt<H> excerpt,
            Object question,
            Slice slice,
            List<SortOptions> sort,
            UnaryOperator<SearchRequest.Builder> query)
            throws IOException {
        var index = excerpt.index();
        var size = slice.items();
        var cursor = slice.cursor();
        var complete = completeness.now();
        var fingerprint = Cursor.fingerprint(question);
        if (cursor == null) {
            var answer = client.search(
                    request(excerpt, size, sort, query).index(index.name()).build(), excerpt.type());
            return found(answer, fingerprint, size, sort.size(), null, complete);
        }
        if (cursor.equals(Cursor.FIRST)) {
            return under(excerpt, open(index), fingerprint, List.of(), size, sort, query, complete);
        }
        var from = Cursor.decode(cursor, fingerprint, sort.size(), seal);
        try {
            return resumed(excerpt, from, size, sort, query, complete);
        } catch (ElasticsearchException e) {
            // what a cursor says of its own form is of the right form, but not of this sort
            if (e.status() == BAD_REQUEST) {
                throw Cursor.invalid();
            }
            throw e;
        }
    }

    private <H> Found<H> resumed(
            Excerpt<H> excerpt,
            Cursor from,
            int size,
            List<SortOptions> sort,
            UnaryOperator<SearchRequest.Builder> query,
            Complete complete)
            throws IOException {
        var question = from.question();
        if (from.pointInTime() != null) {
            try {
                return under(excerpt, from.pointInTime(), question, from.values(), size, sort, query, complete);
            } catch (ElasticsearchException e) {
                if (e.status() != NOT_FOUND) {
                    throw e;
                }
            }
        }
        return under(excerpt, open(excerpt.index()), question, from.values(), size, sort, query, complete);
    }

    /** Whether a page is one after the first of this question. */
    public static boolean continues(Slice slice, Object question) {
        return slice.cursor() != null && Cursor.isOf(slice.cursor(), Cursor.fingerprint(question));
    }

    /** What an answer may say of itself that is found otherwise; to be asked for before it is sought. */
    public Complete complete() {
        return completeness.now();
    }

    /** The same where it is about one exemplar, unit or other thing. */
    public Complete complete(String id) {
        return completeness.of(id);
    }

    /**
     * Counts of the documents that match.
     *
     * @param total how many they are, exact
     */
    public record Counted(long total, Map<String, Aggregate> aggregations, Complete complete) {}

    /** Takes what is found, stretch by stretch. */
    public interface Stretch<H> {
        void accept(List<H> hits) throws IOException;
    }

    /**
     * Hands on all that match in their order, as the index is when this is asked, however long it takes; no more than a stretch is in memory.
     *
     * @param sort must end with a field that is unique
     */
    public <H> void each(Excerpt<H> excerpt, Query query, List<SortOptions> sort, Stretch<H> stretch)
            throws IOException {
        var pointInTime = open(excerpt.index());
        try {
            List<FieldValue> after = List.of();
            int found;
            do {
                var request = new SearchRequest.Builder()
                        .query(query)
                        .sort(sort)
                        .size(STRETCH)
                        .trackScores(false)
                        .trackTotalHits(t -> t.enabled(false))
                        .source(s -> s.filter(f -> f.includes(excerpt.fields())));
                var id = pointInTime;
                request.pit(p -> p.id(id).keepAlive(KEEP_ALIVE));
                var answer =
                        client.search((after.isEmpty() ? request : request.searchAfter(after)).build(), excerpt.type());
                pointInTime = Optional.ofNullable(answer.pitId()).orElse(pointInTime);
                var hits = answer.hits().hits();
                found = hits.size();
                if (found > 0) {
                    after = hits.getLast().sort();
                    stretch.accept(hits.stream()
                            .flatMap(hit -> Stream.ofNullable(hit.source()))
                            .toList());
                }
            } while (found == STRETCH);
        } finally {
            var id = pointInTime;
            client.closePointInTime(r -> r.id(id));
        }
    }

    /** Counts the documents of an index that match, without any of them. */
    public Counted count(Index<?> index, Query query, Map<String, Aggregation> aggregations) throws IOException {
        var complete = completeness.now();
        var answer = client.search(
                r -> r.index(index.name())
                        .query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(aggregations),
                Void.class);
        var total = answer.hits().total();
        return new Counted(total == null ? 0 : total.value(), answer.aggregations(), complete);
    }

    /** The document with this id as it is now, searchable or not yet. */
    public <D> Optional<D> get(Index<D> index, String id) throws IOException {
        var answer = client.get(r -> r.index(index.name()).id(id), index.document());
        return Optional.ofNullable(answer.source());
    }

    private <H> Found<H> under(
            Excerpt<H> excerpt,
            String pointInTime,
            String fingerprint,
            List<FieldValue> after,
            int size,
            List<SortOptions> sort,
            UnaryOperator<SearchRequest.Builder> query,
            Complete complete)
            throws IOException {
        var request =
                request(excerpt, size, sort, query).pit(p -> p.id(pointInTime).keepAlive(KEEP_ALIVE));
        var answer = client.search((after.isEmpty() ? request : request.searchAfter(after)).build(), excerpt.type());
        var current = Optional.ofNullable(answer.pitId()).orElse(pointInTime);
        var found = found(answer, fingerprint, size, sort.size(), current, complete);
        if (found.page().next() == null) {
            client.closePointInTime(r -> r.id(current));
        }
        return found;
    }

    private static SearchRequest.Builder request(
            Excerpt<?> excerpt, int size, List<SortOptions> sort, UnaryOperator<SearchRequest.Builder> query) {
        var request = new SearchRequest.Builder();
        if (!excerpt.fields().isEmpty()) {
            request.source(s -> s.filter(f -> f.includes(excerpt.fields())));
        }
        // one more than asked for tells whether there is a next page
        return query.apply(request.size(size + 1).sort(sort).trackScores(false).trackTotalHits(t -> t.enabled(true)));
    }

    private String open(Index<?> index) throws IOException {
        return client.openPointInTime(r -> r.index(index.name()).keepAlive(KEEP_ALIVE))
                .id();
    }

    private <D> Found<D> found(
            SearchResponse<D> answer,
            String question,
            int size,
            int sortFields,
            @Nullable String pointInTime,
            Complete complete) {
        var hits = answer.hits().hits();
        var page = hits.size() > size ? hits.subList(0, size) : hits;
        // under a point in time Elasticsearch adds a value of its own to the first page's
        var next = hits.size() > size
                ? Cursor.after(question, pointInTime, page.getLast().sort().subList(0, sortFields), seal)
                        .encode()
                : null;
        var total = answer.hits().total();
        return new Found<>(
                new Listing<>(
                        total == null ? page.size() : total.value(),
                        page.stream()
                                .flatMap(hit -> Stream.ofNullable(hit.source()))
                                .toList(),
                        next,
                        complete),
                answer.aggregations());
    }
}
