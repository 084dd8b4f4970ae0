// message-db as its scripts install it: an event written to a stream, whose version its writer knows. It lets one writer at a
// time into a category, so that it is measured with all streams in one and with a category for each writer.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { exemplars, inspections, pool, serve, WRITERS } from './driver.js';

const DATABASE = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');
// what install.sh runs, but for its role and the privileges of that, and pgcrypto, whose one function is PostgreSQL's own now
const SCRIPTS = [
  'schema/message-store',
  'tables/messages',
  'types/message',
  'functions/message-store-version',
  'functions/hash-64',
  'functions/acquire-lock',
  'functions/category',
  'functions/is-category',
  'functions/id',
  'functions/cardinal-id',
  'functions/stream-version',
  'functions/write-message',
  'functions/get-stream-messages',
  'functions/get-category-messages',
  'functions/get-last-stream-message',
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];
const CATEGORIES = Number(process.env.BENCH_CATEGORIES);

const connections = pool('message_store');

const install = async () => {
  const { rows } = await connections.query("select to_regclass('message_store.messages') made");
  if (rows[0].made === null) {
    for (const script of SCRIPTS) {
      await connections.query(await readFile(join(DATABASE, `${script}.sql`), 'utf8'));
    }
  }
};

const next = await inspections(connections);
const streams = (await exemplars(connections)).map(({ id, events }, i) => {
  const writer = i % WRITERS;
  return { id, writer, name: `exemplar${CATEGORIES}x${writer % CATEGORIES}-${id}`, version: events - 1 };
});
await install();
await connections.query(
  `insert into message_store.messages (position, stream_name, type, data, metadata, id)
   select sequence_number, name, payload_type, convert_from(payload, 'UTF8')::jsonb, convert_from(meta_data, 'UTF8')::jsonb, gen_random_uuid()
   from unnest($1::text[], $2::text[]) stream (id, name) join public.domain_event_entry on id = aggregate_identifier
   order by global_index`,
  [streams.map((s) => s.id), streams.map((s) => s.name)],
);
await connections.query('vacuum analyze message_store.messages');

const owned = Array.from({ length: WRITERS }, (_, writer) => streams.filter((s) => s.writer === writer));
await serve(async (writer) => {
  const own = owned[writer];
  const stream = own[Math.floor(Math.random() * own.length)];
  const { type, data, metadata } = next();
  const { rows } = await connections.query({
    name: 'write',
    text: 'select write_message($1, $2, $3, $4::jsonb, $5::jsonb, $6) position',
    values: [randomUUID(), stream.name, type, JSON.stringify(data), JSON.stringify(metadata), stream.version],
  });
  stream.version = Number(rows[0].position);
});
await connections.end();
