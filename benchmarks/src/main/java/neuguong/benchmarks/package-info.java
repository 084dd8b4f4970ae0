/**
 * This system beside its peers and its limits, in one run: every candidate is measured in turn, round after round, on
 * the same machine, the same PostgreSQL, the same Kafka and the same Elasticsearch.
 */
@NullMarked
package neuguong.benchmarks;

import org.jspecify.annotations.NullMarked;
