// @event-driven-io/emmett-postgresql with its own tables: an event appended to a stream, whose version its writer knows.
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { exemplars, inspections, pool, serve, WRITERS } from './driver.js';

const connections = pool('emmett');
const store = getPostgreSQLEventStore('postgresql://', { connectionOptions: { pool: connections } });
const next = await inspections(connections);
const streams = (await exemplars(connections)).map(({ id, events }) => ({ name: `exemplar-${id}`, events, version: 0n }));

const append = async (stream, events) => {
  const result = await store.appendToStream(stream.name, events, { expectedStreamVersion: stream.version });
  stream.version = result.nextExpectedStreamVersion;
};

const owned = Array.from({ length: WRITERS }, (_, writer) => streams.filter((_, i) => i % WRITERS === writer));
await store.schema.migrate();
await Promise.all(
  owned.map(async (own) => {
    for (const stream of own) {
      await append(stream, Array.from({ length: stream.events }, next));
    }
  }),
);
await connections.query('vacuum analyze');

await serve(async (writer) => {
  const own = owned[writer];
  await append(own[Math.floor(Math.random() * own.length)], [next()]);
});
await connections.end();
