/**
 * The whole system on one machine without Docker: PostgreSQL, Kafka and Elasticsearch from Maven artefacts, and both
 * services, each in a process of its own.
 */
@NullMarked
package neuguong.stack;

import org.jspecify.annotations.NullMarked;
