package neuguong.query.platform;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import neuguong.query.platform.ProjectionException.Cause;
import org.jspecify.annotations.Nullable;

/** Reads and writes the documents of one generation. */
final class IndexStore {
    // bounds one bulk request: the largest documents, with all texts at their limits, are some 200 kB
    private static final int BULK_OPERATIONS = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final ElasticsearchClient client;
    private final Generation generation;

    IndexStore(ElasticsearchClient client, Generation generation) {
        this.client = client;
        this.generation = generation;
    }

    /** The documents with these ids as they are now, searchable or not yet; those that do not exist are left out. */
    <D> Map<String, D> get(Index<D> index, Collection<String> ids) {
        var result = new HashMap<String, D>();
        try {
            var answer =
                    client.mget(r -> r.index(generation.writeAlias(index)).ids(List.copyOf(ids)), index.document());
            for (var item : answer.docs()) {
                if (item.isFailure()) {
                    throw failed(
                            0,
                            item.failure().error().type(),
                            item.failure().error().reason());
                }
                var document = item.result().source();
                if (item.result().found() && document != null) {
                    result.put(item.result().id(), document);
                }
            }
            return result;
        } catch (IOException e) {
            throw unavailable(e);
        } catch (ElasticsearchException e) {
            throw failed(e.status(), e.error().type(), e.error().reason());
        }
    }

    /** Writes all of them; returns only when each is there, or something newer in its place. */
    void write(Map<Index<?>, List<Write>> writes) {
        var operations = new ArrayList<BulkOperation>();
        var removals = new ArrayList<BulkOperation>();
        writes.forEach((index, of) -> of.forEach(write -> (write.document() == null ? removals : operations)
                .add(operation(generation.writeAlias(index), write))));
        // after the writes, which notice when an index is gone: a removal would make Elasticsearch create it
        operations.addAll(removals);
        for (var from = 0; from < operations.size(); from += BULK_OPERATIONS) {
            bulk(operations.subList(from, Math.min(from + BULK_OPERATIONS, operations.size())));
        }
    }

    private static BulkOperation operation(String alias, Write write) {
        var document = write.document();
        return document == null
                ? BulkOperation.of(b -> b.delete(d ->
                        d.index(alias).id(write.id()).version(write.version()).versionType(VersionType.External)))
                : BulkOperation.of(b -> b.index(i -> i.index(alias)
                        .id(write.id())
                        .version(write.version())
                        .versionType(VersionType.External)
                        .requireAlias(true)
                        .document(document)));
    }

    private void bulk(List<BulkOperation> operations) {
        try {
            var answer = client.bulk(BulkRequest.of(b -> b.operations(operations)));
            if (answer.errors()) {
                answer.items().forEach(IndexStore::check);
            }
        } catch (IOException e) {
            throw unavailable(e);
        } catch (ElasticsearchException e) {
            throw failed(e.status(), e.error().type(), e.error().reason());
        }
    }

    private static void check(BulkResponseItem item) {
        var error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return; // written, or something as new or newer is already there
        }
        if (item.operationType() == OperationType.Delete && item.status() == NOT_FOUND && !gone(error.type())) {
            return;
        }
        throw failed(item.status(), error.type(), "%s %s: %s".formatted(item.index(), item.id(), error.reason()));
    }

    private static boolean gone(@Nullable String type) {
        return "index_not_found_exception".equals(type);
    }

    private static ProjectionException failed(int status, @Nullable String type, @Nullable String reason) {
        var message = "Elasticsearch answered %d %s: %s".formatted(status, type, reason);
        if (gone(type)) {
            return new ProjectionException(Cause.INDEX_GONE, message);
        }
        var passes = status == TOO_MANY || status == UNAVAILABLE || status == 0;
        return new ProjectionException(passes ? Cause.UNAVAILABLE : Cause.REFUSED, message);
    }

    private static ProjectionException unavailable(IOException e) {
        return new ProjectionException(Cause.UNAVAILABLE, "Elasticsearch cannot be reached: " + e.getMessage(), e);
    }
}
