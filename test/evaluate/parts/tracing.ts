import { existsSync } from 'node:fs';
import { PAYLOADS } from '../../support/payloads.ts';
import { chooseDatasets, PARTS, traceRealFigures } from '../../trace/trace-real-figures.ts';
import type { Part } from '../part.ts';

/** A thousand figures traced to the bytes that the publishers sent, by a reader that is not DuckDB. */
export const tracing: Part = {
  name: 'A thousand figures traced to their snapshots',
  absent: () => (existsSync(PAYLOADS) ? null : `no payloads at ${PAYLOADS}`),
  async run(write) {
    let [agree, traced] = [0, 0];
    for (const part of PARTS) {
      const { counts, wrong } = await traceRealFigures(await chooseDatasets(part), {
        most: 500,
        least: 5,
      });
      const here = Object.values(counts).reduce((sum, count) => sum + count, 0);
      [agree, traced] = [agree + here - wrong.length, traced + here];
      for (const [kind, count] of Object.entries(counts)) write(`${part}, ${kind}: ${count}`);
      for (const line of wrong.slice(0, 20)) write(line);
    }
    write(`${agree} of ${traced} agree`);
    return agree === traced && traced >= 1000;
  },
};
