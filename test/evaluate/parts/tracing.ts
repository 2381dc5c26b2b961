import { existsSync } from 'node:fs';
import { PAYLOADS } from '../../support/payloads.ts';
import { traceRealFigures } from '../../trace/trace-real-figures.ts';
import type { Part } from '../part.ts';

/** A thousand figures traced to the bytes that the publishers sent, by a reader that is not DuckDB. */
export const tracing: Part = {
  name: 'A thousand figures traced to their snapshots',
  absent: () => (existsSync(PAYLOADS) ? null : `no payloads at ${PAYLOADS}`),
  async run(write) {
    const { counts, wrong } = await traceRealFigures();
    const traced = Object.values(counts).reduce((sum, count) => sum + count, 0);
    for (const [kind, count] of Object.entries(counts)) write(`${kind}: ${count}`);
    write(`${traced - wrong.length} of ${traced} agree`);
    for (const line of wrong.slice(0, 20)) write(line);
    return wrong.length === 0 && traced >= 1000;
  },
};
