// The other end of DriverProcess in JavaScript: says "ready", then does a round for each line "run N", until there is no more.
import { createInterface } from 'node:readline';
import pg from 'pg';

export const WRITERS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS);

/** A pool like the one of every candidate; between the rounds it holds no connection, so that the others get theirs. */
export const pool = (schema) =>
  new pg.Pool({ max: WRITERS, idleTimeoutMillis: 500, options: `-c search_path=${schema},public` });

/** Every exemplar of the seeded store: its id and how many events it has. */
export const exemplars = async (from) =>
  (await from.query(`
    select aggregate_identifier id, count(*)::int events from public.domain_event_entry
    where type = 'exemplar' group by 1 order by 1`)).rows;

/** An inspection as it is stored, of the size that all candidates write; its text differs each time. */
export const inspections = async (from) => {
  const { rows } = await from.query(`
    select payload_type type, convert_from(payload, 'UTF8') data, convert_from(meta_data, 'UTF8') metadata
    from public.domain_event_entry where payload_type = 'exemplar.InspectionRecorded' limit 1`);
  const [{ type, data, metadata }] = rows;
  const event = { type, data: JSON.parse(data), metadata: JSON.parse(metadata) };
  let number = 0;
  return () => ({ ...event, data: { ...event.data, by: `Đoàn kiểm tra số ${++number}` } });
};

/** Serves until the input ends; `append(writer)` stores one event. */
export const serve = async (append) => {
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const round = Number(line.slice('run '.length));
    const begin = performance.now();
    // a compiler takes its time
    const end = begin + 1000 * SECONDS * (round === 0 ? 2 : 1);
    const counts = await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        let count = 0;
        for (; performance.now() < end; count++) {
          await append(writer);
        }
        return count;
      }),
    );
    const seconds = (performance.now() - begin) / 1000;
    console.log(JSON.stringify({ 'events/s': counts.reduce((a, b) => a + b) / seconds }));
  }
};
